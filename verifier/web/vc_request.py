"""The body of a request of the VC API: a credential or a presentation, and how it is to be verified.

https://w3c-ccg.github.io/vc-api/#verifying
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from aiohttp import web

from verifier.locate.bundle import is_token
from verifier.locate.classify import Shape, classify
from verifier.locate.envelope import open_envelope
from verifier.model.credential import Malformed
from verifier.model.located import Kind
from verifier.model.options import Options
from verifier.model.proof import AUTHENTICATION, ISSUING
from verifier.model.words import Json, JsonObject
from verifier.parse.recognise import Form, form_of, form_of_claims
from verifier.parse.signed_token import open_token
from verifier.web import asking, body
from verifier.web.problems import UNREADABLE, OptionError, ProblemError

_ENVELOPED = (Form.ENVELOPED, Form.ENVELOPED_PRESENTATION)
_SHARED_OPTIONS = ("checks", "expectedProofPurpose", "challenge", "domain", "returnReport")


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """What one address of the VC API takes."""

    members: tuple[str, ...]  # of the body: exactly one of them is there
    forms: frozenset[Form]  # of what stands in it
    purpose: str  # of its proof
    returns: str  # the option by which it is asked for again in the answer


CREDENTIALS = Endpoint(
    members=("verifiableCredential",),
    forms=frozenset({Form.VC1, Form.VC2, Form.SD_JWT_VC}),
    purpose=ISSUING,
    returns="returnCredential",
)
PRESENTATIONS = Endpoint(
    members=("verifiablePresentation", "presentation"),  # the second is one without a proof
    forms=frozenset({Form.PRESENTATION}),
    purpose=AUTHENTICATION,
    returns="returnPresentation",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VcRequest:
    """One request of the VC API."""

    member: str
    value: Json = field(repr=False)
    form: Form | None  # of the value; None: it is neither an object nor a token
    purpose: str | None  # that its proof is to have, if the client says so
    options: Options
    returns_value: bool
    returns_report: bool

    @property
    def given(self) -> str | bytes:
        """What is verified: the token, or the object as JSON."""
        if isinstance(self.value, str):
            return self.value.strip()
        return json.dumps(self.value, ensure_ascii=False).encode()


async def read_vc_request(request: web.Request, endpoint: Endpoint, *, seconds: int) -> VcRequest:
    """Read a request; a body of at most 1 MiB may take so many ``seconds`` to arrive.

    Raises:
        ProblemError: it cannot be read, is too large or too slow, or asks for what we do not know.
    """
    if request.query:
        raise ProblemError(UNREADABLE, detail="the address holds nothing: options stand in the body")
    sent = await body.read_object(request, seconds=seconds)
    named = [name for name in endpoint.members if name in sent]
    if len(named) != 1 or not {*endpoint.members, "options"}.issuperset(sent):
        needed = f"an object with {' or '.join(endpoint.members)}, and options if wanted"
        raise ProblemError(UNREADABLE, detail=f"{needed}; POST /verify takes a badge as it is")
    asked = _options(sent.get("options"), endpoint)
    value = sent[named[0]]
    return VcRequest(
        member=named[0],
        value=value,
        form=_form(value),
        purpose=_text("expectedProofPurpose", asked),
        options=Options(
            strict="strict",
            profiles=(),
            challenge=asking.question("challenge", asked),
            domain=asking.question("domain", asked),
        ),
        returns_value=asking.truth(endpoint.returns, asked),
        returns_report=asking.truth("returnReport", asked),
    )


def _options(value: Json, endpoint: Endpoint) -> Mapping[str, Json]:
    """Read the options. Fewer ``checks`` may be asked for than are made: all of them are, always."""
    if value is None:
        return {}
    known = (*_SHARED_OPTIONS, endpoint.returns)
    if not isinstance(value, dict) or not set(known).issuperset(value):
        raise OptionError("options", f"an object with {', '.join(known)}")
    return value


def _text(name: str, asked: Mapping[str, Json]) -> str | None:
    value = asked.get(name)
    if value is None or isinstance(value, str):
        return value
    raise OptionError(name, "a text")


def _form(value: Json) -> Form | None:
    """Say what a value is; an envelope is what the token in it is."""
    if isinstance(value, str):
        token = value.strip().encode()
        kind = Kind.SD_JWT if classify(token) is Shape.SD_JWT else Kind.JWT
        return _form_of_token(token, kind=kind) if is_token(value) else None
    if not isinstance(value, dict):
        return None
    form = form_of(value)
    return _form_in_envelope(value) if form in _ENVELOPED else form


def _form_in_envelope(envelope: JsonObject) -> Form | None:
    opened = open_envelope(envelope, pointer="")
    return None if opened is None else _form_of_token(opened.content, kind=opened.kind)


def _form_of_token(token: bytes, *, kind: Kind) -> Form | None:
    opened = open_token(token, kind=kind)
    return None if isinstance(opened, Malformed) else form_of_claims(opened.claims)
