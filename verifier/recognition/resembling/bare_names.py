"""A name without what somebody added to it: "Verified by …", "… Official", "Department of … at …".

Only words go that never tell two organisations apart. A place or a field stays: there are a York University
and a New York University, a Trinity College and a Trinity College Dublin.
"""

import re
from collections.abc import Iterator
from functools import cache

from verifier.recognition.resembling.name_forms import drawn_words
from verifier.recognition.resembling.skeletons import MAX_SIGNS, skeleton
from verifier.recognition.resembling.wording import name_words

Words = tuple[str, ...]
_MAX_WORDS = 24
_YEAR = re.compile("1[0-9]{3}|20[0-9]{2}")  # of its founding, or of the award: it tells no two apart
_MIN_SIGNS = 2  # of an East Asian name
_PARTS = re.compile(r"\s[-–—]+\s|[|–—:;/()\[\]{}«»„“”\"<>·•・、【】「」『』（）｜]")


def bare_names(text: str) -> Iterator[Words]:
    """Give what is left of a name without additions, in every way in which it has some."""
    whole = drawn_words(text)[:_MAX_WORDS]
    bare = _without_added(whole)
    if bare != whole:
        yield bare
    yield from _of_parts(text[:MAX_SIGNS])
    yield from _around_units(whole)
    yield from _of_signs("".join(whole))


def _without_added(words: Words) -> Words:
    """Take added words from both ends, with the small words that join them, and a year from the last."""
    added, start, end = _added(), 0, len(words)
    while start < end and words[start] in added:
        start += 1
    while 0 < start < end and words[start] in name_words().joining:
        start += 1
    while start < end and (words[end - 1] in added or _YEAR.fullmatch(words[end - 1])):
        end -= 1
    return words[start:end]


def _of_parts(text: str) -> Iterator[Words]:
    """Give the one part of a name that says something: of "MIT | Verified (Massachusetts Institute …)"."""
    parts = dict.fromkeys(_without_added(drawn_words(part))[:_MAX_WORDS] for part in _PARTS.split(text))
    said = [part for part in parts if part]
    initials = {_initials(part) for part in said if len(part) > 1}
    telling = [part for part in said if "".join(part) not in initials]
    if len(telling) == 1:
        yield telling[0]


def _around_units(words: Words) -> Iterator[Words]:
    """Give what may be the organisation in the name of a part of it, which stands before or behind."""
    units = name_words().units
    for place in range(1, len(words)):
        before, behind = words[:place], words[place:]
        if behind[0] in units or behind[-1] in units:
            yield before
        if before[0] in units or before[-1] in units:
            yield behind


def _of_signs(name: str) -> Iterator[Words]:
    """Do the same for a name that is written without spaces."""
    bare = name
    for _ in range(_MAX_WORDS):
        shorter = _without_one(bare)
        if shorter == bare:
            break
        bare = shorter
    if bare != name:
        yield (bare,)
    if bare.endswith(_unit_signs()):
        for end in range(_MIN_SIGNS, len(bare)):
            yield (bare[:end],)


def _without_one(name: str) -> str:
    for added in _added_signs():
        for rest in (name.removeprefix(added), name.removesuffix(added)):
            if len(name) > len(rest) >= _MIN_SIGNS:
                return rest
    return name


def _initials(words: Words) -> str:
    return "".join(word[0] for word in words if word not in name_words().joining and word != "and")


@cache
def _added() -> frozenset[str]:
    return frozenset(map(skeleton, name_words().added))


@cache
def _added_signs() -> tuple[str, ...]:
    return tuple("".join(drawn_words(added)) for added in name_words().added_signs)


@cache
def _unit_signs() -> tuple[str, ...]:
    return tuple("".join(drawn_words(unit)) for unit in name_words().unit_signs)
