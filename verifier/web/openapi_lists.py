"""Issuer lists in the description of the service."""

from verifier.model.words import Cause, JsonObject
from verifier.web.openapi_shapes import TEXT, list_of, object_of, refer

_MOMENT: JsonObject = {"type": ["string", "null"], "format": "date-time"}
_COUNT: JsonObject = {"type": ["integer", "null"], "minimum": 0}
_TEXT_OR_NULL: JsonObject = {"type": ["string", "null"]}


def schemas() -> JsonObject:
    """Describe what is told of the issuer lists. Of one that was never read most members are null."""
    return {
        "Lists": object_of(at={**TEXT, "format": "date-time"}, lists=list_of(refer("ListFace"))),
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
