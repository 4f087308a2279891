"""Which kind of document is it? Told by its contexts, its types and the members that only one kind has."""

import enum
from collections.abc import Callable

from verifier.model.words import JsonObject
from verifier.parse import addresses
from verifier.parse.members import types


class Form(enum.Enum):
    """The kinds of JSON document that reach a verifier of badges."""

    VC1 = "vc1"  # a credential in the form of Verifiable Credentials 1.1: Open Badges 3, CLR 2 and others
    VC2 = "vc2"  # the same in the form of 2.0
    PRESENTATION = "presentation"
    ENVELOPED = "enveloped"  # a credential as a data: URL
    ENVELOPED_PRESENTATION = "enveloped-presentation"
    OB2_ASSERTION = "ob2-assertion"
    OB2_OTHER = "ob2-other"  # a badge class, a profile, an endorsement: nobody was awarded it
    OB1_ASSERTION = "ob1-assertion"  # Open Badges 1.0 and 1.1
    OB1_OTHER = "ob1-other"
    OB05 = "ob05"
    OB_API_RESPONSE = "ob-api-response"
    CLR1 = "clr1"
    BLOCKCERTS = "blockcerts"  # of the form of Open Badges 2; later ones are Verifiable Credentials
    SD_JWT_VC = "sd-jwt-vc"  # a credential of registered claims, outside of the VC data model
    JWS_JSON = "jws-json"  # a JWS in one of its JSON forms, opened by nobody here. RFC 7515 section 7.2
    REPORT = "report"  # of this verifier, signed or not, about one badge or a document
    UNKNOWN = "unknown"


_CREDENTIAL_TYPES = frozenset(
    ("VerifiableCredential", "OpenBadgeCredential", "AchievementCredential", "ClrCredential")
)
ENVELOPES = {
    "EnvelopedVerifiableCredential": Form.ENVELOPED,
    "EnvelopedVerifiablePresentation": Form.ENVELOPED_PRESENTATION,
}
_ASSERTIONS = frozenset(("Assertion", "obi:Assertion", "https://w3id.org/openbadges#Assertion"))
_OTHER_CLASSES = frozenset(
    ("BadgeClass", "Issuer", "IssuerOrg", "Profile", "Endorsement", "RevocationList", "CryptographicKey")
)
_API_MEMBERS = (
    frozenset(("assertion", "signedAssertion", "assertions", "signedAssertions")),
    frozenset(("credential", "compactJwsString")),
)


def form_of(document: JsonObject) -> Form:
    """Say which kind of document this is.

    What carries a proof over a credential subject, or calls itself a Verifiable Credential, is one, whatever
    else it says: nobody can put a signed badge under the rules of another edition by a word beside it.
    """
    for asked in _QUESTIONS:
        form = asked(document)
        if form is not None:
            return form
    return Form.UNKNOWN


def form_of_claims(claims: JsonObject) -> Form:
    """Say which kind of document the payload of a signed token is.

    A claim ``vc`` or ``vp`` holds a credential or a presentation of Verifiable Credentials 1.1.
    """
    if isinstance(claims.get("vc"), dict):
        return Form.VC1
    if isinstance(claims.get("vp"), dict):
        return Form.PRESENTATION
    form = form_of(claims)
    return Form.SD_JWT_VC if form is Form.UNKNOWN and isinstance(claims.get("vct"), str) else form


def is_version_2(document: JsonObject) -> bool:
    """Say whether a credential is in the form of VC 2.0: by its base context, else by its dates."""
    named = [addresses.canonical(address) for address in addresses.contexts(document)]
    if addresses.VC1 in named or addresses.VC2 in named:
        first = min(named.index(base) for base in (addresses.VC1, addresses.VC2) if base in named)
        return named[first] == addresses.VC2
    return "issuanceDate" not in document


def _filled_envelope(document: JsonObject) -> Form | None:
    """Tell an envelope with something in it: whatever else the object says, only that is signed."""
    address = document.get("id")
    filled = isinstance(address, str) and address.casefold().startswith("data:")
    return _envelope(document) if filled else None


def _credential(document: JsonObject) -> Form | None:
    kinds = set(types(document))
    secured = "credentialSubject" in document and ("proof" in document or "issuer" in document)
    if kinds.isdisjoint(_CREDENTIAL_TYPES) and not secured:
        return None
    return Form.VC2 if is_version_2(document) else Form.VC1


def _envelope(document: JsonObject) -> Form | None:
    return next((ENVELOPES[kind] for kind in types(document) if kind in ENVELOPES), None)


def _presentation(document: JsonObject) -> Form | None:
    said = "VerifiablePresentation" in types(document) or "verifiableCredential" in document
    return Form.PRESENTATION if said else None


def _elder_relative(document: JsonObject) -> Form | None:
    named = [addresses.canonical(address) for address in addresses.contexts(document)]
    if any(address.startswith(addresses.CLR1) for address in named):
        return Form.CLR1
    if any(address.startswith(addresses.BLOCKCERTS) for address in named) and "signature" in document:
        return Form.BLOCKCERTS
    return None


def _assertion(document: JsonObject) -> Form | None:
    """Tell an assertion: it names a recipient and a badge. The stub of a withdrawn one has only its type."""
    awarded = "recipient" in document and "badge" in document
    if not awarded and _ASSERTIONS.isdisjoint(types(document)):
        return None
    if _is_of(document, addresses.OB2):
        return Form.OB2_ASSERTION
    if _is_of(document, addresses.OB1):
        return Form.OB1_ASSERTION
    if isinstance(document.get("recipient"), str):
        return Form.OB05
    return Form.OB2_ASSERTION if "@context" in document or "verification" in document else Form.OB1_ASSERTION


def _other_class(document: JsonObject) -> Form | None:
    said = not _OTHER_CLASSES.isdisjoint(types(document))
    if _is_of(document, addresses.OB2):
        return Form.OB2_OTHER
    if _is_of(document, addresses.OB1):
        return Form.OB1_OTHER
    return Form.OB2_OTHER if said else None


def _api_response(document: JsonObject) -> Form | None:
    names = {name for name in document if not name.startswith("@")} - {"status"}
    return Form.OB_API_RESPONSE if names and any(names <= members for members in _API_MEMBERS) else None


def _jws_json(document: JsonObject) -> Form | None:
    signed = isinstance(document.get("signature"), str) or isinstance(document.get("signatures"), list)
    return Form.JWS_JSON if signed and isinstance(document.get("payload"), str) else None


def _report(document: JsonObject) -> Form | None:
    """Tell a report: in a signed one it is a claim beside those of the token."""
    claim = document.get("report")
    report = claim if isinstance(claim, dict) else document
    return Form.REPORT if "reportVersion" in report else None


def _is_of(document: JsonObject, known: frozenset[str]) -> bool:
    return any(addresses.canonical(address) in known for address in addresses.contexts(document))


_QUESTIONS: tuple[Callable[[JsonObject], Form | None], ...] = (  # in this order
    _filled_envelope,
    _credential,
    _envelope,
    _presentation,
    _elder_relative,
    _assertion,
    _api_response,
    _other_class,
    _jws_json,
    _report,
)
