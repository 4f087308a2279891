"""Which edition of Open Badges before 3.0 is it, and how does it ask to be verified?"""

from verifier.model.credential import Edition
from verifier.model.words import JsonObject
from verifier.parse import addresses
from verifier.parse.members import first_object, types
from verifier.parse.recognise import Form, form_of

HOSTED = "HostedBadge"
SIGNED = "SignedBadge"
_WAYS = {"HostedBadge": HOSTED, "hosted": HOSTED, "SignedBadge": SIGNED, "signed": SIGNED}
_NAMESPACES = ("https://w3id.org/openbadges#", "obi:")
ELDERS = frozenset((Edition.OB05, Edition.OB10, Edition.OB11))
_OB21 = "https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld"


def edition_of(document: JsonObject) -> Edition:
    """Tell the edition of a document as it was received; one that says nothing of itself counts as 2.0."""
    named = [addresses.canonical(address) for address in addresses.contexts(document)]
    match form_of(document):
        case Form.OB05:
            return Edition.OB05
        case Form.OB1_ASSERTION | Form.OB1_OTHER:
            return Edition.OB11 if not addresses.OB1.isdisjoint(named) else Edition.OB10
        case _:
            return Edition.OB21 if _OB21 in named else Edition.OB20


def edition_of_part(document: JsonObject) -> Edition:
    """Tell the edition of a badge class or an issuer as it was received: before 1.1 they named no context."""
    return edition_of(document) if "@context" in document else Edition.OB10


def verification(document: JsonObject) -> JsonObject | None:
    """Find how the badge asks to be verified: ``verification``, or ``verify`` as it was called before."""
    found = first_object(document, "verification") or first_object(document, "verify")
    return found[1] if found else None


def is_signed(document: JsonObject) -> bool:
    """Say whether the badge asks to be verified by its signature, and by that alone."""
    return ways_of(document) == {SIGNED}


def ways_of(document: JsonObject) -> frozenset[str]:
    """Name the ways in which the badge asks to be verified, under their own names whatever alias it uses."""
    named = plain_types(verification(document) or {})
    return frozenset(_WAYS[name] for name in named if name in _WAYS)


def plain_types(document: JsonObject) -> tuple[str, ...]:
    """Name the types of an object by their terms, also where it writes them as whole or compact IRIs."""
    named = types(document)
    for namespace in _NAMESPACES:
        named = tuple(name.removeprefix(namespace) for name in named)
    return named
