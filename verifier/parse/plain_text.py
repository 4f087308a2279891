"""Texts that people may be shown: nothing in them swells a report, commands a terminal, or hides."""

import re
import unicodedata

from verifier.algorithms.unicode_form import normalized

# Controls, marks of direction and of no width, private use, separators of lines and paragraphs.
_HIDDEN = frozenset(("Cc", "Cf", "Cs", "Co", "Zl", "Zp"))
# Controls, bidi and zero-width marks, tags; halves of surrogate pairs, which no encoder takes; private use.
_HIDDEN_KINDS = frozenset(("Cc", "Cf", "Cs", "Co"))
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")  # all that is hidden in ASCII
_BREAKS = re.compile(r"\s+")
_MARKS = re.compile(  # ticks, emoji and the signs that make emoji of other signs
    "["
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # letters that show nothing
    "\u20d0-\u20f0"  # enclosing marks: keycaps, circles
    "\u221a\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299"
    "\ufe00-\ufe0f\U00010102\U0001f000-\U0001fbff\U000e0100-\U000e01ef"
    "]"
)


def hidden_sign(text: str) -> str | None:
    """Name the first sign of a text that does not show, "U+200B"; the end of a line counts as shown."""
    if text.isprintable():
        return None
    hidden = (sign for sign in text if unicodedata.category(sign) in _HIDDEN and sign != "\n")
    return next((f"U+{ord(sign):04X}" for sign in hidden), None)


def inert(message: str, *, limit: int) -> str:
    """Cut a message, and spell out what is a command to a terminal, a line of its own, or hidden."""
    cut = message if len(message) <= limit else f"{message[: limit - 1]}…"
    if cut.isprintable():
        return cut
    return "".join(sign if sign.isprintable() else _spelled(sign) for sign in cut)


def one_line(text: str) -> str:
    """Give a text as people are shown it, on one line: without what is hidden, ticks and emoji."""
    # What separates words is brought to one space before and after what is hidden between them is gone.
    return _BREAKS.sub(" ", _plain(_BREAKS.sub(" ", text))).strip()


def _spelled(sign: str) -> str:
    return sign.encode("unicode_escape").decode("ascii")


def _plain(text: str) -> str:
    if text.isascii():
        return _CONTROLS.sub("", text)
    if not text.isprintable():  # what is hidden never is
        text = "".join(sign for sign in text if unicodedata.category(sign) not in _HIDDEN_KINDS)
    return normalized(_MARKS.sub("", text), form="NFC")
