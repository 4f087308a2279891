"""Who is behind something that was said or awarded."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """Who is behind the badge, as far as that was proven: never the badge's own word."""

    text: str  # the name in the list that recognises it; else the exact host (and path), a DID; "" for nobody
    kind: Literal["issuer", "platform", "self", "unknown"]
    place: str = ""  # the exact host (and path), or the DID, where ``text`` is a name


NOBODY = Headline(text="", kind="unknown")
