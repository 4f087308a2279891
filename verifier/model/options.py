"""What the reader asks for, and what the reader knows about the candidate.

Both are filled in by people and programs that no type checker has read, so a value that a field cannot have
is refused: one that is passed over in silence would make a report say more than was asked of it.
"""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal, get_args

from verifier.model.issuer_list import IssuerList
from verifier.model.words import CheckId

RecipientKind = Literal["email", "name", "did", "url", "phone"]
Strictness = Literal["lenient", "strict"]
MAX_KNOWN = 60  # of one candidate; each is compared in several spellings with all that a badge names
_LOOKS_LIKE: dict[str, tuple[re.Pattern[str], str]] = {  # as people write it, in letters of full width, too
    "email": (re.compile(r"[^@\uff20]+[@\uff20][^@\uff20]+"), "an e-mail address: something@a.domain"),
    "did": (re.compile(r"did:[a-z0-9]+:.+", re.DOTALL), "a DID: did:method:…"),
    "url": (re.compile(r"[^:.\s]+[:.].*[^:.\s].*", re.DOTALL), "an address of the web: https://…"),
    "phone": (re.compile(r"[^0-9\uff10-\uff19]*[0-9\uff10-\uff19].*", re.DOTALL), "a telephone number: +…"),
}
_HASH = re.compile(r"md5\$[0-9a-f]{32}|sha1\$[0-9a-f]{40}|sha256\$[0-9a-f]{64}", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownRecipient:
    """What the reader knows about the candidate. Compared, never stored or logged.

    With ``hashed`` the value is a hash, "sha256$…", made of what the reader knows and of ``salt``. As of any
    other value it is the reader who says that it is the candidate's.

    Raises:
        ValueError: the kind is none that is known, the value is nothing of its kind, or no hash although it
            is said to be one. It names the field, and never repeats the value.
        TypeError: the value or the salt is no text.
    """

    kind: RecipientKind
    value: str = field(repr=False)
    hashed: bool = False
    salt: str = field(default="", repr=False)  # of a hash

    def __post_init__(self) -> None:
        if self.kind not in get_args(RecipientKind):
            raise ValueError(
                f"KnownRecipient.kind must be one of {', '.join(get_args(RecipientKind))}, not {self.kind!r}"
            )
        if not isinstance(self.value, str):  # it is not repeated: it is of a person
            raise TypeError("KnownRecipient.value must be a text")
        if not isinstance(self.salt, str):
            raise TypeError("KnownRecipient.salt must be a text")
        if not isinstance(self.hashed, bool):
            raise TypeError("KnownRecipient.hashed must be True or False")
        if self.hashed and (self.kind == "name" or not _HASH.fullmatch(self.value)):
            raise ValueError("KnownRecipient.value must be a hash such as sha256$…, and not that of a name")
        if not self.hashed and (rule := _broken_rule(self.kind, self.value)):
            raise ValueError(f"KnownRecipient.value must be {rule}")


def _broken_rule(kind: RecipientKind, value: str) -> str:
    """Say what a value would have to be that is nothing of its kind; "" if it may be, or tells nothing."""
    shape, rule = _LOOKS_LIKE.get(kind, (None, ""))
    told = value.strip()
    return "" if shape is None or not told or _is_like(told, shape) else rule


def _is_like(told: str, shape: re.Pattern[str]) -> bool:
    """Say whether something stands around every mark, and not only spaces."""
    found = shape.fullmatch(told)
    return found is not None and all(part.strip() for part in re.split("[@\uff20]", told))


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How one verification is to be done. A moment of another zone is turned into UTC.

    Raises:
        ValueError: ``strict`` is neither word, ``at`` is no moment of a zone, or ``recipient`` holds too
            much. It names the field.
        TypeError: another field is no value of its type.
    """

    recipient: KnownRecipient | tuple[KnownRecipient, ...] | None = None  # all that is known of one candidate
    at: datetime | None = None  # UTC; the moment to judge dates for; None: now
    profiles: tuple[str, ...] | None = None  # ids of metadata profiles, or "all"; None: those of every report
    strict: Strictness = "lenient"  # strict: any deviation of form fails
    switched_off: frozenset[CheckId] = frozenset()
    explain: bool = False  # for who looks for mistakes: how each proof was computed, and which links are dead
    challenge: str | None = (
        None  # that the holder was asked to sign; None: nobody was asked, nothing is claimed
    )
    domain: str | None = None  # for whom the holder was to sign, as the holder was told; None: for anybody
    lists: tuple[IssuerList, ...] = field(default=(), repr=False)  # of the reader: asked before all others

    def __post_init__(self) -> None:
        if self.strict not in get_args(Strictness):  # True is neither, and would be as lenient as False
            raise ValueError(
                f'Options.strict must be "strict" or "lenient", not {self.strict!r}: use "strict"'
            )
        _refuse_what_is_nobody(self.recipient)
        if self.profiles is not None:
            object.__setattr__(self, "profiles", _ids(self.profiles))
        _refuse_what_asks_nothing("challenge", self.challenge)
        _refuse_what_asks_nothing("domain", self.domain)
        if self.at is not None:
            object.__setattr__(self, "at", _in_utc(self.at))

    @property
    def known(self) -> tuple[KnownRecipient, ...]:
        """All that the reader knows about the candidate."""
        if isinstance(self.recipient, tuple):
            return self.recipient
        return () if self.recipient is None else (self.recipient,)


def _refuse_what_is_nobody(recipient: object) -> None:
    several = recipient if isinstance(recipient, tuple) else () if recipient is None else (recipient,)
    if not all(isinstance(each, KnownRecipient) for each in several):
        raise TypeError("Options.recipient must be a KnownRecipient, or a tuple of them")
    if len(several) > MAX_KNOWN:
        raise ValueError(f"Options.recipient may hold {MAX_KNOWN} at most")


def _ids(named: object) -> tuple[str, ...]:
    if isinstance(named, str):  # its letters would be taken for ids
        raise TypeError(f"Options.profiles must be a tuple of ids: ({named!r},)")
    if not isinstance(named, tuple | list):  # what can be gone through once would name nothing the next time
        raise TypeError(f"Options.profiles must be a tuple of ids, not {type(named).__name__}")
    return tuple(named)


def _refuse_what_asks_nothing(name: str, value: object) -> None:
    if value is not None and not (isinstance(value, str) and value):
        raise TypeError(f"Options.{name} must be a text, and not an empty one")


def _in_utc(moment: object) -> datetime:
    if not isinstance(moment, datetime) or moment.utcoffset() is None:
        raise ValueError("Options.at must be a datetime with a time zone, such as datetime(…, tzinfo=UTC)")
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("Options.at must be a moment of the years 1 to 9999 in UTC") from None
