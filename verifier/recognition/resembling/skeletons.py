"""What a text looks like: letters that are drawn alike become one.

Two texts of one skeleton are read as one, whatever the script. Signs that nobody sees are left out, those
that turn the direction of reading can be carried out. https://www.unicode.org/reports/tr39/#Confusable_Detection
"""

import re
import unicodedata
from functools import cache
from importlib.resources import files

import orjson

MAX_SIGNS = 200  # of a name: a longer one is compared by its beginning
_ROUNDS = 4  # of folding: small letters may have forms that fold again
_MARKS = dict.fromkeys(range(0x0300, 0x0370))  # accents; not the voicing marks of kana
_BACKWARDS = re.compile("[\u202e\u2067]([^\u202c\u2069]*)[\u202c\u2069]?")
# Not of category Cf, and drawn as nothing all the same: joiners, fillers, variants, the empty Braille cell.
_VARIANTS = (range(0x180B, 0x1810), range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
_UNSEEN = frozenset(
    (*"\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0", *(chr(code) for each in _VARIANTS for code in each))
)


def skeleton(text: str) -> str:
    """Give what a text looks like, in small letters without accents; at most ``MAX_SIGNS`` of it are read."""
    text = without_hidden(text[:MAX_SIGNS])
    for _ in range(_ROUNDS):
        if text.isascii():
            return text.lower()
        drawn = _drawn(text)[:MAX_SIGNS]
        if drawn == text:
            break
        text = drawn
    return text


def folded(text: str) -> str:
    """Give a text in one case and width; which letters it has, still counts. As much is read of it."""
    text = text[:MAX_SIGNS]
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKC", without_hidden(text)).casefold()
    return unicodedata.normalize("NFKC", plain)[:MAX_SIGNS]


def without_hidden(text: str) -> str:
    """Take out of a text what nobody sees."""
    return text if text.isascii() else "".join(sign for sign in text if not is_hidden(sign))


def is_hidden(sign: str) -> bool:
    """Say whether a sign takes no room, or only says how others are drawn."""
    return unicodedata.category(sign) == "Cf" or sign in _UNSEEN


def as_read(text: str) -> str:
    """Give a text in the order in which people see it, where signs in it turn the direction of reading."""
    return _BACKWARDS.sub(lambda turned: turned[1][::-1], text[:MAX_SIGNS])


def _drawn(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).translate(_letters())
    small = unicodedata.normalize("NFKC", plain.casefold()).translate(_letters())
    bare = unicodedata.normalize("NFD", small).translate(_MARKS)
    return unicodedata.normalize("NFC", bare)


@cache
def _letters() -> dict[int, str]:
    table = orjson.loads(files("verifier.vocabulary").joinpath("confusables/letters.json").read_bytes())
    return {int(code, 16): letters for letters, codes in table.items() for code in codes.split(" ")}
