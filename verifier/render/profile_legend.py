"""What the codes of scores and profiles mean: a legend, so that a page that draws them needs no table."""

from verifier.model.words import Json, JsonObject
from verifier.render.catalogue import Catalogue


def legend_object(words: Catalogue) -> JsonObject:
    """Give every code that a profile or a score has with its name, and with what it means."""
    return {
        "levels": _meant("levels", words=words),
        "strengths": _meant("strengths", words=words),
        "states": _meant("states", words=words),
        "verdicts": _explained("scores", words=words),
        "bases": _explained("bases", words=words),
        "applies": _explained("applies", words=words),
        "fidelities": _named("fidelities.name", words=words),
        "vias": _named("vias", words=words),
    }


def _meant(table: str, *, words: Catalogue) -> list[Json]:
    meanings = words.tables[f"{table}.meaning"]
    return [{"id": code, "name": name, "text": meanings[code]} for code, name in words.tables[table].items()]


def _explained(table: str, *, words: Catalogue) -> list[Json]:
    names = words.tables[f"{table}.name"]
    return [{"id": code, "name": names[code], "text": text} for code, text in words.tables[table].items()]


def _named(table: str, *, words: Catalogue) -> list[Json]:
    return [{"id": code, "text": text} for code, text in words.tables[table].items()]
