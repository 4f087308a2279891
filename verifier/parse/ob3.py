"""Open Badges 3 and every other Verifiable Credential, read into the one shape of a credential.

Nothing is refused for a wrong shape: what cannot be taken becomes absent, and a deviation says so.
https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential
"""

from verifier.model.achievement import Profile
from verifier.model.credential import Credential, Malformed, RefreshService, Securing, StatusEntry
from verifier.model.proof import CoseSign1, Proof, SdJwt, SignedToken
from verifier.model.words import Json, JsonObject
from verifier.parse.addresses import contexts
from verifier.parse.form import bounded
from verifier.parse.members import entries, identifier, text, types
from verifier.parse.ob3_context import edition_of
from verifier.parse.ob3_endorsements import read_endorsements
from verifier.parse.ob3_form import deviations_of_form
from verifier.parse.ob3_period import ENDS, STARTS, read_period
from verifier.parse.ob3_profile import read_picture, read_profile
from verifier.parse.ob3_proofs import read_proofs
from verifier.parse.ob3_resources import read_resources, read_schemas
from verifier.parse.ob3_subject import read_evidence, read_subjects

MAX_ENTRIES = 100  # of any of the members below; each costs work of its own, and real badges have a handful
_COUNTED = (
    *("@context", "type", "proof", "issuer", "credentialSubject", "credentialStatus", "refreshService"),
    *("credentialSchema", "termsOfUse"),
    *(*STARTS, *ENDS, "awardedDate"),
)


def parse_vc(document: JsonObject, *, token: SignedToken | None = None) -> Credential | Malformed:
    """Read a credential of VC 1.1 or VC 2.0.

    Args:
        document: the credential as it was received, and what its proofs were computed over.
        token: the signed token that carries it, if one does; its header is not looked at here.

    Returns:
        The credential; `Malformed` only for one with more parts than anybody can mean.
    """
    for name in _COUNTED:
        value = document.get(name)
        if isinstance(value, list) and len(value) > MAX_ENTRIES:
            return Malformed(why=f"more than {MAX_ENTRIES} values of {name}")
    proofs, period, edition = read_proofs(document), read_period(document), edition_of(document)
    issuer, subjects, resources = _issuer(document), read_subjects(document), read_resources(document)
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
        schemas=read_schemas(document),
        resources=resources.files,
        terms_of_use=next((place for place, _ in entries(document, "termsOfUse")), None),
        proofs=proofs,
        token=token,
        evidence=read_evidence(document, pointer=""),
        endorsements=read_endorsements(document),
        refresh_services=_refresh_services(document),
        deviations=(
            *deviations_of_form(document, edition, issuer=issuer, subjects=subjects),
            *period.deviations,
            *bounded(resources.deviations),
        ),
    )


def _securing(token: SignedToken | None, proofs: tuple[Proof, ...]) -> Securing:
    match token:
        case SdJwt():
            return Securing.SD_JWT
        case CoseSign1():
            return Securing.COSE
        case SignedToken():
            return Securing.JWT
        case None:
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


def _refresh_services(document: JsonObject) -> tuple[RefreshService, ...]:
    """Read every service, also one of a wrong shape: it would look like none."""
    return tuple(
        RefreshService(
            pointer=place, types=types(value) if isinstance(value, dict) else (), url=identifier(value)
        )
        for place, value in entries(document, "refreshService")
    )
