"""Metadata profiles in the description of the service."""

from typing import get_args

from verifier.model.metadata_profile import Offered, Whence
from verifier.model.scores import Applies, Basis, Family, Fidelity, Level, Strength
from verifier.model.words import JsonObject
from verifier.web.openapi_shapes import TEXT, list_of, object_of, refer

_TEXTS: JsonObject = {"type": "array", "items": TEXT}
_DIGEST: JsonObject = {**TEXT, "pattern": "^sha256:[0-9a-f]{64}$"}
_STRENGTHS = [strength.value for strength in Strength]
_EDITIONS: JsonObject = {"enum": [*get_args(Family)]}


def schemas() -> JsonObject:
    """Describe a profile as a page draws it: every code in it has its words beside it, or in the legend."""
    return {
        "Profiles": object_of(profiles=list_of(refer("ProfileFace"))),
        "ProfileFace": object_of(**_face()),
        "Profile": _profile(),
        "ProfileField": _field(),
        "ProfileRule": _rule(),
        "ProfileLegend": _legend(),
        "Worded": object_of(id=TEXT, text=TEXT),
    }


def _face() -> JsonObject:
    return {
        "id": {**TEXT, "pattern": "^[a-z0-9][a-z0-9.-]{0,63}$"},
        "version": TEXT,
        "digest": {**_DIGEST, "description": "Of the whole profile as canonical JSON (RFC 8785)."},
        "title": TEXT,
        "publisher": TEXT,
        "fidelity": {"enum": [*get_args(Fidelity)]},
        "fidelityText": {**TEXT, "description": "How close it is to what was published."},
        "offered": {"enum": [*get_args(Offered)]},
        "offeredText": TEXT,
    }


def _profile() -> JsonObject:
    applied = object_of(edition=_EDITIONS, name=TEXT, applies={"enum": [*get_args(Applies)]}, text=TEXT)
    wording: JsonObject = {
        "type": "object",
        "description": "Who worded what: the publisher (official), or we (ours).",
        "properties": dict.fromkeys(("jaTitle", "jaLabels", "advice"), TEXT),
    }
    return object_of(
        **_face(),
        extends={"type": ["string", "null"], "description": "The profile that it was put over."},
        wording=wording,
        sources=list_of(object_of(title=TEXT, url=TEXT, revised=TEXT)),
        appliesTo=list_of(applied),
        gate=_or_null("Null: it concerns every badge."),
        claim={**list_of(refer("Worded")), "description": "Words by which a badge claims to keep to it."},
        types=list_of(object_of(id=TEXT, label=TEXT, scored={"type": "boolean"})),
        decide={**list_of(refer("ProfileRule")), "description": "The first that holds decides the type."},
        otherwise={**TEXT, "description": "The type where no rule holds."},
        fields=list_of(refer("ProfileField")),
        askIssuer={**_TEXTS, "description": "What no badge can show."},
        legend=refer("ProfileLegend"),
    )


def _field() -> JsonObject:
    origin = object_of(
        kind={"enum": [*get_args(Whence)]},
        text=TEXT,
        confidence={"type": "number", "minimum": 0, "maximum": 1},
        note=TEXT,
    )
    by_type = object_of(id=TEXT, level={"enum": [*get_args(Level)]}, need={"enum": [*_STRENGTHS]})
    return object_of(
        id=TEXT,
        label=TEXT,
        advice=TEXT,
        concepts={**list_of(refer("Worded")), "description": "The strongest of them counts."},
        fallback=_or_null("What makes the field weak where it would be missing."),
        tests=list_of(refer("Worded")),
        editions=list_of(_EDITIONS),
        notExpressible={**list_of(_EDITIONS), "description": "Editions that have no place for it."},
        types=list_of(by_type),
        origin=origin,
    )


def _rule() -> JsonObject:
    when: JsonObject = {
        "type": "object",
        "description": "All of it must hold.",
        "properties": {
            "declares": _TEXTS,
            "assessmentKind": _TEXTS,
            "achievementType": _TEXTS,
            "words": _TEXTS,
            "shows": {"type": "object", "additionalProperties": {"enum": [*_STRENGTHS]}},
        },
        "minProperties": 1,
    }
    return object_of(
        type=TEXT,
        typeLabel=TEXT,
        basis={"enum": [*get_args(Basis)]},
        when=when,
        conditions={**_TEXTS, "minItems": 1, "description": "The same in words."},
    )


def _legend() -> JsonObject:
    meant = list_of(object_of(id=TEXT, name=TEXT, text=TEXT))
    named = list_of(refer("Worded"))
    explained = dict.fromkeys(("levels", "strengths", "states", "verdicts", "bases", "applies"), meant)
    return object_of(**explained, fidelities=named, vias=named)


def _or_null(meaning: str) -> JsonObject:
    return {"anyOf": [refer("Worded"), {"type": "null"}], "description": meaning}
