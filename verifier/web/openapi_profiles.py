"""Metadata profiles in the description of the service."""

from typing import get_args

from verifier.model.metadata_profile import Offered, Whence
from verifier.model.scores import Applies, Basis, Family, Fidelity, Level, Strength
from verifier.model.words import Json, JsonObject

_TEXT: JsonObject = {"type": "string"}
_TEXTS: JsonObject = {"type": "array", "items": _TEXT}
_DIGEST: JsonObject = {**_TEXT, "pattern": "^sha256:[0-9a-f]{64}$"}
_STRENGTHS = [strength.value for strength in Strength]
_EDITIONS: JsonObject = {"enum": [*get_args(Family)]}


def schemas() -> JsonObject:
    """Describe a profile as a page draws it: every code in it has its words beside it, or in the legend."""
    return {
        "Profiles": _object(profiles=_list(_refer("ProfileFace"))),
        "ProfileFace": _object(**_face()),
        "Profile": _profile(),
        "ProfileField": _field(),
        "ProfileRule": _rule(),
        "ProfileLegend": _legend(),
        "Worded": _object(id=_TEXT, text=_TEXT),
    }


def _face() -> JsonObject:
    return {
        "id": {**_TEXT, "pattern": "^[a-z0-9][a-z0-9.-]{0,63}$"},
        "version": _TEXT,
        "digest": {**_DIGEST, "description": "Of the whole profile as canonical JSON (RFC 8785)."},
        "title": _TEXT,
        "publisher": _TEXT,
        "fidelity": {"enum": [*get_args(Fidelity)]},
        "fidelityText": {**_TEXT, "description": "How close it is to what was published."},
        "offered": {"enum": [*get_args(Offered)]},
        "offeredText": _TEXT,
    }


def _profile() -> JsonObject:
    applied = _object(edition=_EDITIONS, name=_TEXT, applies={"enum": [*get_args(Applies)]}, text=_TEXT)
    wording: JsonObject = {
        "type": "object",
        "description": "Who worded what: the publisher (official), or we (ours).",
        "properties": dict.fromkeys(("jaTitle", "jaLabels", "advice"), _TEXT),
    }
    return _object(
        **_face(),
        extends={"type": ["string", "null"], "description": "The profile that it was put over."},
        wording=wording,
        sources=_list(_object(title=_TEXT, url=_TEXT, revised=_TEXT)),
        appliesTo=_list(applied),
        gate=_or_null("Null: it concerns every badge."),
        claim={**_list(_refer("Worded")), "description": "Words by which a badge claims to keep to it."},
        types=_list(_object(id=_TEXT, label=_TEXT, scored={"type": "boolean"})),
        decide={**_list(_refer("ProfileRule")), "description": "The first that holds decides the type."},
        otherwise={**_TEXT, "description": "The type where no rule holds."},
        fields=_list(_refer("ProfileField")),
        askIssuer={**_TEXTS, "description": "What no badge can show."},
        legend=_refer("ProfileLegend"),
    )


def _field() -> JsonObject:
    origin = _object(
        kind={"enum": [*get_args(Whence)]},
        text=_TEXT,
        confidence={"type": "number", "minimum": 0, "maximum": 1},
        note=_TEXT,
    )
    by_type = _object(id=_TEXT, level={"enum": [*get_args(Level)]}, need={"enum": [*_STRENGTHS]})
    return _object(
        id=_TEXT,
        label=_TEXT,
        advice=_TEXT,
        concepts={**_list(_refer("Worded")), "description": "The strongest of them counts."},
        fallback=_or_null("What makes the field weak where it would be missing."),
        tests=_list(_refer("Worded")),
        editions=_list(_EDITIONS),
        notExpressible={**_list(_EDITIONS), "description": "Editions that have no place for it."},
        types=_list(by_type),
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
    return _object(
        type=_TEXT,
        typeLabel=_TEXT,
        basis={"enum": [*get_args(Basis)]},
        when=when,
        conditions={**_TEXTS, "minItems": 1, "description": "The same in words."},
    )


def _legend() -> JsonObject:
    meant = _list(_object(id=_TEXT, name=_TEXT, text=_TEXT))
    named = _list(_refer("Worded"))
    return _object(levels=meant, strengths=meant, states=meant, verdicts=named, bases=named)


def _object(**members: Json) -> JsonObject:
    """Describe an object that has all of its members."""
    return {"type": "object", "required": [*members], "properties": {**members}}


def _list(item: JsonObject) -> JsonObject:
    return {"type": "array", "items": item}


def _refer(name: str) -> JsonObject:
    return {"$ref": f"#/components/schemas/{name}"}


def _or_null(meaning: str) -> JsonObject:
    return {"anyOf": [_refer("Worded"), {"type": "null"}], "description": meaning}
