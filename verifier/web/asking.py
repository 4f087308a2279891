"""What a request asks for: the options of a verification, read from a query, an envelope or a form."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from verifier.model.issuer_list import IssuerList
from verifier.model.options import KnownRecipient, Options
from verifier.model.words import Json
from verifier.parse.dates import read_moment
from verifier.profiles import ALL, UnknownProfileError, chosen
from verifier.render import languages
from verifier.render.catalogue import LANGUAGES, Language
from verifier.render.signed_report import Terms, is_nonce
from verifier.web.problems import OptionError
from verifier.web.recipient import RULE, read_recipient

Fields: TypeAlias = Mapping[str, Json]

IN_ADDRESS = ("profiles", "lang", "at", "strict", "explain", "challenge", "domain", "sign", "aud", "nonce")
ASKED_ANEW = ("challenge", "domain", "sign", "aud", "nonce")  # a link that is followed again asks nobody anew
IN_LINK = tuple(name for name in IN_ADDRESS if name not in ("at", *ASKED_ANEW))  # what GET /verify takes
IN_BODY = ("recipient", "lists")  # personal, or too long
OPTIONS = (*IN_ADDRESS, *IN_BODY)
_SITE = re.compile(
    r"https://[a-z0-9._-]{1,253}(?::[0-9]{1,5})?|https?://(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]{1,5})?"
)
MAX_QUESTION = 1_000  # characters of a challenge or a domain; usual ones have forty


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request to verify something."""

    given: str | bytes
    media_type: str = ""
    options: Options = field(default_factory=Options)
    language: Language | None = None  # None: none was asked for
    file_name: str | None = None  # the sender's word; None: it is no file
    passed_over: str = ""  # the field of a form that was filled in too, and is not checked
    links: int = 0  # so many stand in a text that is no badge; of one alone 0, for then it is what is given
    sign: Terms | None = None  # how the report is to be signed; None: it is not


def options(fields: Fields, *, profiles: Collection[str], lists: tuple[IssuerList, ...] = ()) -> Options:
    """Read the options; ``profiles`` are the ids of those that there are, ``lists`` came with the request.

    Raises:
        ProblemError: one has a value that it cannot have.
    """
    return Options(
        recipient=_recipient(fields.get("recipient")),
        at=_moment(fields.get("at")),
        profiles=_profiles(fields.get("profiles"), known=profiles),
        strict="strict" if truth("strict", fields) else "lenient",
        explain=truth("explain", fields),
        challenge=question("challenge", fields),
        domain=question("domain", fields),
        lists=lists,
    )


def question(name: str, fields: Fields) -> str | None:
    """Read what a holder was asked to sign, ``challenge`` or ``domain``; None if nobody was asked.

    Raises:
        ProblemError: it is no text, an empty one, or longer than anybody asks.
    """
    match fields.get(name):
        case None:
            return None
        case str(asked) if 0 < len(asked) <= MAX_QUESTION:
            return asked
    raise OptionError(name, f"a text of 1 to {MAX_QUESTION} characters")


def language(fields: Fields) -> Language | None:
    """Read the language of the report; None if none is asked for.

    Raises:
        ProblemError: we do not speak it.
    """
    match fields.get("lang"):
        case None:
            return None
        case str(name) if (spoken := languages.known(name)) is not None:
            return spoken
    raise OptionError("lang", f"one of {', '.join(LANGUAGES)}")


def signing(fields: Fields) -> Terms | None:
    """Read how a report is to be signed; None if it is not to be.

    Raises:
        ProblemError: there is no such kind, or the report would be one that is not signed.
    """
    kind = _kind(fields)
    audience, nonce = _audience(fields.get("aud")), _nonce(fields.get("nonce"))
    for name in ("aud", "nonce"):
        if kind != "now" and fields.get(name) is not None:
            raise OptionError(name, "only with sign: true, for one reader now")
    return Terms(kind=kind, audience=audience, nonce=nonce) if kind else None


def _kind(fields: Fields) -> str:
    """Read which kind of signed report is asked for; "" if none is."""
    wanted = fields.get("sign")
    if isinstance(wanted, str) and wanted not in ("true", "false", "archive"):
        raise OptionError("sign", "true, false or archive")
    kind = "archive" if wanted == "archive" else "now" if truth("sign", fields) else ""
    if kind and fields.get("at") is not None:
        raise OptionError("sign", "not with at: a signed report speaks of the moment at which we looked")
    if kind and fields.get("recipient") is not None:
        raise OptionError("sign", "not with recipient: whether it is theirs is for whoever asked alone")
    for name in ("challenge", "domain"):
        if kind and fields.get(name) is not None:
            raise OptionError("sign", f"not with {name}: whether it was answered is for whoever asked alone")
    if kind == "now" and fields.get("lists") is not None:
        raise OptionError("sign", "with lists of your own only archive: others do not know whom you trust")
    return kind


def _audience(value: Json) -> str | None:
    """Read for which site a report is signed: as its pages have it in the header Origin."""
    if value is None or (isinstance(value, str) and _SITE.fullmatch(value)):
        return value
    raise OptionError("aud", "the origin of a site, such as https://portfolio.example; http on loopback only")


def _nonce(value: Json) -> str | None:
    if value is None or (isinstance(value, str) and is_nonce(value)):
        return value
    raise OptionError("nonce", "1 to 128 of A-Z a-z 0-9 _ -")


def _recipient(value: Json) -> tuple[KnownRecipient, ...] | None:
    if value is None:
        return None
    try:
        known = read_recipient(value)
    except ValueError as error:
        raise OptionError("recipient", str(error).removeprefix("KnownRecipient.value must be ")) from None
    if known is None:
        raise OptionError("recipient", RULE)
    return known


def _moment(value: Json) -> datetime | None:
    if value is None:
        return None
    moment = read_moment(value, pointer="") if isinstance(value, str) else None
    if moment is None:
        raise OptionError("at", "a moment such as 2026-11-21T20:31:05Z")
    return moment.instant


def _profiles(value: Json, *, known: Collection[str]) -> tuple[str, ...] | None:
    if value is None:
        return None
    named = value.split(",") if isinstance(value, str) else value
    if not isinstance(named, list):
        raise OptionError("profiles", "a list of ids")
    ids = [each for each in named if isinstance(each, str)]
    try:
        if len(ids) == len(named) == len({*ids}):
            return chosen(ids, known=known)
    except UnknownProfileError:
        pass
    raise OptionError("profiles", f"{ALL}, or ids of GET /profiles, each once: {', '.join(known)}")


def truth(name: str, fields: Fields) -> bool:
    """Read whether something is wanted; it is not, unless that is said.

    Raises:
        ProblemError: it is neither true nor false.
    """
    value = fields.get(name)
    if value is None or value is False or value == "false":
        return False
    if value is True or value == "true":
        return True
    raise OptionError(name, "true or false")
