"""Texts that people may be shown: nothing in them swells a report, commands a terminal, or hides."""

import unicodedata

# Controls, marks of direction and of no width, private use, separators of lines and paragraphs.
_HIDDEN = frozenset(("Cc", "Cf", "Cs", "Co", "Zl", "Zp"))


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


def _spelled(sign: str) -> str:
    return sign.encode("unicode_escape").decode("ascii")
