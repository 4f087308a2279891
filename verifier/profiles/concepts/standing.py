"""Who stands behind it: the issuer, its country and standing, and others who speak for the badge."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from verifier.model.achievement import Accreditation, Profile
from verifier.model.scores import Strength, Via
from verifier.parse.members import identifier, text
from verifier.profiles.concepts import grades, words
from verifier.profiles.concepts.badge import Badge
from verifier.profiles.concepts.concept import Concept
from verifier.profiles.concepts.extensions import said_in, telling
from verifier.profiles.concepts.homes import ANYWHERE, IN_ACHIEVEMENT, IN_AWARD, IN_ISSUER
from verifier.profiles.concepts.links import says_something, tied, whose
from verifier.profiles.concepts.owners import owner
from verifier.profiles.concepts.sign import Sign, linked, stated, structured
from verifier.readings.hosted_addresses import is_http
from verifier.readings.published_keys import SELF_IDENTIFIERS

MIN_NAME = 2  # characters
_COUNTRY_DOMAIN = re.compile(r"\.[a-z]{2}\Z")
_TRUSTED_TYPE = re.compile(r"1EdTechTrustEd\w{1,40}Credential", re.ASCII)
_OWN_KEY = "key-binding.self-identifier"
_BY_NOBODY_ELSE = {"endorsements.by-issuer": "self-endorsed", "endorsements.self-made": "endorser-key-only"}


def issuer(badge: Badge) -> Iterable[Sign]:
    """Say how well the issuer is named."""
    who = badge.credential.issuer or badge.achievement.creator
    return () if who is None else (_of_profile(badge, who),)


ISSUER = Concept(id="issuer", signs=issuer, home=IN_ISSUER)


def issuer_country(badge: Badge) -> Iterable[Sign]:
    """Say where the issuer is at home."""
    who = badge.issuer
    signs = [structured(f"{who.pointer}/address", said=who.country)] if _is_name(who.country) else []
    if _is_name(who.parent_country):
        signs.append(structured(f"{who.pointer}/parentOrg/address", said=who.parent_country))
    signs += said_in(badge.extensions("institutioncountry"), badge)
    if words.names_country(badge.about_issuer):
        signs.append(_in_profile(badge))
    if any(_COUNTRY_DOMAIN.search(domain) for domain in badge.domains):
        signs.append(Sign(strength=Strength.ABSENT, reason="only-domain-suffix", pointer=who.pointer))
    return signs


ISSUER_COUNTRY = Concept(id="issuer_country", signs=issuer_country, home=IN_ISSUER)


def issuer_accreditation(badge: Badge) -> Iterable[Sign]:
    """Say whether somebody else recognises the issuer."""
    return _accreditations(badge)


ISSUER_ACCREDITATION = Concept(id="issuer_accreditation", signs=issuer_accreditation, home=IN_ISSUER)


def endorsement(badge: Badge) -> Iterable[Sign]:
    """Say whether somebody else speaks for the badge, its achievement or its issuer."""
    places = ("", badge.achievement.pointer, badge.issuer.pointer)
    return (sign for place in places for sign in _endorsed(badge, pointer=f"{place}/endorsement"))


ENDORSEMENT = Concept(id="endorsement", signs=endorsement, home=ANYWHERE)


def quality_assurance(badge: Badge) -> Iterable[Sign]:
    """Say how the quality of the learning is assured."""
    told = said_in(badge.extensions("qualityassurance"), badge)
    signs = [telling(sign, by=grades.quality_assurance) for sign in told]
    signs += [
        tied(badge, item.url, pointer=item.pointer, said=item.name)
        for item in badge.alignments()
        if item.type == "ext:QualityAssurance" and says_something(item)
    ]
    return signs


QUALITY_ASSURANCE = Concept(
    id="quality_assurance", signs=quality_assurance, home=IN_ACHIEVEMENT, grade=grades.quality_assurance
)


def certification_claim(badge: Badge) -> Iterable[Sign]:
    """Say whether it claims to keep to a guideline."""
    declared = [kind for kind in badge.credential.types if _TRUSTED_TYPE.fullmatch(kind)]
    signs = [structured("/type", said=kind, via=Via.EXTENSION) for kind in declared]
    named = [each for each in badge.issuer.other_identifiers if words.matches("guideline_body", each)]
    place = f"{badge.issuer.pointer}/otherIdentifier"
    signs += [stated("words-only", pointer=place, said=each) for each in named]
    signs += _endorsed_by_body(badge)
    return signs


CERTIFICATION_CLAIM = Concept(
    id="certification_claim",
    signs=certification_claim,
    home=IN_ACHIEVEMENT,
    home_in_3=IN_AWARD,
    grade=grades.naming("conformity"),
    none_is="an answer",
)


def _of_profile(badge: Badge, who: Profile) -> Sign:
    if not _is_name(who.name):
        return stated("profile-incomplete", pointer=who.pointer, said=who.name or who.id)
    awards = who is badge.credential.issuer  # what checks find is about who awards, not about a creator
    if awards and any(finding.code.id == "issuer.recognised" for finding in badge.findings("issuer")):
        return Sign(strength=Strength.VERIFIED, pointer=who.pointer, said=who.name)
    # A key that is its own identifier stands for nothing apart from the badge.
    own_key = any(finding.code.id == _OWN_KEY for finding in badge.findings("key-binding"))
    if awards and badge.passed("key-binding") and not own_key:
        return linked(who.pointer, said=who.name)
    addresses = (who.url, who.id if badge.edition == "ob3" else None)
    located = any(map(is_http, addresses))
    return Sign(
        strength=Strength.STRUCTURED if located else Strength.STATED,
        reason="found" if located else "no-address",
        pointer=who.pointer,
        said=who.name,
        ceiling=Strength.VERIFIED if awards and badge.is_open("key-binding") else Strength.ABSENT,
    )


def _accreditations(badge: Badge) -> Iterator[Sign]:
    for item in badge.issuer.accreditations:
        yield _of_accreditation(badge, item)
    for extension in badge.extensions("issueraccreditation", "issuerauthority"):
        named = text(extension.raw, "name") or text(extension.raw, extension.key)
        url = text(extension.raw, "url") or identifier(extension.raw)
        yield _of_accreditation(badge, Accreditation(name=named, url=url, pointer=extension.pointer))
    if badge.issuer.id is not None:  # nobody can be endorsed who is not named
        yield from _endorsements_of_issuer(badge)
    if words.matches("accreditation", badge.about_issuer):
        yield _in_profile(badge)


def _endorsements_of_issuer(badge: Badge) -> Iterator[Sign]:
    place = f"{badge.issuer.pointer}/endorsement"
    # That somebody speaks for an achievement of the issuer is no word on the issuer, wherever it stands.
    yield from _verified(badge, pointer=place, subject=badge.issuer.id)
    for sign in _claimed(badge, pointer=place):
        # What it says is in no report before it was checked: who endorses need not be who it says.
        yield replace(sign, strength=Strength.STATED) if sign.strength is Strength.STRUCTURED else sign


def _of_accreditation(badge: Badge, item: Accreditation) -> Sign:
    if not _is_name(item.name):
        return stated("profile-incomplete", pointer=item.pointer, said=item.url, via=Via.EXTENSION)
    return tied(badge, item.url, pointer=item.pointer, said=item.name, via=Via.EXTENSION)


def _endorsed(badge: Badge, *, pointer: str) -> Iterator[Sign]:
    yield from _verified(badge, pointer=pointer)
    yield from _claimed(badge, pointer=pointer)


def _endorsed_by_body(badge: Badge) -> Iterator[Sign]:
    """Give the endorsements of the issuer by a body that looks after a guideline."""
    place = f"{badge.issuer.pointer}/endorsement"
    for endorser in badge.endorsers.get(badge.issuer.pointer, ()):
        if endorser is not None and words.matches("guideline_body", owner(endorser) or ""):
            yield stated("words-only", pointer=place, said=endorser)


def _claimed(badge: Badge, *, pointer: str) -> Iterator[Sign]:
    """Give the endorsements at a place as the badge itself names them."""
    for endorser in badge.endorsers.get(pointer.removesuffix("/endorsement"), ()):
        if endorser is None or _is_other(endorser, badge):
            yield _unverified(badge, endorser, pointer=pointer)
        else:
            own = whose(endorser, badge) == "own"
            yield stated("self-endorsed" if own else "endorser-key-only", pointer=pointer, said=endorser)


def _verified(badge: Badge, *, pointer: str, subject: str | None = None) -> Iterator[Sign]:
    """Give the endorsements at a place that the check found to hold.

    A finding speaks of one endorsement, and names who was proven to have signed it and what is endorsed. If
    a ``subject`` is named, only endorsements of that count.
    """
    for finding in badge.findings("endorsements"):
        found = dict(finding.fills)
        endorser = found.get("host", "")
        if not finding.pointer.startswith(pointer):
            continue
        if finding.code.id in _BY_NOBODY_ELSE:  # of a token nothing else says who signed it
            yield stated(_BY_NOBODY_ELSE[finding.code.id], pointer=finding.pointer)
        of_it = subject is None or found.get("subject") == subject
        verified = finding.code.id == "endorsements.verified"
        if verified and of_it and whose(f"https://{endorser}", badge) == "external":
            yield Sign(strength=Strength.VERIFIED, pointer=finding.pointer, said=endorser)


def _is_other(endorser: str, badge: Badge) -> bool:
    """Say whether an endorser is neither the issuer nor known by a key alone, which anybody can make."""
    return whose(endorser, badge) != "own" and not endorser.startswith(SELF_IDENTIFIERS)


def _unverified(badge: Badge, endorser: str | None, *, pointer: str) -> Sign:
    still_open = badge.is_open("endorsements")
    return Sign(
        strength=Strength.STATED if endorser is None else Strength.STRUCTURED,
        reason="not-looked-at" if still_open else "endorsement-not-valid",
        pointer=pointer,
        said=endorser,
        ceiling=Strength.VERIFIED if still_open else Strength.ABSENT,
    )


def _in_profile(badge: Badge) -> Sign:
    return stated(
        "words-only",
        pointer=f"{badge.issuer.pointer}/description",
        said=badge.issuer.description,
        via=Via.WORDS,
    )


def _is_name(name: str | None) -> bool:
    return name is not None and len(name.strip()) >= MIN_NAME
