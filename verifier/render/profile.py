"""A metadata profile as the wire carries it: at GET /profiles, and for `verifier profiles show`.

Codes are the contract, and beside each stand its words, so that a page needs no table of its own.
"""

from collections.abc import Iterable, Iterator

from verifier.model.metadata_profile import Field, MetadataProfile, Origin, Rule, Type
from verifier.model.scores import FAMILIES
from verifier.model.words import Json, JsonObject
from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.profile_legend import legend_object
from verifier.render.profile_words import Told

_WORDING = {"ja_title": "jaTitle", "ja_labels": "jaLabels", "advice": "advice"}  # who worded what


def profile_face(profile: MetadataProfile, *, language: Language) -> JsonObject:
    """Give what a list of profiles says of each of them."""
    told = Told(words=profile.words, language=language)
    return {
        "id": profile.id,
        "version": profile.version,
        "digest": profile.digest,
        "title": told.title(),
        "publisher": profile.publisher,
        "fidelity": profile.words.fidelity,
        "fidelityText": told.fidelities(),
        "offered": profile.offered,
        "offeredText": catalogue(language).tables["offered"][profile.offered],
    }


def profile_object(profile: MetadataProfile, *, language: Language) -> JsonObject:
    """Give one profile with everything that it asks for, and what its codes mean."""
    told, words = Told(words=profile.words, language=language), catalogue(language)
    return {
        **profile_face(profile, language=language),
        "extends": profile.extends,
        "wording": {_WORDING[key]: worded_by for key, worded_by in profile.wording.items()},
        "sources": [
            {"title": source.title, "url": source.url, "revised": source.revised}
            for source in profile.sources
        ],
        "appliesTo": _editions(profile, words=words),
        "gate": _worded(profile.gate, "gates", words=words),
        "claim": _listed(sorted(profile.claim), "word-lists", words=words),
        "types": [_type(kind, told) for kind in profile.types],
        "decide": [_rule(rule, told=told, words=words) for rule in profile.rules],
        "otherwise": profile.otherwise,
        "fields": [_field(field, told=told, words=words) for field in profile.fields],
        "askIssuer": told.questions(),
        "legend": legend_object(words),
    }


def _editions(profile: MetadataProfile, *, words: Catalogue) -> list[Json]:
    """Say of every edition whether the profile was written for it."""
    applied = {edition: profile.applies_to.get(edition, "no") for edition in FAMILIES}
    return [
        {
            "edition": edition,
            "name": words.tables["editions"][edition],
            "applies": applies,
            "text": words.tables["applies"][applies],
        }
        for edition, applies in applied.items()
    ]


def _type(kind: Type, told: Told) -> JsonObject:
    return {"id": kind.id, "label": told.type(kind.id), "scored": kind.scored}


def _rule(rule: Rule, *, told: Told, words: Catalogue) -> JsonObject:
    """Describe when a badge is of a type: all of the conditions hold, as data and as clauses."""
    named = {**_named(rule), "words": sorted(rule.words)}
    shows = {concept: strength.value for concept, strength in sorted(rule.shows.items())}
    when: JsonObject = {key: [*names] for key, names in named.items() if names}
    return {
        "type": rule.type,
        "typeLabel": told.type(rule.type),
        "basis": rule.basis,
        "when": when | ({"shows": {**shows}} if shows else {}),
        "conditions": [*conditions(rule, words=words)],
    }


def conditions(rule: Rule, *, words: Catalogue) -> Iterator[str]:
    """Say in clauses what a rule asks of a badge; all of them hold for one of its type."""
    for key, names in _named(rule).items():
        if names:
            yield _clause(key, names, words=words)
    for concept, least in sorted(rule.shows.items()):
        name, strength = words.told("concepts", concept), words.told("strengths", least.value)
        yield words.phrase("when", "shows", concept=name, strength=strength)
    for each in sorted(rule.words):
        yield _clause("words", [words.told("word-lists", each)], words=words)


def _named(rule: Rule) -> dict[str, list[str]]:
    """List what a badge may name, one of each list."""
    return {
        "declares": sorted(rule.declares),
        "assessmentKind": sorted(rule.assessment_kind),
        "achievementType": sorted(rule.achievement_type),
    }


def _clause(key: str, names: Iterable[str], *, words: Catalogue) -> str:
    return words.phrase("when", key, named=words.word("and").join(names))


def _field(field: Field, *, told: Told, words: Catalogue) -> JsonObject:
    """Describe one field: for each type how much it matters, and how well it has to be stated."""
    types: list[Json] = [
        {"id": kind, "level": level, "need": field.needs[kind].value} for kind, level in field.level.items()
    ]
    return {
        "id": field.id,
        "label": told.label(field.id),
        "advice": told.advice(field.id),
        "concepts": _listed(field.concepts, "concepts", words=words),
        "fallback": _worded(field.fallback, "concepts", words=words),
        "tests": _listed(field.tests, "tests", words=words),
        "editions": [*sorted(field.editions)],
        "notExpressible": [*sorted(field.not_expressible)],
        "types": types,
        "origin": _origin(field.origin, words=words),
    }


def _origin(origin: Origin, *, words: Catalogue) -> JsonObject:
    return {
        "kind": origin.kind,
        "text": words.tables["origins"][origin.kind],
        "confidence": origin.confidence,
        "note": origin.note,
    }


def _listed(codes: Iterable[str], table: str, *, words: Catalogue) -> list[Json]:
    return [{"id": code, "text": words.told(table, code)} for code in codes]


def _worded(code: str | None, table: str, *, words: Catalogue) -> Json:
    return None if code is None else {"id": code, "text": words.told(table, code)}
