"""What kind of answer a text is: none at all, that there is none, a placeholder, a way to elsewhere."""

import re

from verifier.profiles.concepts import words
from verifier.profiles.concepts.texts import MAX_EXCERPT, normalised

MAX_NULL = 100  # characters; "not applicable" has 14, and there may be markup around it
_NULLS = frozenset(
    (
        *(
            "",
            "ー",
            "n/a",
            "na",
            "tbd",
            "tba",
            "tbc",
            "to be determined",
            "to be announced",
            "to be confirmed",
        ),
        *("not applicable", "nothing", "not specified", "unspecified", "unknown", "undefined", "null"),
        *("未定", "該当なし", "非該当", "不明", "未設定", "未記入", "未入力", "準備中", "調整中", "検討中"),
    )
)
_BARE = frozenset(("yes", "あり", "有", "有り"))
_MARKS = "#* \n"  # of a heading or a line in bold
_URI = re.compile(r"[a-z][a-z0-9+.-]{1,30}:\S{1,4000}", re.IGNORECASE)
_NONES = frozenset(("none", "no", "なし", "無し", "無", "特になし"))
_LOREM = "lorem ipsum"
_PLACEHOLDER = re.compile(r"(?:test|sample|untitled|new badge|テスト|サンプル)[\s#_.-]{0,9}\d{0,9}")
_AROUND = re.compile(r"\A[\W_]{1,100}+|[\W_]{1,100}+\Z")


def is_null(text: str) -> bool:
    """Say whether a text says nothing: empty, a dash, n/a or 該当なし."""
    return len(text) <= MAX_NULL and says_nothing(normalised(text))


def says_nothing(text: str) -> bool:
    """Say whether a normalised text is a null."""
    return len(text) <= MAX_NULL and _bare(text) in _NULLS


def answers_none(text: str) -> bool:
    """Say whether a text answers that there is none, which is more than saying nothing."""
    return len(text) <= MAX_NULL and _bare(normalised(text)) in _NONES


def denies(text: str) -> bool:
    """Say whether a normalised text says, in one clause, that there is none, as in 評価は行いません."""
    return len(text) <= MAX_NULL and words.is_all("denial", words.undoubled(text))


def is_unassessed(text: str) -> bool:
    """Say whether a normalised text tells that nobody assessed anything, and of no other assessment."""
    return words.matches("no_assessment", text) and not words.matches("assessment", text)


def points_elsewhere(text: str) -> bool:
    """Say whether a normalised text is an address, or one sentence that tells where to look."""
    return is_uri(text) or tells_where(text)


def tells_where(text: str) -> bool:
    """Say whether a normalised text is one sentence that tells where to look, and nothing else."""
    return len(text) <= MAX_EXCERPT and words.is_all("elsewhere", text)


def is_bare_yes(text: str) -> bool:
    """Say whether a text says that there is something, and not what."""
    return len(text) <= MAX_NULL and _bare(normalised(text)) in _BARE


def is_uri(text: str) -> bool:
    """Say whether a normalised text is an address or identifier, and nothing else."""
    return _URI.fullmatch(text.strip(_MARKS)) is not None


def is_placeholder(text: str) -> bool:
    """Say whether a text was never filled in: lorem ipsum, Test 3 or サンプル."""
    beginning = _bare(normalised(text[:MAX_EXCERPT]))
    short = len(text) <= MAX_EXCERPT
    return beginning.startswith(_LOREM) or (short and _PLACEHOLDER.fullmatch(beginning) is not None)


def _bare(text: str) -> str:
    """Take from a short text the brackets, dots and stars around its letters and digits."""
    return _AROUND.sub("", text.casefold())
