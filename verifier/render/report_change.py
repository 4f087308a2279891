"""One difference between two reports, and what is read out of reports to find it.

Reports come from files: nothing in them need be what the schema says, and all text is shown cut, as a quote.
"""

from dataclasses import dataclass

import orjson

from verifier.model.words import Json, JsonObject
from verifier.render import foreign
from verifier.render.catalogue import catalogue

SEPARATE = {"text", "obtainedAt", "usableUntil"}  # words, which are no contract, and times
MOST = 50  # differences of members that are told one by one
WORDS = catalogue("en").tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that one report says and the other does not, or says otherwise."""

    about: str  # badge, rules, verdict, answer, issuer, list, check, finding, member, score, document, opened
    where: str = ""  # which of them: a question, a code, a JSON pointer, an address
    old: Json = None
    new: Json = None
    says: str

    def as_object(self) -> JsonObject:
        """Give it as a JSON object."""
        return {"about": self.about, "where": self.where, "old": self.old, "new": self.new, "text": self.says}


def part(value: Json, *way: str) -> Json:
    """Give what stands at the end of a way of names; None if the way ends before."""
    for name in way:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def text_at(value: Json, *way: str) -> str:
    """Give a text at the end of a way of names; "" if there is none."""
    found = part(value, *way)
    return found if isinstance(found, str) else ""


def objects_at(value: Json, *way: str) -> list[JsonObject]:
    """List the objects of an array at the end of a way of names."""
    found = part(value, *way)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def line(text: str) -> str:
    """Give foreign text as one plain line, cut."""
    return foreign.quote(text, limit=foreign.LINE)


def named(text: str) -> str:
    """Give a foreign name in quotation marks, which nothing in it ends."""
    return f"“{foreign.within_quotes(text)}”"


def shown(value: Json) -> Json:
    """Give a value that may be shown: text and what has parts cut, as one plain line."""
    if isinstance(value, str):
        return line(value)
    if isinstance(value, (dict, list)):
        return line(orjson.dumps(value)[: 8 * foreign.LINE].decode("utf-8", errors="ignore"))
    return value


def said(value: Json) -> str:
    """Say a value in a sentence."""
    if value is None:
        return "nothing"
    if isinstance(value, str):
        return f"“{foreign.within_quotes(value, limit=foreign.LINE)}”"
    return str(orjson.dumps(value).decode()) if isinstance(value, (bool, int, float)) else str(shown(value))


def worded(table: str, value: Json) -> str:
    """Give the word for people that a value of ours has; of any other the value itself."""
    word = WORDS[table].get(value) if isinstance(value, str) else None
    return f"“{word}”" if word else said(value)


def differences(old: Json, new: Json, *, at: str, without: frozenset[str] = frozenset()) -> list[Change]:
    """List the members that differ, by their pointers; of a great many the first, and how many there are."""
    found = _differing(old, new, at, without)
    told = [
        Change(
            about="member",
            where=line(pointer),
            old=shown(before),
            new=shown(now),
            says=f"{line(pointer)} was {said(before)}, and is now {said(now)}.",
        )
        for pointer, before, now in found[:MOST]
    ]
    left = len(found) - len(told)
    rest = f"{left} more members of {at} differ." if left > 1 else f"One more member of {at} differs."
    return [*told, Change(about="member", where=at, says=rest)] if left else told


def _differing(old: Json, new: Json, at: str, without: frozenset[str]) -> list[tuple[str, Json, Json]]:
    if isinstance(old, dict) and isinstance(new, dict):
        names = [name for name in dict.fromkeys((*old, *new)) if name not in SEPARATE]
        ways = ((f"{at}/{_escaped(name)}", old.get(name), new.get(name)) for name in names)
        return [
            each
            for way, before, now in ways
            if way not in without
            for each in _differing(before, now, way, without)
        ]
    if isinstance(old, list) and isinstance(new, list):
        count = max(len(old), len(new))
        padded = (items + [None] * (count - len(items)) for items in (old, new))
        return [
            each
            for place, (before, now) in enumerate(zip(*padded, strict=True))
            for each in _differing(before, now, f"{at}/{place}", without)
        ]
    return [] if old == new and type(old) is type(new) else [(at, old, new)]


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
