"""Open Badges 0.5 and 1.x in the words of Open Badges 2: what an assertion, class or issuer has beyond names.

Nothing here says what is true: it is the same badge, written as it would be today.
https://www.imsglobal.org/sites/default/files/Badges/OBv1p1/index.html
"""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from verifier.model.roles import Role
from verifier.model.words import Json, JsonObject
from verifier.parse.members import entries, first_object, identifier, text
from verifier.parse.ob2_edition import HOSTED, SIGNED, ways_of

Rewriting: TypeAlias = Callable[[JsonObject, str | None], JsonObject]

_TARGETS = {"name": "targetName", "url": "targetUrl", "description": "targetDescription"}
_TRUTHS = {"true": True, "false": False}


def in_words_of_2(document: JsonObject, *, role: Role, url: str | None) -> JsonObject:
    """Give a document of 0.5 or 1.x, and what it embeds, the members by which one of 2 is read.

    Of an assertion the one address is that which it is to be verified at; without one its id, and without
    that the one that it was fetched from.

    Args:
        document: under the names of 2, and compacted if it is JSON-LD.
        role: which of the three documents it is.
        url: where it was fetched from, or None.
    """
    return _OF_ROLE[role](document, url) if role in _OF_ROLE else document


def with_targets(document: JsonObject) -> JsonObject:
    """Call what a badge class is aligned with by the names of 2, where these are not there.

    So of a badge class, and of the one that an assertion embeds.
    """
    written = dict(document)
    badge = written.get("badge")
    if isinstance(badge, dict):
        written["badge"] = with_targets(badge)
    found = [_target(value) for _, value in entries(document, "alignment")]
    if found:
        written["alignment"] = found if len(found) > 1 else found[0]
    return written


def _assertion(document: JsonObject, url: str | None) -> JsonObject:
    written: JsonObject = {"type": "Assertion", **document}
    if "verify" in written:
        written.setdefault("verification", written.pop("verify"))
    named = _address_of(written, url)
    if named is not None:
        written["id"] = named
    verification = first_object(written, "verification")
    if verification is not None:
        written["verification"] = _verification(verification[1], ways_of(written))
    if "recipient" in written:
        written["recipient"] = _recipient(written["recipient"], salt=text(written, "salt"))
        written.pop("salt", None)
    badge = written.get("badge")
    if isinstance(badge, dict):
        written["badge"] = _badge_class(badge, None)
    return written


def _badge_class(document: JsonObject, url: str | None) -> JsonObject:
    written: JsonObject = _identified({"type": "BadgeClass", **document}, url)
    criteria = written.get("criteria")
    if isinstance(criteria, str) and criteria and not _is_web(criteria):
        written["criteria"] = {"narrative": criteria}  # what was to be a link is the text itself
    issuer = written.get("issuer")
    if isinstance(issuer, dict):
        written["issuer"] = _issuer(issuer, None)
    return written


def _issuer(document: JsonObject, url: str | None) -> JsonObject:
    return _identified({"type": "Issuer", **document}, url)


_OF_ROLE: Mapping[Role, Rewriting] = {
    Role.ASSERTION: _assertion,
    Role.BADGE_CLASS: _badge_class,
    Role.ISSUER_PROFILE: _issuer,
}


def _identified(document: JsonObject, url: str | None) -> JsonObject:
    """Name a document by where it was fetched, unless it names an address, as no edition before 2 must."""
    named = identifier(document)
    return document if url is None or (named and _is_web(named)) else {**document, "id": url}


def _address_of(document: JsonObject, url: str | None) -> str | None:
    named = identifier(document)
    if ways_of(document) == {SIGNED}:  # its address to verify at is that of its key
        uid = text(document, "uid")
        return named or url or (f"uid:{uid}" if uid else None)
    verification = first_object(document, "verification")
    to_verify_at = identifier(verification[1].get("url")) if verification else None
    return next((each for each in (to_verify_at, named) if each and _is_web(each)), url or named)


def _verification(said: JsonObject, ways: frozenset[str]) -> JsonObject:
    """Name the way as 2 does. Where it is to be verified is the id by now, but of a signed badge its key."""
    if ways == {SIGNED}:
        return {**said, "type": SIGNED}
    kept = {name: value for name, value in said.items() if name != "url"}
    return {**kept, "type": HOSTED} if ways == {HOSTED} else kept


def _recipient(said: Json, *, salt: str | None) -> Json:
    """Write the recipient as an object; in 0.5 it is an address, or a hash that the salt beside it is for."""
    if isinstance(said, str) and said:
        said = {"type": "email", "identity": said, "hashed": "@" not in said}
    if not isinstance(said, dict):
        return said
    written = dict(said)
    if salt is not None:
        written.setdefault("salt", salt)
    hashed = written.get("hashed")
    if isinstance(hashed, str):
        written["hashed"] = _TRUTHS.get(hashed.lower(), hashed)
    return written


def _target(value: Json) -> Json:
    if not isinstance(value, dict):
        return value
    today = {old: new for old, new in _TARGETS.items() if new not in value}
    return {today.get(name, name): each for name, each in value.items()}


def _is_web(value: str) -> bool:
    return value.lower().startswith(("http://", "https://"))
