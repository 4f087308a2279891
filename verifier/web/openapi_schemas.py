"""The schemas of what the service takes and answers: the components of its OpenAPI description."""

from verifier.model.words import Json, JsonObject
from verifier.readings.named_recipients import KINDS, PROVING
from verifier.render.catalogue import LANGUAGES
from verifier.render.document import document_schema
from verifier.render.report_schema import report_schema
from verifier.web import asking, openapi_lists, openapi_profiles, openapi_vc_api, problems, recipient
from verifier.web.openapi_shapes import TEXT, list_of, object_of, refer

TRUTH: JsonObject = {"type": "boolean"}
SPELLED: JsonObject = {**TEXT, "enum": ["true", "false"]}  # in a form, where everything is text
_QUESTION: JsonObject = {**TEXT, "minLength": 1, "maxLength": asking.MAX_QUESTION}
_TEXT_OR_NULL: JsonObject = {"type": ["string", "null"]}
_REPORT = openapi_vc_api.REPORT
_DOCUMENT = "DocumentReport"


def schemas() -> JsonObject:
    """Describe every component; the report's schema is bundled, so that every reference leads to one."""
    return {
        "Input": {"oneOf": [refer("Envelope"), refer("Badge"), refer("Badges")]},
        "Envelope": _envelope(),
        "Badge": _badge(),
        "Badges": {"type": "array", "description": "Several badges.", "items": {}},
        "Recipient": _recipient(),
        "Facts": object_of(rules=TEXT, findings=list_of(refer("Fact"))),
        "Fact": _fact(),
        **openapi_profiles.schemas(),
        **openapi_lists.schemas(),
        "Health": object_of(status={"const": "ok"}, version=TEXT),
        "Readiness": object_of(status={"enum": ["ok", "busy", "ending"]}),
        "Problem": _problem(),
        **openapi_vc_api.schemas(),
        "Answer": _answer(),
        "Keys": object_of(keys=list_of(object_of(kty=TEXT, crv=TEXT, x=TEXT, kid=TEXT, use=TEXT, alg=TEXT))),
        "ProblemKind": _problem_kind(),
        **_bundled(report_schema(), name=_REPORT),
        **_bundled(document_schema(), name=_DOCUMENT),
    }


def options(*, truth: JsonObject = TRUTH) -> dict[str, JsonObject]:
    """Describe each option of a verification that may stand in an address; ``truth`` is yes or no there."""
    return {
        "profiles": {**TEXT, "description": "Ids of metadata profiles, with commas between them; or all."},
        "lang": {**TEXT, "enum": [*LANGUAGES], "description": "Without it, by Accept-Language."},
        "at": {**TEXT, "format": "date-time", "description": "The moment to judge dates for."},
        "strict": {**truth, "description": "Any departure from the format fails."},
        "explain": {**truth, "description": "Add how each proof was computed, for issuers who debug."},
        "challenge": {
            **_QUESTION,
            "description": "What the holder was asked to sign to present a badge now.",
        },
        "domain": {**_QUESTION, "description": "For whom the holder was to sign."},
        "sign": {
            **TEXT,
            "enum": ["true", "false", "archive"],
            "description": "Add the report as a signed token, `signedReport`: true, for 15 minutes; archive, "
            "to be kept, with the moment of which it speaks. Not with `at`, `recipient`, `challenge` or "
            "`domain`.",
        },
        "aud": {
            **TEXT,
            "format": "uri",
            "description": "With `sign: true`: the origin of the one site that the report is for.",
        },
        "nonce": {
            **TEXT,
            "pattern": "^[A-Za-z0-9_-]{1,128}$",
            "description": "With `sign: true`: what that site wants to read in it again, ever new.",
        },
    }


def _envelope() -> JsonObject:
    given: JsonObject = {
        "url": {**TEXT, "format": "uri"},
        "credential": {"type": "object"},
        "jwt": TEXT,
        "image": {**TEXT, "contentEncoding": "base64"},
        "text": TEXT,
    }
    several: JsonObject = {"anyOf": [TEXT, list_of(TEXT)]}
    sign: JsonObject = {"oneOf": [TRUTH, {**TEXT, "enum": ["archive"]}]}
    said = options()
    return {
        "type": "object",
        "description": f"What to verify, as exactly one of {', '.join(given)}, and how.",
        "properties": {
            **given,
            **said,
            "profiles": several,
            "sign": {**sign, "description": said["sign"]["description"]},
            "recipient": refer("Recipient"),
            "lists": refer("SentLists"),
        },
        "oneOf": [{"required": [name]} for name in given],
        "additionalProperties": False,
    }


def _badge() -> JsonObject:
    return {
        "type": "object",
        "description": "A badge itself, every member as its issuer wrote it; options stand in the address.",
        "required": ["@context"],
        "properties": {"@context": {}},
    }


def _recipient() -> JsonObject:
    return {
        "type": "object",
        "description": "What you know about the candidate. It is compared, never kept. "
        f"{recipient.MAX_VALUES} identifiers in all.",
        "properties": {**dict.fromkeys(KINDS, _one_or_several()), recipient.HASHES: _hashes()},
        "minProperties": 1,
        "additionalProperties": False,
    }


def _one_or_several() -> JsonObject:
    text: JsonObject = {**TEXT, "minLength": 1, "maxLength": recipient.MAX_CHARACTERS}
    several: JsonObject = {**list_of(text), "minItems": 1, "maxItems": recipient.MAX_VALUES}
    return {"anyOf": [text, several]}


def _hashes() -> JsonObject:
    text: JsonObject = {**TEXT, "pattern": recipient.HASH}
    salted: JsonObject = {
        "type": "object",
        "required": ["value"],
        "properties": {
            "kind": {"enum": [*PROVING], "default": "email"},
            "value": text,
            "salt": {**TEXT, "maxLength": recipient.MAX_CHARACTERS},
        },
        "additionalProperties": False,
    }
    return {
        **list_of({"anyOf": [text, salted]}),
        "description": "Hashes made where the identifiers are known: over the identifier, then the salt, as "
        "`credential.recipient.hashing` of a report says. A text alone is of an e-mail without a salt.",
        "minItems": 1,
        "maxItems": recipient.MAX_HASHES,
    }


def _fact() -> JsonObject:
    decides: JsonObject = {
        "anyOf": [refer(f"{_REPORT}Outcome"), {"type": "null"}],
        "description": "Null: a remark, which decides nothing.",
    }
    fills: JsonObject = {**list_of(TEXT), "description": "The names in braces in the text, in their order."}
    return object_of(
        code=TEXT,
        check=TEXT,
        outcome=decides,
        text=TEXT,
        fills=fills,
        actor={"enum": ["issuer", "candidate", "you", "us", "nobody"]},
        nextStep=_TEXT_OR_NULL,
        spec=_TEXT_OR_NULL,
    )


def _problem() -> JsonObject:
    known = object_of(type=_problem_type(), title=TEXT, status={"type": "integer"})
    return {
        **known,
        "description": "RFC 9457. The type is permanent; the texts are not.",
        "properties": {**_members(known), "detail": TEXT, "instance": TEXT},
    }


def _answer() -> JsonObject:
    token: JsonObject = {**TEXT, "description": "If asked for by `sign`: EdDSA, typ badge-report+jwt."}
    return {"allOf": [refer(_REPORT)], "properties": {"signedReport": token}}


def _problem_kind() -> JsonObject:
    return object_of(
        type=_problem_type(), title=TEXT, status={"type": "integer"}, explanation=TEXT, remedy=TEXT
    )


def _problem_type() -> JsonObject:
    return {**TEXT, "enum": [kind.type for kind in problems.KINDS]}


def _members(schema: JsonObject) -> JsonObject:
    members = schema["properties"]
    return members if isinstance(members, dict) else {}


def _bundled(whole: JsonObject, *, name: str) -> JsonObject:
    """Give a schema as components: what it defines within itself stands beside it."""
    defined = whole["$defs"]
    within = defined if isinstance(defined, dict) else {}
    # A schema that is bundled into this one is a component of its own.
    parts = {key: part for key, part in within.items() if not (isinstance(part, dict) and "$id" in part)}
    top = {key: part for key, part in whole.items() if key not in ("$schema", "$id", "$defs")}
    named = {_component(name, key): part for key, part in parts.items()}
    return {key: _moved(part, name=name) for key, part in {name: top, **named}.items()}


def _moved(part: Json, *, name: str) -> Json:
    if isinstance(part, list):
        return [_moved(each, name=name) for each in part]
    if not isinstance(part, dict):
        return part
    reference = part.get("$ref")
    if isinstance(reference, str):
        moved = refer(_leads_to(reference, name=name))
        return moved | {key: value for key, value in part.items() if key != "$ref"}
    return {key: _moved(value, name=name) for key, value in part.items()}


def _leads_to(reference: str, *, name: str) -> str:
    """Name the component that a reference leads to: in the same schema, or in that of a report."""
    file, _, within = reference.partition("#/$defs/")
    there = _REPORT if file else name
    return _component(there, within) if within else there


def _component(name: str, part: str) -> str:
    return f"{name}{part[0].upper()}{part[1:]}"
