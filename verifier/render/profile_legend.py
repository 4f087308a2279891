"""What the codes of scores and profiles mean: a legend, so that a page that draws them needs no table."""

from verifier.model.words import Json, JsonObject
from verifier.render.catalogue import Catalogue


def legend_object(words: Catalogue) -> JsonObject:
    """Give every code with its name and what it means: levels, strengths and states; verdicts and bases."""
    return {
        "levels": _meant("levels", words=words),
        "strengths": _meant("strengths", words=words),
        "states": _meant("states", words=words),
        "verdicts": _named("scores", words=words),
        "bases": _named("bases", words=words),
    }


def _meant(table: str, *, words: Catalogue) -> list[Json]:
    meanings = words.tables[f"{table}.meaning"]
    return [{"id": code, "name": name, "text": meanings[code]} for code, name in words.tables[table].items()]


def _named(table: str, *, words: Catalogue) -> list[Json]:
    return [{"id": code, "text": text} for code, text in words.tables[table].items()]
