"""Who is behind a badge: if a list recognises the issuer, by the name in the list, not in the badge."""

from dataclasses import replace

from verifier.model.recognition import Recognition
from verifier.model.report import Headline


def named(who: Headline, recognition: Recognition | None) -> Headline:
    """Give a headline the name of the entry that recognises the issuer; else leave it as it is."""
    if recognition is None or recognition.listed is None or who.kind == "unknown":
        return who
    kind = "platform" if who.kind == "platform" else "issuer"  # it signed all the same, for whom is now known
    return replace(who, text=recognition.listed.issuer.name, place=who.text, kind=kind)
