"""A host name in the letters of its language, where nobody can take it for another one.

Each label is judged by itself, more strictly than by a browser: one script, or those of Japanese, Korean or
Chinese together. https://www.unicode.org/reports/tr39/#Restriction_Level_Detection
"""

import unicodedata

from verifier.readings.hosted_addresses import a_label
from verifier.recognition.resembling.skeletons import skeleton

_MARK = "xn--"
# The scripts that names are written in, as the names of their letters begin. UAX 31 table 5.
_SCRIPTS = {
    "LATIN": "Latin",
    "GREEK": "Greek",
    "CYRILLIC": "Cyrillic",
    "ARMENIAN": "Armenian",
    "HEBREW": "Hebrew",
    "ARABIC": "Arabic",
    "DEVANAGARI": "Devanagari",
    "BENGALI": "Bengali",
    "GURMUKHI": "Gurmukhi",
    "GUJARATI": "Gujarati",
    "ORIYA": "Oriya",
    "TAMIL": "Tamil",
    "TELUGU": "Telugu",
    "KANNADA": "Kannada",
    "MALAYALAM": "Malayalam",
    "SINHALA": "Sinhala",
    "THAI": "Thai",
    "LAO": "Lao",
    "TIBETAN": "Tibetan",
    "MYANMAR": "Myanmar",
    "GEORGIAN": "Georgian",
    "ETHIOPIC": "Ethiopic",
    "KHMER": "Khmer",
    "HANGUL": "Hangul",
    "HIRAGANA": "Hiragana",
    "KATAKANA": "Katakana",
    "KATAKANA-HIRAGANA": "Katakana",
    "CJK": "Han",
    "IDEOGRAPHIC": "Han",
    "BOPOMOFO": "Bopomofo",
}
_TOGETHER = (
    frozenset({"Latin", "Han", "Hiragana", "Katakana"}),
    frozenset({"Latin", "Han", "Hangul"}),
    frozenset({"Latin", "Han", "Bopomofo"}),
)
_LETTERS = ("Ll", "Lo", "Lm", "Mn", "Mc")
# Beside those that a skeleton writes in plain ASCII. Of Latin only these: people tell "ü" from "u".
_LIKE_ASCII_TOO = frozenset("зпчшыьεχωղյւıɡɑɩʋɪʟʀᴄᴏᴜᴠᴡᴢ")  # Cyrillic, Greek, Armenian, Latin
# Between letters of ASCII these are read as the signs that end a host name, or as a hyphen.
_LIKE_SIGNS = frozenset("ノ丿丶一ーニ二へヘソンゾ〇")


def in_its_letters(host: str) -> str:
    """Write a host (A-labels) in Unicode; "" if it is plain ASCII, or if one of its labels could mislead."""
    if _MARK not in host:
        return ""
    labels = [_letters(label) if label.startswith(_MARK) else label for label in host.split(".")]
    return ".".join(labels) if all(labels) else ""


def _letters(label: str) -> str:
    try:
        text = label.removeprefix(_MARK).encode("ascii").decode("punycode")
    except UnicodeError:
        return ""
    # Two spellings of one label would be one name for people and two for machines.
    written = a_label(text) == label and unicodedata.normalize("NFC", text) == text
    return text if written and not text.isascii() and _is_clear(text) else ""


def _is_clear(text: str) -> bool:
    """Say whether a label is of one script, and no reader takes it for another one."""
    letters = [sign for sign in text if sign not in "0123456789-"]
    scripts = {_script(sign) for sign in letters}
    if "" in scripts or not (len(scripts) == 1 or any(scripts <= each for each in _TOGETHER)):
        return False
    if len(scripts) > 1 and "Latin" in scripts:
        return _LIKE_SIGNS.isdisjoint(letters)
    return not all(map(_is_like_ascii, letters))  # a label of nothing else is read as another name


def _is_like_ascii(sign: str) -> bool:
    if sign.isascii() or sign in _LIKE_ASCII_TOO:
        return True
    return _script(sign) != "Latin" and skeleton(sign).isascii()


def _script(sign: str) -> str:
    if unicodedata.category(sign) not in _LETTERS:
        return ""
    return _SCRIPTS.get(unicodedata.name(sign, "").partition(" ")[0], "")
