"""The edition of a credential, and how well its contexts and types declare it. OB 3.0, VC 1.1 and VC 2.0."""

from collections.abc import Iterator

from verifier.model.credential import Edition
from verifier.model.deviation import Deviation, Rule
from verifier.model.words import JsonObject
from verifier.parse import addresses
from verifier.parse.members import entries, place_of_type, types
from verifier.parse.recognise import is_version_2
from verifier.vocabulary import known

OPEN_BADGE_TYPES = frozenset(("AchievementCredential", "OpenBadgeCredential"))
OPEN_BADGES = frozenset((Edition.OB3_VC1, Edition.OB3_VC2))
_CLR_TYPE = "ClrCredential"
_CREDENTIAL_TYPE = "VerifiableCredential"


def edition_of(document: JsonObject) -> Edition:
    """Say which edition a credential is written in: by its types and base context.

    A subject with an achievement makes an open badge, also where the type forgets to say so.
    """
    kinds = set(types(document))
    if _CLR_TYPE in kinds:
        return Edition.CLR2
    if kinds & OPEN_BADGE_TYPES or _has_achievement(document):
        return Edition.OB3_VC2 if is_version_2(document) else Edition.OB3_VC1
    return Edition.VC2 if is_version_2(document) else Edition.VC1


def deviations_of_context(document: JsonObject, edition: Edition) -> Iterator[Deviation]:
    """Find contexts out of order, missing, or under another address than the published one.

    https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential
    """
    written = [(place, value) for place, value in entries(document, "@context") if isinstance(value, str)]
    named = [addresses.canonical(address) for _, address in written]
    if not isinstance(document.get("@context"), list | str) or not _in_order(document, named, edition):
        yield Deviation(pointer="/@context" if "@context" in document else "", rule=Rule.CONTEXT_ORDER)
    elif edition in OPEN_BADGES and not any(map(addresses.is_ob3, named[1:2])):
        yield Deviation(pointer="/@context", rule=Rule.CONTEXT_ALIAS, detail="the order is unusual")
    for (place, address), canonical in zip(written, named, strict=True):
        if _is_alias(address, canonical):
            yield Deviation(pointer=place, rule=Rule.CONTEXT_ALIAS, detail=address)


def deviations_of_type(document: JsonObject, edition: Edition) -> Iterator[Deviation]:
    """Find a type that is missing, or does not say what the document is."""
    kinds, place = types(document), place_of_type(document)
    if not kinds:
        yield Deviation(pointer=place, rule=Rule.NO_TYPE, detail="type")
        return
    if _CREDENTIAL_TYPE not in kinds:
        yield Deviation(pointer=place, rule=Rule.WRONG_TYPE, detail=_CREDENTIAL_TYPE)
    if edition in OPEN_BADGES and OPEN_BADGE_TYPES.isdisjoint(kinds):
        yield Deviation(pointer=place, rule=Rule.WRONG_TYPE, detail="OpenBadgeCredential")
    if edition in (Edition.VC1, Edition.VC2):
        yield Deviation(pointer=place, rule=Rule.NOT_AN_OPEN_BADGE, detail=", ".join(kinds))


def _has_achievement(document: JsonObject) -> bool:
    return any(
        isinstance(subject, dict) and "achievement" in subject
        for _, subject in entries(document, "credentialSubject")
    )


def _in_order(document: JsonObject, named: list[str], edition: Edition) -> bool:
    """Say whether the base context stands first and alone, and the one of Open Badges next.

    The other way round, protected terms would be defined anew, and the words of the badge change meaning. A
    known context between the two, of a suite say, changes none: many issuers write it there.
    """
    first = next((value for _, value in entries(document, "@context")), None)
    if not named or first is None or isinstance(first, dict):
        return False
    if named[0] not in (addresses.VC1, addresses.VC2) or {addresses.VC1, addresses.VC2} <= set(named):
        return False
    others = [address for address in named[1:] if _is_of_badges(address) or known(address) is None]
    second = others[0] if others else ""
    match edition:
        case Edition.OB3_VC1 | Edition.OB3_VC2:
            return addresses.is_ob3(second)
        case Edition.CLR2:
            return addresses.CLR2.fullmatch(second) is not None and any(map(addresses.is_ob3, others[1:2]))
        case _:
            return True


def _is_of_badges(address: str) -> bool:
    return addresses.is_ob3(address) or addresses.CLR2.fullmatch(address) is not None


def _is_alias(address: str, canonical: str) -> bool:
    """Say whether this is a known context of ours under another address than the published one."""
    if addresses.is_ob3(canonical):
        return address not in addresses.OB3_PUBLISHED
    known = canonical in (addresses.VC1, addresses.VC2) or addresses.CLR2.fullmatch(canonical) is not None
    return known and address != canonical
