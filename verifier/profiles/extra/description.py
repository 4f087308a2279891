"""Is the description as short as the guideline asks, and without a URI?"""

import re

from verifier.model.scores import Fact, State
from verifier.profiles.extra.answer import PRESENT, Answer
from verifier.profiles.facts import Facts

MAX_DESCRIPTION = 500  # characters: a threshold of ours for "very short"
_URI = re.compile(r"[a-z][a-z0-9+.-]{1,30}:\S+", re.IGNORECASE)
_CONTAINS_URI = re.compile(r"https?://|\bwww\.", re.IGNORECASE)


def short_without_uri(facts: Facts, _fact: Fact) -> Answer:
    """Ask whether the description is very short and holds no URI."""
    text = facts.description
    if _URI.fullmatch(text):
        return Answer(state=State.MISSING, reason="uri-instead-of-text")
    if _CONTAINS_URI.search(text):
        return Answer(state=State.WEAK, reason="contains-uri")
    if len(text) > MAX_DESCRIPTION:
        return Answer(state=State.WEAK, reason="too-long")
    return PRESENT
