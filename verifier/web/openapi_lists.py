"""Issuer lists in the description of the service."""

from verifier.model.words import Cause, JsonObject
from verifier.recognition.lists import own_list, rows, sent_lists
from verifier.web.openapi_shapes import TEXT, list_of, object_of, refer
from verifier.web.sent_lists import MAX_BYTES

_MOMENT: JsonObject = {"type": ["string", "null"], "format": "date-time"}
_COUNT: JsonObject = {"type": ["integer", "null"], "minimum": 0}
_TEXT_OR_NULL: JsonObject = {"type": ["string", "null"]}


def schemas() -> JsonObject:
    """Describe what is told of the issuer lists. Of one that was never read most members are null."""
    return {
        "Lists": object_of(at={**TEXT, "format": "date-time"}, lists=list_of(refer("ListFace"))),
        "SentLists": {
            **list_of(_sent()),
            "description": "Issuer lists of your own, asked before those of the service, for this request "
            f"alone. {sent_lists.MAX_ISSUERS} issuers on all of them together, "
            f"{MAX_BYTES // 1024} KiB. A report names them by `{sent_lists.SENT}` and their id.",
            "minItems": 1,
            "maxItems": sent_lists.MAX_LISTS,
        },
        "ListFace": object_of(
            id=TEXT,
            name=TEXT,
            version=_TEXT_OR_NULL,
            digest={**_TEXT_OR_NULL, "description": "Of who is on it, whatever file says it."},
            issuers={**_COUNT, "description": "How many are on it. A register may know more."},
            leftOut={**_COUNT, "description": "Entries that could not be read."},
            register={**_TEXT_OR_NULL, "description": "The register that is asked for others, by its id."},
            obtainedAt={**_MOMENT, "description": "Null: a file of the reader's own."},
            usableUntil={**_MOMENT, "description": "Null: it has no end."},
            state={"enum": ["in_force", "unavailable"]},
            cause={
                "enum": [None, *(cause.value for cause in Cause)],
                "description": "Why it is unavailable.",
            },
            text={**TEXT, "description": "The state, and until when it lasts, in words."},
            reason={**_TEXT_OR_NULL, "description": "What is wrong with a file here, with its line."},
        ),
    }


def _sent() -> JsonObject:
    """Describe a list as its keeper writes it."""
    texts: JsonObject = {**list_of(TEXT), "maxItems": rows.MAX_VALUES}
    one_or_several: JsonObject = {"anyOf": [TEXT, texts]}
    issuer: JsonObject = {
        "type": "object",
        "description": f"At least one of {', '.join(rows.RECOGNISING)} is needed.",
        "properties": {member: TEXT if member in rows.ALONE else one_or_several for member in rows.MEMBERS},
        "additionalProperties": False,
    }
    about = dict.fromkeys(own_list.SETTINGS, TEXT)
    days: JsonObject = {"type": "integer", "minimum": 1}
    return {
        "type": "object",
        "required": [rows.ISSUERS],
        "properties": {**about, "max_age_days": days, rows.ISSUERS: {**list_of(issuer), "minItems": 1}},
        "additionalProperties": False,
    }
