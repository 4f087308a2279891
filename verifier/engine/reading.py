"""From a located badge to the credential that is judged: of a hosted badge, what its issuer publishes."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from verifier.contracts import Fetcher
from verifier.locate import locate
from verifier.locate.classify import Shape, classify, cose_bytes
from verifier.locate.link import badge_address
from verifier.model.codes import document as facts
from verifier.model.credential import Credential, Malformed
from verifier.model.finding import Finding
from verifier.model.located import Kind, Located, NotLocated
from verifier.model.outcome import Outcome
from verifier.model.proof import Jws
from verifier.model.words import Cause, JsonObject
from verifier.parse.ob2 import parse_anchored, parse_ob2
from verifier.parse.ob2_edition import HOSTED, ways_of
from verifier.parse.ob2_endorsement import parse_endorsement
from verifier.parse.ob3 import parse_vc
from verifier.parse.recognise import Form, form_of, form_of_claims
from verifier.parse.sd_jwt_vc import parse_sd_jwt_vc
from verifier.parse.signed_token import Opened, open_token
from verifier.parse.single_node import single_node
from verifier.parse.strict_json import MalformedJson, TooLargeJson, read
from verifier.parse.vc_jwt import parse_jwt
from verifier.retrieve.endorsement import retrieve_endorsement
from verifier.retrieve.hosted import as_supplied, retrieve
from verifier.retrieve.linked import SMALL
from verifier.retrieve.signed import claimed, retrieve_signed

P = TypeVar("P")
T = TypeVar("T")

CREDENTIALS = frozenset({Form.VC1, Form.VC2})
OLDER = frozenset({Form.OB2_ASSERTION, Form.OB1_ASSERTION, Form.OB05, Form.BLOCKCERTS})
_PICTURES = frozenset({Shape.PNG, Shape.SVG})
_TOKENS = frozenset({Kind.JWT, Kind.SD_JWT, Kind.COSE})
_NESTED = {Shape.JWS: Kind.JWT, Shape.SD_JWT: Kind.SD_JWT, Shape.COSE: Kind.COSE, Shape.COSE_TEXT: Kind.COSE}


async def read_badge(
    located: Located, *, fetcher: Fetcher, origin: str | None = None
) -> Credential | Malformed:
    """Read one badge. ``origin`` is the address that its bytes were fetched from, if any."""
    if located.kind is Kind.URL:
        pointer: JsonObject = {"id": badge_address(located.body.decode())}
        return await read_hosted_badge(pointer, fetcher=fetcher, origin=None)
    found = await _aside(located.body, _read_located, located)
    if isinstance(found, Credential | Malformed):
        return found
    if isinstance(found, Opened):
        return await read_signed_badge(found, fetcher=fetcher)
    return await read_hosted_badge(found, fetcher=fetcher, origin=origin)


async def _aside(body: bytes, read: Callable[[P], T], given: P) -> T:
    """Read in a thread what is not small: of many parts each takes its time, and others are waiting."""
    return read(given) if len(body) <= SMALL else await asyncio.to_thread(read, given)


def _read_located(located: Located) -> Credential | Malformed | JsonObject | Opened:
    """Read a badge; of one of an older edition give what was supplied: a token, or a copy of a hosted one."""
    if located.kind in _TOKENS:
        opened = open_token(located.body, kind=located.kind)
        older = isinstance(opened, Opened) and type(opened.token) is Jws
        if isinstance(opened, Opened) and older and form_of_claims(opened.claims) in OLDER:
            return opened
        return opened if isinstance(opened, Malformed) else _by_claims(opened)
    document = _object(located.body)
    if isinstance(document, Malformed):
        return document
    if form_of(node := single_node(document)) in OLDER:  # what is signed stays as it stands
        document = node
    form = form_of(document)
    if form is Form.BLOCKCERTS:  # of the form of Open Badges 2, but what vouches for it is in a block chain
        return parse_anchored(document)
    if form in OLDER:
        return document
    return parse_vc(document) if form in CREDENTIALS else _of_another_kind(form)


def read_supplied(located: Located) -> Credential | Malformed:
    """Read one badge as far as it stands in what was given; nothing that it links to is fetched.

    Of an address alone nothing is there to be read.
    """
    found = _read_located(located)
    if isinstance(found, Credential | Malformed):
        return found
    if isinstance(found, Opened):
        return read_copy(found.claims, token=found.token if isinstance(found.token, Jws) else None)
    return read_copy(found)


def read_copy(supplied: JsonObject, *, token: Jws | None = None) -> Credential | Malformed:
    """Read a badge of an older edition than Open Badges 3 from a copy of it, and from that alone."""
    assertion = claimed(supplied)
    if assertion.unreadable:
        return Malformed(why="no Open Badges JSON-LD")
    return parse_ob2(as_supplied(assertion), supplied=supplied, token=token)


def unread(document: Malformed) -> Finding:
    """Say why a document that was found is no badge that we can judge."""
    if document.is_too_large:
        return Finding(code=facts.TOO_LARGE, cause=Cause.TOO_LARGE, detail=document.why)
    code = facts.UNRECOGNISED if document.is_readable else facts.MALFORMED
    return Finding(code=code, cause=Cause.UNSUPPORTED, detail=document.why)


async def read_hosted_badge(
    supplied: JsonObject, *, fetcher: Fetcher, origin: str | None
) -> Credential | Malformed:
    """Retrieve a badge whose supplied copy is only a pointer, and read what was retrieved."""
    retrieved = await retrieve(supplied, fetcher=fetcher, origin=origin)
    return await asyncio.to_thread(parse_ob2, retrieved, supplied=supplied)


async def read_signed_badge(opened: Opened, *, fetcher: Fetcher) -> Credential | Malformed:
    """Retrieve what a signed badge names, and read it; one that asks to be verified as hosted only points."""
    claims, token = opened.claims, opened.token
    if ways_of(claims) == {HOSTED} or not isinstance(token, Jws):
        return await read_hosted_badge(claims, fetcher=fetcher, origin=None)
    retrieved = await retrieve_signed(claims, fetcher=fetcher)
    return await asyncio.to_thread(parse_ob2, retrieved, supplied=claims, token=token)


def read_token(body: bytes, *, kind: Kind = Kind.JWT) -> Credential | Malformed:
    """Read a signed token: a credential of a later edition than Open Badges 2."""
    opened = open_token(body, kind=kind)
    return opened if isinstance(opened, Malformed) else _by_claims(opened)


def _by_claims(opened: Opened) -> Credential | Malformed:
    form = form_of_claims(opened.claims)
    if form in CREDENTIALS:
        return parse_jwt(opened)
    if form is Form.SD_JWT_VC:
        return parse_sd_jwt_vc(opened)
    return _of_another_kind(form)


async def read_hosted_endorsement(url: str, *, fetcher: Fetcher) -> Credential:
    """Read what an endorser of Open Badges 2 publishes at an http(s) address."""
    return parse_endorsement(await retrieve_endorsement(url, fetcher=fetcher))


async def read_nested(body: bytes) -> Credential | Malformed:
    """Read a credential that another one points at: in any form or in a picture, nothing older."""
    if classify(body) in _PICTURES:
        found = await asyncio.to_thread(locate, body)
        if isinstance(found, NotLocated) or len(found) != 1 or _contradicts(found[0]):
            return Malformed(why="a picture without exactly one credential")
        return await read_nested(found[0].body)
    return await _aside(body, _read_nested, body)


def _read_nested(body: bytes) -> Credential | Malformed:
    shape = classify(body)
    if shape is not Shape.JSON:
        return _read_token_of(shape, body)
    document = _object(body.strip())
    if isinstance(document, Malformed):
        return document
    return _out_of(body) if form_of(document) is Form.ENVELOPED else parse_vc(document)


def _out_of(body: bytes) -> Credential | Malformed:
    """Read the token in an envelope: all else that the envelope says is not signed."""
    found = locate(body)
    tokens = () if isinstance(found, NotLocated) else [each for each in found if each.kind is not Kind.JSON]
    if len(tokens) != 1:
        return Malformed(why="an envelope without exactly one token")
    return _read_token_of(classify(tokens[0].body), tokens[0].body)


def _read_token_of(shape: Shape, body: bytes) -> Credential | Malformed:
    if shape not in _NESTED:
        return Malformed(why=f"no credential: {shape.value}")
    binary = cose_bytes(body.strip()) if shape is Shape.COSE_TEXT else None
    return read_token(binary or (body if shape is Shape.COSE else body.strip()), kind=_NESTED[shape])


def _contradicts(located: Located) -> bool:
    return any(finding.code.outcome is Outcome.FAILED for finding in located.findings)


def _of_another_kind(form: Form) -> Malformed:
    return Malformed(why=f"not a badge: {form.value}", is_readable=True)


def _object(body: bytes) -> JsonObject | Malformed:
    try:
        document = read(body)
    except MalformedJson as broken:
        return Malformed(why=str(broken), is_too_large=isinstance(broken, TooLargeJson))
    return document if isinstance(document, dict) else Malformed(why="not an object")
