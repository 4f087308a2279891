"""Keys, methods and places as tests of readings need them."""

from tests.world import Key
from verifier.algorithms.keys import from_jwk
from verifier.contracts import Method
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.keys import PublicKey
from verifier.model.moment import Moment, Zone
from verifier.model.proof import Jws, Proof
from verifier.model.words import Cause
from verifier.readings.published_keys import Gap, Place, Publication

ME = "did:web:uni.example"
HTTPS = "https://uni.example/issuer"
DOCUMENT = "https://uni.example/.well-known/did.json"
TOKEN = Jws(text="", header={}, payload=b"{}", signing_input=b"", signature=b"")
UNREAD = Finding(code=facts.KEY_UNUSABLE, cause=Cause.MALFORMED_REMOTE)
REFUSED = Finding(code=facts.KEY_REFUSED)
SILENCE = Gap(where=DOCUMENT, why=Cause.TIMEOUT)
NOTHING = Gap(where=DOCUMENT, why=Cause.HTTP_4XX)


def key(name: str = "uni") -> PublicKey:
    """Give the public half of a key."""
    return from_jwk(dict(Key.named(name).public))


def method(name: str = "uni", **fields: object) -> Method:
    """Make a method of the issuer's, under ``#<name>``, for signing badges."""
    made = {
        "id": f"{ME}#{name}",
        "key": key(name) if "key" not in fields else None,
        "controller": ME,
        "purposes": frozenset({"assertionMethod"}),
        **fields,
    }
    return Method(**made)


def place(*methods: Method, **fields: object) -> Place:
    """Make a place that speaks for the issuer: its DID document."""
    made = {"where": ME, "lies_at": (DOCUMENT,), "speaks_for_issuer": True, **fields}
    return Place(methods=methods, **made)


def key_set(*methods: Method, **fields: object) -> Place:
    """Make the key set of the issuer's host, in nobody's name."""
    url = "https://uni.example/.well-known/jwks.json"
    made = {"where": url, "lies_at": (url,), "speaks_for_issuer": False, "is_key_set": True, **fields}
    return Place(methods=methods, **made)


def published(*places: Place, issuer: str = ME, gaps: tuple[Gap, ...] = (), verdicts=()) -> Publication:
    """Put places together."""
    return Publication(issuer=issuer, places=places, gaps=gaps, verdicts=verdicts)


def proof(name: str | None = f"{ME}#uni", **fields: object) -> Proof:
    """Make an embedded proof that names a method."""
    return Proof(pointer="/proof", verification_method=name, raw={}, **fields)


def token(name: str | None = None, **fields: object) -> Proof:
    """Make the proof that a token is."""
    return Proof(pointer="", verification_method=name, token=TOKEN, raw={}, **fields)


def moment(instant) -> Moment:
    """Make a moment."""
    return Moment(instant=instant, zone=Zone.GIVEN, pointer="/proof/created")
