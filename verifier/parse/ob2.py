"""Open Badges before 3 read into the one shape of a credential, by the names of Open Badges 2.

Older ones were written in these names before, see `verifier.retrieve.upgrade`. Three documents become one:
the assertion with its badge class in place of the address of it, and in that the issuer. Pointers are
those of this whole: "/badge/name", "/badge/issuer/email".
https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html
"""

from dataclasses import replace

from verifier.model.credential import Credential, Edition, Endorsement, Securing, Subject
from verifier.model.hosting import Hosting
from verifier.model.proof import Jws
from verifier.model.words import JsonObject
from verifier.parse.addresses import contexts
from verifier.parse.dates import read_moments
from verifier.parse.members import entries, first_object, identifier, text, types
from verifier.parse.ob2_achievement import read_badge_class, read_issuer
from verifier.parse.ob2_edition import edition_of, is_signed
from verifier.parse.ob2_extensions import read_extensions
from verifier.parse.ob2_form import deviations_of_form
from verifier.parse.ob2_recipient import read_recipients
from verifier.parse.ob2_whole import whole
from verifier.parse.ob3_profile import read_picture
from verifier.parse.ob3_subject import read_evidence


def parse_ob2(hosting: Hosting, *, supplied: JsonObject, token: Jws | None = None) -> Credential:
    """Read a badge from what was retrieved; where nothing was, from the copy that was supplied.

    Whether that may be trusted is not said here: it is what the badge claims.

    Args:
        hosting: the documents, as `verifier.retrieve` found them.
        supplied: the copy as it was received, which may be no more than an id; of a signed badge its claims.
        token: what a signed badge came in.
    """
    received = hosting.assertion.received if hosting.assertion.published else None
    raw = supplied if received is None else received
    edition = edition_of(raw)
    document = whole(hosting)
    read = _read(document, edition=edition)
    return replace(
        read,
        securing=read.securing if token is None else Securing.JWS,
        token=token,
        raw=raw,
        contexts=contexts(raw),
        hosting=hosting,
        deviations=deviations_of_form(hosting, document, edition=edition),
    )


def parse_anchored(document: JsonObject) -> Credential:
    """Read a badge that a block chain vouches for, as far as it can be shown. Nothing is retrieved for it."""
    return replace(_read(document, edition=edition_of(document)), securing=Securing.JWS)


def _read(document: JsonObject, *, edition: Edition) -> Credential:
    """Read the three documents as one."""
    starts = read_moments(document, "issuedOn", edge="start")
    badge_class = first_object(document, "badge")
    return Credential(
        edition=edition,
        securing=Securing.JWS if is_signed(document) else Securing.HOSTED,
        raw=document,
        contexts=contexts(document),
        types=types(document),
        id=identifier(document),
        image=read_picture(document, pointer=""),
        issuer=read_issuer(badge_class[1]) if badge_class else None,
        subjects=(_subject(document),),
        starts=starts,
        ends=read_moments(document, "expires", edge="end"),
        issued=next(iter(starts), None),
        evidence=read_evidence(document, pointer=""),
        endorsements=_endorsements(document),
        extensions=read_extensions(document, "Assertion", pointer=""),
    )


def _subject(document: JsonObject) -> Subject:
    """Read to whom and what for: the recipient and the badge class of the assertion."""
    achievements = (read_badge_class(value) for _, value in entries(document, "badge"))
    return Subject(
        pointer="/recipient" if "recipient" in document else "",
        identities=read_recipients(document),
        achievement=next(achievements, None),
        narrative=text(document, "narrative"),
    )


def _endorsements(assertion: JsonObject) -> tuple[Endorsement, ...]:
    """Collect what others say of assertion, badge class and issuer: embedded, or the address of it."""
    badge_class = first_object(assertion, "badge") or ("", {})
    issuer = first_object(badge_class[1], "issuer", pointer=badge_class[0]) or ("", {})
    return tuple(
        Endorsement(pointer=place, part=identifier(part), body=value)
        for pointer, part in (("", assertion), badge_class, issuer)
        for place, value in entries(part, "endorsement", pointer=pointer)
        if isinstance(value, dict | str)
    )
