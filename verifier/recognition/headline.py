"""Who is behind a badge: if a list recognises the issuer, by the name in the list, not in the badge."""

from dataclasses import replace

from verifier.model.recognition import Recognition
from verifier.model.report import Headline


def named(who: Headline, recognition: Recognition | None) -> Headline:
    """Give a headline the name of the entry that recognises the issuer; else leave it as it is."""
    if recognition is None or recognition.listed is None or who.kind == "unknown":
        return who
    found = replace(who, text=recognition.listed.issuer.name, place=who.text)
    return replace(found, kind="issuer") if who.kind == "self" else found  # whose key it is, the list knows


def vouched_for(who: Headline, *, site: str) -> Headline:
    """Give a headline the site that links the key of an issuer which is else unknown; "": there is none."""
    return replace(who, text=site, kind="issuer") if site and who.kind == "self" else who
