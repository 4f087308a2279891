"""What a register says, and signs: entity statements. OpenID Federation 1.0 section 3.

https://openid.net/specs/openid-federation-1_0.html

They are JWTs that mean nothing but this: their type, who speaks, about whom and for how long are all asked
for, and whoever signs must be a key that was pinned.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from verifier.algorithms import jose
from verifier.algorithms import keys as jwks
from verifier.algorithms.data_url import read_data_url
from verifier.model.issuer_list import ListedIssuer
from verifier.model.proof import Jws
from verifier.model.words import Cause, Json, JsonObject
from verifier.parse.strict_json import MalformedJson, read_object
from verifier.recognition.lists import row_values
from verifier.recognition.lists.row_values import UnfitValueError

TYPE = "entity-statement+jwt"
MAX_KEYS = 64  # of one register
SKEW = timedelta(minutes=5)  # that the clock of a register may be ahead of ours


class StatementRefused(Exception):
    """A statement that says nothing to us, and why. The message is ours and quotes nothing."""

    def __init__(self, why: Cause, message: str) -> None:
        super().__init__(message)
        self.why = why


def read_statement(
    body: bytes, *, keys: Sequence[JsonObject], speaker: str, subject: str, now: datetime
) -> JsonObject:
    """Give the claims of a statement by ``speaker`` about ``subject`` that holds at ``now`` (UTC).

    Args:
        body: a compact JWS.
        keys: JWKs of the speaker; the ``kid`` of the statement chooses one.
        speaker: what ``iss`` must be, letter for letter.
        subject: what ``sub`` must be, letter for letter.
        now: the moment.

    Raises:
        StatementRefused: MALFORMED_REMOTE for what is no statement; UNSUPPORTED for an algorithm that is not
            read here; LIST_STALE for one that has ended; LIST_UNTRUSTED for whatever else is wrong with it.
    """
    token, claims = _parsed(body)
    if token.header.get("typ") != TYPE:
        raise StatementRefused(Cause.LIST_UNTRUSTED, f"is a token of another type than {TYPE}")
    _check_signature(token, keys)
    if claims.get("iss") != speaker:
        raise StatementRefused(Cause.LIST_UNTRUSTED, "is the word of somebody else")
    if claims.get("sub") != subject:
        raise StatementRefused(Cause.LIST_UNTRUSTED, "is about somebody else")
    if "crit" in claims:  # section 3.1: what is named there must be understood, and nothing more is
        raise StatementRefused(Cause.LIST_UNTRUSTED, "has critical claims that are not read here")
    _check_period(claims, now)
    return claims


def read_configuration(body: bytes, *, anchor: str, now: datetime) -> JsonObject:
    """Give the claims of what a register says about itself, signed with one of the keys that it names there.

    Raises:
        StatementRefused: as of ``read_statement``.
    """
    _, claims = _parsed(body)
    return read_statement(body, keys=keys_of(claims), speaker=anchor, subject=anchor, now=now)


def keys_of(claims: JsonObject) -> tuple[JsonObject, ...]:
    """List the JWKs that a statement names for its subject.

    Raises:
        StatementRefused: there are none, over 64, or two with one name.
    """
    named = _object(claims.get("jwks")).get("keys")
    keys = tuple(key for key in named if isinstance(key, dict)) if isinstance(named, list) else ()
    names = [key.get("kid") for key in keys if isinstance(key.get("kid"), str)]
    if not names or len(keys) > MAX_KEYS or len(set(names)) != len(names):
        raise StatementRefused(Cause.LIST_UNTRUSTED, "names no keys, too many, or two by one name")
    return keys


def federation_entity(claims: JsonObject) -> JsonObject:
    """Give what a statement says about its subject as a member of a federation; empty if it says nothing."""
    return _object(_object(claims.get("metadata")).get("federation_entity"))


def described(claims: JsonObject, *, issuer: str) -> ListedIssuer:
    """Write what a statement says about ``issuer`` as an entry of a list.

    Members are read by their names in OpenID Federation 1.0 section 5.2.2 and by those that the Digital
    Credentials Consortium uses.
    """
    entity = federation_entity(claims)
    pages = (entity.get("homepage_uri"), entity.get("organization_uri"))
    return ListedIssuer(
        key=issuer,
        ids=(issuer,),
        names=names_of(claims),
        logos=tuple(_fit(row_values.logo, (_picture(entity.get("logo_uri")),))),
        url=next(_fit(row_values.page, pages), None),
    )


def names_of(claims: JsonObject) -> tuple[str, ...]:
    """List what the subject of a statement is called, each name once."""
    entity = federation_entity(claims)
    institution = _object(_object(claims.get("metadata")).get("institution_additional_information"))
    said = (entity.get("organization_name"), entity.get("display_name"), institution.get("legal_name"))
    return tuple(dict.fromkeys(_fit(row_values.words, said)))


def _parsed(body: bytes) -> tuple[Jws, JsonObject]:
    try:
        token = jose.parse_jws(body.decode("ascii").strip())
        return token, read_object(token.payload)
    except (UnicodeDecodeError, jose.JwsRefused, MalformedJson):
        raise StatementRefused(Cause.MALFORMED_REMOTE, "is no entity statement") from None


def _check_signature(token: Jws, keys: Sequence[JsonObject]) -> None:
    chosen = [key for key in keys if "kid" in key and key["kid"] == token.header.get("kid")]
    if len(chosen) != 1:
        raise StatementRefused(
            Cause.LIST_UNTRUSTED,
            "is signed with a key that the register did not have when it was added: refresh the list",
        )
    try:
        holds = jose.verify_jws(token, jwks.from_jwk(chosen[0]))
    except (jose.JwsRefused, jwks.KeyRefused) as refused:
        unsupported = refused.reason in (jose.Reason.UNSUPPORTED, jwks.Reason.UNSUPPORTED)
        why = Cause.UNSUPPORTED if unsupported else Cause.LIST_UNTRUSTED
        raise StatementRefused(why, "is signed in a way that is not accepted") from None
    if not holds:
        raise StatementRefused(Cause.LIST_UNTRUSTED, "has a signature that does not hold")


def _check_period(claims: JsonObject, now: datetime) -> None:
    issued, ends = _seconds(claims.get("iat")), _seconds(claims.get("exp"))
    if issued is None or ends is None:
        raise StatementRefused(Cause.LIST_UNTRUSTED, "does not say from when to when it holds")
    if issued > (now + SKEW).timestamp():
        raise StatementRefused(Cause.LIST_UNTRUSTED, "is of a time to come")
    if ends <= now.timestamp():
        raise StatementRefused(Cause.LIST_STALE, "has ended")


def _seconds(value: Json) -> float | None:
    return None if isinstance(value, bool) or not isinstance(value, int | float) else value


def _object(value: Json) -> JsonObject:
    return value if isinstance(value, dict) else {}


def _fit(rule: Callable[[str], str], said: Iterable[Json]) -> Iterator[str]:
    """Give those values that an entry of a list may have; the others are passed over."""
    for value in said:
        if not isinstance(value, str) or not value.strip():
            continue
        try:
            yield rule(value.strip())
        except UnfitValueError:
            continue


def _picture(said: Json) -> Json:
    """Name a logo that stands in the statement itself by its digest."""
    picture = read_data_url(said) if isinstance(said, str) else None
    return said if picture is None else f"sha256:{hashlib.sha256(picture).hexdigest()}"
