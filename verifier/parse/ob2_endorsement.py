"""An endorsement of Open Badges 2, read into the shape of a credential: who says something, and of what.

https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Endorsement
"""

from verifier.model.achievement import Profile
from verifier.model.credential import Credential, Securing, Subject
from verifier.model.hosting import Hosting, Linked
from verifier.model.words import JsonObject
from verifier.parse.addresses import contexts
from verifier.parse.dates import read_moments
from verifier.parse.form import deviations
from verifier.parse.members import entries, identifier, text, types
from verifier.parse.ob2_edition import edition_of, is_signed
from verifier.parse.ob3_profile import read_profile

ENDORSEMENT = "Endorsement"
_CLAIM, _ISSUER = "/claim", "/issuer"


def parse_endorsement(hosting: Hosting) -> Credential:
    """Read an endorsement from what was retrieved. Of one that could not be had every field is empty."""
    published = hosting.assertion.published
    document = (hosting.assertion.document or {}) if published else {}
    raw = (hosting.assertion.received or {}) if published else {}
    edition = edition_of(raw)
    starts = read_moments(document, "issuedOn", edge="start")
    return Credential(
        edition=edition,
        securing=Securing.JWS if is_signed(document) else Securing.HOSTED,
        raw=raw,
        contexts=contexts(raw),
        types=types(document),
        id=identifier(document),
        issuer=_issuer(hosting.issuer),
        subjects=tuple(
            Subject(pointer=place, id=identifier(claim), narrative=_comment(claim))
            for place, claim in entries(document, "claim")
        ),
        starts=starts,
        ends=read_moments(document, "expires", edge="end"),
        issued=next(iter(starts), None),
        hosting=hosting,
        deviations=deviations(_whole(document, hosting), ENDORSEMENT, pointer="", edition=edition)
        if published
        else (),
    )


def _issuer(linked: Linked | None) -> Profile | None:
    """Read who endorses, under the address that was asked: whatever the document calls itself."""
    if linked is None:
        return None
    named = {"id": linked.declared} if linked.declared else {}
    return read_profile({**(linked.document or {}), **named}, pointer=_ISSUER)


def _whole(document: JsonObject, hosting: Hosting) -> JsonObject:
    issuer = hosting.issuer
    if issuer is None or issuer.document is None:
        return document
    return {**document, "issuer": issuer.document}


def _comment(claim: object) -> str | None:
    return text(claim, "endorsementComment") if isinstance(claim, dict) else None
