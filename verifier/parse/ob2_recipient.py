"""To whom an Open Badge 2 was awarded.

https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#IdentityObject
"""

import re

from verifier.model.achievement import Identity
from verifier.model.words import Json, JsonObject
from verifier.parse.members import entries, text, types

# OB 2.0 IdentityHash. Open Badges 0.5 also knew sha1.
_HASH = re.compile(r"(?:md5\$[0-9a-f]{32}|sha1\$[0-9a-f]{40}|sha256\$[0-9a-f]{64})", re.IGNORECASE | re.ASCII)


def read_recipients(assertion: JsonObject) -> tuple[Identity, ...]:
    """Read who the recipient is; a text alone is the identifier itself, as in the first edition."""
    found = (_identity(value, place) for place, value in entries(assertion, "recipient"))
    return tuple(identity for identity in found if identity)


def looks_hashed(value: str) -> bool:
    """Say whether a text has the form of a hashed identity: "sha256$" and 64 hexadecimal digits, say."""
    return _HASH.fullmatch(value) is not None


def _identity(value: Json, pointer: str) -> Identity | None:
    if isinstance(value, str) and value:
        return Identity(type=None, value=value, hashed=None, salt=None, pointer=pointer)
    if not isinstance(value, dict):
        return None
    said = value.get("hashed")
    return Identity(
        type=next(iter(types(value)), None),
        value=text(value, "identity"),
        hashed=said if isinstance(said, bool) else None,
        salt=text(value, "salt"),
        pointer=pointer,
    )
