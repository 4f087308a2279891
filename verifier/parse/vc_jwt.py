"""A credential out of the claims of a token: VC 1.1 with its claim ``vc``, VC 2.0 as the whole payload.

https://www.w3.org/TR/vc-data-model-1.1/#json-web-token, https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof.
Nothing here looks at the header, which may say whatever it likes until the signature is checked.
"""

from collections.abc import Iterator, Set
from dataclasses import replace
from datetime import datetime, time, timedelta

from verifier.model.credential import Credential, Edition, Malformed, Subject
from verifier.model.deviation import Deviation, Rule
from verifier.model.moment import Moment, Zone
from verifier.model.proof import CoseSign1, SdJwt, SignedToken
from verifier.model.words import Json, JsonObject
from verifier.parse.dates import read_moment
from verifier.parse.form import bounded
from verifier.parse.members import below, identifier, spelled
from verifier.parse.ob3 import parse_vc
from verifier.parse.ob3_period import ENDS, STARTS
from verifier.parse.recognise import is_version_2
from verifier.parse.signed_token import Opened
from verifier.parse.token_members import deviations_of_members

_TEXT_CLAIMS = ("iss", "sub", "jti")
_DATE_CLAIMS = ("nbf", "exp")
# Where the clock of whoever left a zone out may be: from UTC+14 to UTC-12, in steps of quarters of an hour.
_EAST, _WEST, _STEP = timedelta(hours=14), timedelta(hours=12), timedelta(minutes=15)
_DAY, _SECOND = timedelta(days=1), timedelta(seconds=1)
_TELLING = ("credentialStatus", *STARTS, *ENDS)


def parse_jwt(opened: Opened) -> Credential | Malformed:
    """Read the credential that a token carries, and compare it with the registered claims beside it.

    What the credential leaves out is filled in from the claims, and stands in ``raw`` as if it had been
    there: all of it is signed. A claim that says something else than the credential is a deviation, and so
    is one that is left out although the credential says it.
    """
    claims, beside = opened.claims, opened.beside
    inner = claims.get("vc")
    document = _filled(inner if isinstance(inner, dict) else claims, {**beside, **claims})
    credential = parse_vc(document, token=opened.token)
    if isinstance(credential, Malformed):
        return credential
    found = (
        *_deviations_of_claims(credential, claims),
        *(slip for slip in _deviations_of_claims(credential, beside) if slip.rule is Rule.CLAIM_CONFLICT),
        *_unreadable(claims, pointer="/{}" if inner is None else ""),
        *_unreadable(beside, pointer=""),
        *deviations_of_members(document),
    )
    return replace(
        credential,
        token=_withholding(opened, credential, at="/vc" if isinstance(inner, dict) else ""),
        deviations=(*credential.deviations, *bounded(found)),
    )


def _withholding(opened: Opened, credential: Credential, *, at: str) -> SignedToken:
    """Say of an SD-JWT where a status, an end or a result may have been left out, if what is shown lacks one.

    Nobody can tell a member that is held back from a decoy, or which member it is; only that it stands, or
    does not stand, where a status, an end or a result would.
    """
    if not isinstance(opened.token, SdJwt):
        return opened.token
    whole = bool(credential.statuses) and bool(credential.ends)
    telling = tuple(below(at, name) for name in ("credentialStatus", *STARTS, *ENDS))
    hidden = frozenset(place.removeprefix(at) for place in opened.hidden)
    of_results = {f"{at}{place}" for place in _places_of_results(credential, hidden)}
    where = (
        place
        for place in opened.hidden
        if place.startswith(telling)
        or "/verifiableCredential/" in place
        or (place in ("", at) and not whole)
        or place in of_results
    )
    return replace(opened.token, withheld=next(where, None))


def _places_of_results(credential: Credential, hidden: Set[str]) -> Iterator[str]:
    """List where a result, or the status of one, would be hidden: without it all counts as completed."""
    for subject in credential.subjects:
        yield below(subject.pointer, "result")
        for result in subject.results:
            yield below(result.pointer, "status")
            if not result.statuses:
                yield result.pointer
        if not subject.results and _has_results(subject, hidden):
            yield from (subject.pointer, "/credentialSubject")


def _has_results(subject: Subject, hidden: Set[str]) -> bool:
    """Say whether what was achieved comes with results: it describes them, or may, unseen."""
    achieved = subject.achievement
    if achieved is None:
        return False
    places = (achieved.pointer, below(achieved.pointer, "resultDescription"))
    return bool(achieved.result_descriptions) or not hidden.isdisjoint(places)


def _filled(credential: JsonObject, claims: JsonObject) -> JsonObject:
    """Fill in what the credential leaves to the claims. VC 1.1 section 6.3.1, JWT decoding."""
    start, end = (
        ("validFrom", "validUntil") if is_version_2(credential) else ("issuanceDate", "expirationDate")
    )
    filled = dict(credential)
    if not isinstance(credential.get(spelled(credential, "id")), str) and isinstance(claims.get("jti"), str):
        filled["id"] = claims["jti"]
    for member, claim in (("issuer", "iss"), ("credentialSubject", "sub")):
        filled.update(_identified(credential, member, claims.get(claim)))
    for member, names, claim in ((start, STARTS, "nbf"), (end, ENDS, "exp")):
        moment = read_moment(claims.get(claim), pointer="")
        if moment is not None and not any(credential.get(name) for name in names):
            filled[member] = moment.instant.isoformat().replace("+00:00", "Z")
    return filled


def _identified(credential: JsonObject, member: str, claimed: Json) -> JsonObject:
    """Give the member with the claimed identifier, where it has none of its own: of an object only that."""
    thing = credential.get(member)
    if not isinstance(claimed, str) or (thing is not None and not isinstance(thing, dict)):
        return {}
    if isinstance(thing, dict):
        return {} if identifier(thing) else {member: {**thing, "id": claimed}}
    return {member: claimed} if member == "issuer" else {}


def _deviations_of_claims(credential: Credential, claims: JsonObject) -> Iterator[Deviation]:
    issuer = credential.issuer
    said: tuple[tuple[str, str, frozenset[str | datetime | None]], ...] = (
        ("iss", "/issuer", frozenset((issuer.id if issuer else None,))),
        ("sub", "/credentialSubject", frozenset(subject.id for subject in credential.subjects)),
        ("jti", below("", spelled(credential.raw, "id")), frozenset((credential.id,))),
        ("nbf", _pointer(credential.starts), _as_claimed(claims, "nbf", credential.starts)),
        ("exp", _pointer(credential.ends), _as_claimed(claims, "exp", credential.ends)),
    )
    if isinstance(claims.get("vc"), dict) and is_version_2(credential.raw):
        yield Deviation(pointer="", rule=Rule.MIXED_EDITIONS, detail="vc")  # a claim of the older edition
    yield from _beside_claim(credential, claims)
    for name, pointer, values in said:
        given, claimed = values - {None}, _claimed(claims, name)
        if given and claimed is not None and claimed not in given:
            yield Deviation(pointer=pointer, rule=Rule.CLAIM_CONFLICT, detail=name)
        elif given and name not in claims and _asks_for_claims(credential):
            yield Deviation(pointer=pointer, rule=Rule.CLAIM_ABSENT, detail=name)


def _as_claimed(
    claims: JsonObject, name: str, moments: tuple[Moment, ...]
) -> frozenset[str | datetime | None]:
    """Write the dates of a credential as a claim says them; as they are, if it says something else."""
    claimed = _claimed(claims, name)
    return frozenset(
        claimed if isinstance(claimed, datetime) and _may_be(claimed, moment) else _second(moment)
        for moment in moments
    )


def _may_be(claimed: datetime, moment: Moment) -> bool:
    """Say whether a claim may say the same as a date: each writer rounds a fraction in its own way.

    A date without a zone was meant in that of its writer, and a day that ends a period as its beginning or
    its end.
    """
    apart, early, late = claimed - moment.instant, timedelta(), timedelta()
    if moment.zone is Zone.ASSUMED:
        is_day = moment.instant.time() == time.max
        early, late = _EAST + (_DAY if is_day else timedelta()), _WEST
    in_step = timedelta() < (apart + _SECOND) % _STEP < 2 * _SECOND
    return in_step and -early - _SECOND < apart < late + _SECOND


def _beside_claim(credential: Credential, claims: JsonObject) -> Iterator[Deviation]:
    """Find a second credential beside the claim ``vc``: two of them under one signature, and one is read."""
    inner = claims.get("vc")
    if not isinstance(inner, dict):
        return
    told = any(name in claims and claims[name] != inner.get(name) for name in _TELLING)
    if told or "credentialSubject" in claims or _names_another(claims.get("issuer"), credential):
        yield Deviation(pointer="", rule=Rule.CLAIM_CONFLICT, detail="vc")


def _names_another(issuer: Json, credential: Credential) -> bool:
    """Say whether an issuer beside the claim ``vc`` is another one.

    Much used software moves the issuer's id into ``iss`` and leaves the rest, a name say, beside ``vc``.
    """
    if issuer is None or (isinstance(issuer, dict) and not {"id", "@id"} & issuer.keys()):
        return False
    return credential.issuer is None or identifier(issuer) != credential.issuer.id


def _asks_for_claims(credential: Credential) -> bool:
    """Say whether the claims are missed: VC 2.0 by itself asks for none, and COSE has none.

    https://www.w3.org/TR/vc-jose-cose/#jwt-claims
    """
    return credential.edition is not Edition.VC2 and not isinstance(credential.token, CoseSign1)


def _unreadable(claims: JsonObject, *, pointer: str) -> Iterator[Deviation]:
    for name in (*_TEXT_CLAIMS, *_DATE_CLAIMS):
        if claims.get(name) is not None and _claimed(claims, name) is None:
            rule = Rule.UNREADABLE_DATE if name in _DATE_CLAIMS else Rule.VALUE_TYPE
            yield Deviation(pointer=pointer.format(name), rule=rule, detail=name)


def _claimed(claims: JsonObject, name: str) -> str | datetime | None:
    value = claims.get(name)
    if name in _TEXT_CLAIMS:
        return value if isinstance(value, str) else None
    moment = read_moment(value, pointer="")
    return None if moment is None else _second(moment)


def _second(moment: Moment) -> datetime:
    """Cut a moment to the second, which is all that a NumericDate of most issuers holds."""
    return moment.instant.replace(microsecond=0)


def _pointer(moments: tuple[Moment, ...]) -> str:
    return moments[0].pointer if moments else ""
