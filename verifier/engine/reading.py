"""From a located badge to the credential that is judged: of a hosted badge, what its issuer publishes."""

from verifier.algorithms import jose
from verifier.contracts import Fetcher
from verifier.model.credential import Credential, Edition, Malformed, Securing
from verifier.model.located import Kind, Located
from verifier.model.proof import Jws
from verifier.model.words import JsonObject
from verifier.parse.ob2 import parse_ob2, parse_signed
from verifier.parse.ob3 import parse_vc
from verifier.parse.recognise import Form, form_of, form_of_claims
from verifier.parse.strict_json import MalformedJson, TooLargeJson, read
from verifier.parse.vc_jwt import parse_jwt
from verifier.retrieve.hosted import retrieve

CREDENTIALS = frozenset({Form.VC1, Form.VC2})
OLDER = frozenset({Form.OB2_ASSERTION, Form.OB1_ASSERTION, Form.OB05, Form.BLOCKCERTS})
_OPAQUE = {Kind.SD_JWT: Securing.SD_JWT, Kind.COSE: Securing.COSE}


async def read_badge(
    located: Located, *, fetcher: Fetcher, origin: str | None = None
) -> Credential | Malformed:
    """Read one badge. ``origin`` is the address that its bytes were fetched from, if any."""
    if located.kind in _OPAQUE:
        return Credential(edition=Edition.VC2, securing=_OPAQUE[located.kind], raw={})
    if located.kind is Kind.URL:
        pointer: JsonObject = {"id": located.body.decode()}
        return await read_hosted_badge(pointer, fetcher=fetcher, origin=None)
    if located.kind is Kind.JWT:
        return read_token(located.body)
    document = _object(located.body)
    if isinstance(document, Malformed):
        return document
    return await _read_document(document, fetcher=fetcher, origin=origin)


async def _read_document(
    document: JsonObject, *, fetcher: Fetcher, origin: str | None
) -> Credential | Malformed:
    form = form_of(document)
    if form is Form.BLOCKCERTS:  # of the form of Open Badges 2, but what vouches for it is in a block chain
        return parse_signed(document)
    if form in OLDER:
        return await read_hosted_badge(document, fetcher=fetcher, origin=origin)
    return parse_vc(document) if form in CREDENTIALS else _of_another_kind(form)


async def read_hosted_badge(
    supplied: JsonObject, *, fetcher: Fetcher, origin: str | None
) -> Credential | Malformed:
    """Retrieve a badge whose supplied copy is only a pointer, and read what was retrieved."""
    return parse_ob2(await retrieve(supplied, fetcher=fetcher, origin=origin), supplied=supplied)


def read_token(body: bytes) -> Credential | Malformed:
    """Read a compact JWS: a credential as a JWT, or a signed badge of an older edition."""
    try:
        token = jose.parse_jws(body.decode("ascii"))
        claims = read(token.payload)
    except (UnicodeDecodeError, jose.JwsRefused, MalformedJson) as broken:
        return Malformed(why=str(broken), is_too_large=isinstance(broken, TooLargeJson))
    if not isinstance(claims, dict):
        return Malformed(why="the payload is no object")
    return _by_claims(token, claims)


def _by_claims(token: Jws, claims: JsonObject) -> Credential | Malformed:
    form = form_of_claims(claims)
    if form in CREDENTIALS:
        return parse_jwt(token)
    return parse_signed(claims, token=token) if form in OLDER else _of_another_kind(form)


def read_nested(body: bytes) -> Credential | Malformed:
    """Read a credential that another one points at: a Verifiable Credential as JSON or JWT, nothing older."""
    text = body.strip()
    if not text.startswith(b"{"):
        return read_token(text)
    document = _object(text)
    return document if isinstance(document, Malformed) else parse_vc(document)


def _of_another_kind(form: Form) -> Malformed:
    return Malformed(why=f"not a badge: {form.value}", is_readable=True)


def _object(body: bytes) -> JsonObject | Malformed:
    try:
        document = read(body)
    except MalformedJson as broken:
        return Malformed(why=str(broken), is_too_large=isinstance(broken, TooLargeJson))
    return document if isinstance(document, dict) else Malformed(why="not an object")
