"""The two addresses of the VC API in the description of the service."""

from verifier.model.words import Json, JsonObject
from verifier.web import asking, body, problem_types, problems
from verifier.web.openapi_shapes import TEXT, refer
from verifier.web.vc_request import CREDENTIALS, PRESENTATIONS, Endpoint

REPORT = "TrustReport"
_TRUTH: JsonObject = {"type": "boolean"}
_QUESTION: JsonObject = {**TEXT, "minLength": 1, "maxLength": asking.MAX_QUESTION}
_REFUSALS = (408, 413, 415, 421, 429, 500, 503)
_STRICT = (
    "Strict: every departure from the format fails, and what could not be checked is not verified. Asked for "
    "less (checks), it checks everything all the same."
)


def verify_credential() -> JsonObject:
    """Describe POST /credentials/verify."""
    return _operation("Verify a credential as the VC API has it.", "VerifyCredential")


def verify_presentation() -> JsonObject:
    """Describe POST /presentations/verify."""
    return _operation(
        "Verify a presentation, and every credential in it, as the VC API has it.", "VerifyPresentation"
    )


def schemas() -> JsonObject:
    """Describe what the two take and answer."""
    return {
        "VerifyCredential": _request(CREDENTIALS),
        "VerifyPresentation": _request(PRESENTATIONS),
        "Verification": _answer(),
        "ProblemDetails": _problem_details(),
        "VerificationWarning": _object(required=("type", "title", "detail")),
    }


def _operation(summary: str, schema: str) -> JsonObject:
    answered: JsonObject = {body.JSON: {"schema": refer("Verification")}}
    refused: JsonObject = {problems.MEDIA_TYPE: {"schema": refer("Problem")}}
    return {
        "summary": summary,
        "description": _STRICT,
        "requestBody": {"required": True, "content": {body.JSON: {"schema": refer(schema)}}},
        "responses": {
            "200": {"description": "It is verified.", "content": answered},
            "400": {
                "description": "It is not verified, or the request cannot be read.",
                "content": {**answered, **refused},
            },
            **{
                str(status): {"description": "The request was refused.", "content": refused}
                for status in _REFUSALS
            },
        },
    }


def _request(endpoint: Endpoint) -> JsonObject:
    value: JsonObject = {
        "anyOf": [{"type": "object"}, TEXT],
        "description": "An object, an enveloped one, or a token.",
    }
    known: JsonObject = {
        "checks": {"type": "array", "items": TEXT},
        "expectedProofPurpose": TEXT,
        "challenge": _QUESTION,
        "domain": _QUESTION,
        endpoint.returns: {**_TRUTH, "description": "Give it back in the answer."},
        "returnReport": {**_TRUTH, "description": "Add the trust report to the answer."},
    }
    options: JsonObject = {"type": "object", "properties": known, "additionalProperties": False}
    return {
        "type": "object",
        "properties": {**dict.fromkeys(endpoint.members, value), "options": options},
        "oneOf": [{"required": [name]} for name in endpoint.members],
        "additionalProperties": False,
    }


def _answer() -> JsonObject:
    given: JsonObject = {"anyOf": [{"type": "object"}, TEXT]}
    members: dict[str, Json] = dict.fromkeys((*CREDENTIALS.members, *PRESENTATIONS.members), given)
    return {
        "type": "object",
        "required": ["verified"],
        "properties": {
            "verified": _TRUTH,
            "problemDetails": {"type": "array", "minItems": 1, "items": refer("ProblemDetails")},
            "warnings": {"type": "array", "minItems": 1, "items": refer("VerificationWarning")},
            **members,
            "report": refer(REPORT),
        },
        "additionalProperties": False,
    }


def _problem_details() -> JsonObject:
    described = _object(required=("type", "title"), beside=("detail", "code", "pointer", "credential"))
    named: JsonObject = {**TEXT, "enum": [*problem_types.ALL]}
    properties = described["properties"]
    return {
        **described,
        "description": "RFC 9457, of a type that a specification defines; `code` is that of a finding.",
        "properties": {**(properties if isinstance(properties, dict) else {}), "type": named},
    }


def _object(*, required: tuple[str, ...], beside: tuple[str, ...] = ()) -> JsonObject:
    return {
        "type": "object",
        "required": [*required],
        "properties": {**dict.fromkeys((*required, *beside), TEXT)},
        "additionalProperties": False,
    }
