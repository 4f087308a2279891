"""Open Badges 3 and every other Verifiable Credential, read into the one shape of a credential.

Nothing is refused for a wrong shape: what cannot be taken becomes absent, and a deviation says so.
https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential
"""

from verifier.model.achievement import Profile
from verifier.model.credential import Credential, Malformed, Securing, StatusEntry
from verifier.model.proof import Jws, Proof
from verifier.model.words import Json, JsonObject
from verifier.parse.addresses import contexts
from verifier.parse.members import entries, identifier, objects, text, texts, types
from verifier.parse.ob3_context import edition_of
from verifier.parse.ob3_form import deviations_of_form
from verifier.parse.ob3_period import ENDS, STARTS, read_period
from verifier.parse.ob3_profile import read_picture, read_profile
from verifier.parse.ob3_proofs import read_proofs
from verifier.parse.ob3_subject import read_evidence, read_subjects

MAX_ENTRIES = 100  # of any of the members below; each costs work of its own, and real badges have a handful
_COUNTED = (
    *("@context", "type", "proof", "issuer", "credentialSubject", "credentialStatus"),
    *(*STARTS, *ENDS, "awardedDate"),
)


def parse_vc(document: JsonObject, *, token: Jws | None = None) -> Credential | Malformed:
    """Read a credential of VC 1.1 or VC 2.0.

    Args:
        document: the credential as it was received, and what its proofs were computed over.
        token: the JWS that carries it, if one does; its header is not looked at here.

    Returns:
        The credential; `Malformed` only for one with more parts than anybody can mean.
    """
    for name in _COUNTED:
        value = document.get(name)
        if isinstance(value, list) and len(value) > MAX_ENTRIES:
            return Malformed(why=f"more than {MAX_ENTRIES} values of {name}")
    proofs, period, edition = read_proofs(document), read_period(document), edition_of(document)
    issuer, subjects = _issuer(document), read_subjects(document)
    return Credential(
        edition=edition,
        securing=_securing(token, proofs),
        raw=document,
        contexts=contexts(document),
        types=types(document),
        id=identifier(document),
        name=text(document, "name"),
        description=text(document, "description"),
        image=read_picture(document, pointer=""),
        issuer=issuer,
        subjects=subjects,
        starts=period.starts,
        ends=period.ends,
        issued=period.issued,
        statuses=_statuses(document),
        schemas=tuple(filter(None, (identifier(item) for _, item in entries(document, "credentialSchema")))),
        proofs=proofs,
        token=token,
        evidence=read_evidence(document, pointer=""),
        endorsements=tuple(raw for _, raw in objects(document, "endorsement")),
        endorsement_tokens=texts(document, "endorsementJwt"),
        deviations=(
            *deviations_of_form(document, edition, issuer=issuer, subjects=subjects),
            *period.deviations,
        ),
    )


def _securing(token: Jws | None, proofs: tuple[Proof, ...]) -> Securing:
    if token is not None:
        return Securing.JWT
    return Securing.DATA_INTEGRITY if proofs else Securing.NONE


def _issuer(document: JsonObject) -> Profile | None:
    """Read the issuer; of several none is *the* issuer, in whatever order they stand."""
    named = list(entries(document, "issuer"))
    return read_profile(named[0][1], pointer=named[0][0]) if len(named) == 1 else None


def _statuses(document: JsonObject) -> tuple[StatusEntry, ...]:
    """Read every entry, also one of a wrong shape: an entry that is dropped would look like no entry."""
    return tuple(
        StatusEntry(pointer=place, type=_status_type(value), raw=_status_object(value))
        for place, value in entries(document, "credentialStatus")
    )


def _status_type(value: Json) -> str | None:
    return next(iter(types(value)), None) if isinstance(value, dict) else None


def _status_object(value: Json) -> JsonObject:
    if isinstance(value, dict):
        return value
    return {"id": value} if isinstance(value, str) else {}
