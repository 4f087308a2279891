"""Members of older and of careless Open Badges under the names of Open Badges 2, before any compaction.

Compaction drops what no context defines: whatever has another name today must have it by then.
"""

import re
from collections.abc import Callable, Mapping

from verifier.model.roles import Role
from verifier.model.words import Json, JsonObject
from verifier.parse.members import text
from verifier.parse.ob1_origin import absolute, origin_of

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}", re.ASCII)  # BCP 47, or as programs write it
_MAX_LANGUAGES = 100  # of one text; no badge has as many
_SPOKEN = ("name", "description", "narrative")
_LINKS = ("criteria", "image")
_OF_05 = ("origin", "org", "contact")


def legible(document: JsonObject) -> JsonObject:
    """Write texts in several languages, and Moodle's ``alignments``, as the context of 2 reads them.

    So in a document of any edition, and in the badge class and the issuer that it embeds.
    """
    written = {name: _spoken(value) if name in _SPOKEN else value for name, value in document.items()}
    if "alignments" in written and "alignment" not in written:
        written["alignment"] = written.pop("alignments")
    for name in ("badge", "issuer"):
        inner = written.get(name)
        if isinstance(inner, dict):
            written[name] = legible(inner)
    return written


def renamed(document: JsonObject, *, role: Role) -> JsonObject:
    """Give what 0.5 calls otherwise the name of today: in a document of that class, and in what it embeds."""
    return _OF_ROLE[role](document) if role in _OF_ROLE else document


def _assertion(document: JsonObject) -> JsonObject:
    written = dict(document)
    if "issued_on" in written:
        before = written.pop("issued_on")
        written["issuedOn"] = [written["issuedOn"], before] if "issuedOn" in written else before
    badge = written.get("badge")
    if isinstance(badge, dict):
        written["badge"] = _badge_class(badge, origin=origin_of(document))
    return written


def _badge_class(document: JsonObject, *, origin: str | None = None) -> JsonObject:
    written = dict(document)
    for name in _LINKS:
        if name in written:
            written[name] = absolute(written[name], origin=origin)
    issuer = written.get("issuer")
    if isinstance(issuer, dict):
        written["issuer"] = _issuer(issuer)
    return written


def _issuer(document: JsonObject) -> JsonObject:
    """Name organisation and part of it as one, as "name: org"; where it lives and writes as in 2."""
    written = {name: value for name, value in document.items() if name not in _OF_05}
    name, part = text(document, "name"), text(document, "org")
    if name and part:
        written["name"] = f"{name}: {part}"
    for old, new in (("contact", "email"), ("origin", "url")):
        if document.get(old) is not None:
            written.setdefault(new, document[old])
    return written


_OF_ROLE: Mapping[Role, Callable[[JsonObject], JsonObject]] = {
    Role.ASSERTION: _assertion,
    Role.BADGE_CLASS: _badge_class,
    Role.ISSUER_PROFILE: _issuer,
}


def _spoken(value: Json) -> Json:
    """Write an object from languages to texts as JSON-LD writes one text in several languages."""
    if not isinstance(value, dict) or not 0 < len(value) <= _MAX_LANGUAGES:
        return value
    if not all(_TAG.fullmatch(name) and isinstance(word, str) for name, word in value.items()):
        return value
    return [{"@language": name.replace("_", "-"), "@value": word} for name, word in value.items()]
