"""What did somebody mean who wrote a word that nobody knows?"""

from collections.abc import Collection
from difflib import get_close_matches

MAX_LENGTH = 64  # characters; comparing costs the square of them


def meant(word: str, known: Collection[str], *, before: str = "") -> str:
    """Ask whether a known word was meant that is much like it: "; did you mean title?", or nothing.

    ``before`` is what stands before all of them, and is not compared.
    """
    if len(word) > MAX_LENGTH:
        return ""
    like = get_close_matches(word, [*known], n=1)
    return f"; did you mean {before}{like[0]}?" if like else ""
