"""Is the number one that the profile asks for?

Whether anything is said of it at all is for the strength of the fact to tell.
"""

import re
from collections.abc import Callable, Iterable

from verifier.model.scores import Fact, State
from verifier.profiles.extra.answer import PRESENT, Answer
from verifier.profiles.facts import Facts

_HOUR = 60  # minutes
_ONE_TO_TEN = re.compile(r"(?<![\d.,])(?:10|[1-9])(?!\d|[.,]\d)")
_SIX_DIGITS = re.compile(r"(?<![\w.-])\d{6}(?![\w.-])", re.ASCII)
_NUMBER = r"(?<![\d.,])(?P<number>\d{1,6}(?:[.,]\d{1,3})?)"
_TIME = re.compile(
    _NUMBER + r"(?:\s{0,3}[-~〜]\s{0,3}\d{1,6}(?:[.,]\d{1,3})?)?\s{0,3}"
    r"(?:(?P<minutes>min(?:ute)?s?\b|分)|h\b|hrs?\b|hours?\b|days?\b|weeks?\b|months?\b|years?\b|credits?\b"
    r"|ects\b|時間|日|週|か月|ヶ月|年|コマ|単位)",
    re.IGNORECASE,
)
_PLAIN = re.compile(_NUMBER)


def level_1_to_10(facts: Facts, _fact: Fact) -> Answer:
    """Ask whether a level is named by a number from 1 to 10."""
    return _some(facts.particulars.levels, _ONE_TO_TEN.search, lacking="no-level-1-to-10")


def six_digit_code(facts: Facts, _fact: Fact) -> Answer:
    """Ask whether a code has six digits, as those of NZSCED do; which of them there are is not looked up."""
    return _some(facts.particulars.codes, _SIX_DIGITS.search, lacking="no-six-digit-code")


def one_hour_or_more(facts: Facts, _fact: Fact) -> Answer:
    """Ask whether the learning takes an hour. A number alone counts hours, and a credit is more than one."""
    return _some(facts.particulars.volumes, _takes_an_hour, lacking="no-hour-or-more")


def _takes_an_hour(text: str) -> bool:
    plain = _PLAIN.fullmatch(text)
    return any(
        float(found["number"].replace(",", ".")) * (1 if found.groupdict().get("minutes") else _HOUR) >= _HOUR
        for found in (*_TIME.finditer(text), *filter(None, (plain,)))
    )


def _some(texts: Iterable[str], holds: Callable[[str], object], *, lacking: str) -> Answer:
    return PRESENT if any(map(holds, texts)) else Answer(state=State.WEAK, reason=lacking)
