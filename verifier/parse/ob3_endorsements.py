"""What others say about a badge, wherever it stands: in the credential, its achievement, any profile.

https://www.imsglobal.org/spec/ob/v3p0/#endorsementcredential
"""

from collections.abc import Iterator, Mapping

from verifier.model.credential import Endorsement
from verifier.model.words import JsonObject
from verifier.parse.members import entries, identifier, objects

# The members in which a part of a badge has further parts that can be endorsed.
_PROFILE = ("parentOrg",)
_PARTS: Mapping[str, tuple[str, ...]] = {
    "": ("issuer", "credentialSubject"),
    "credentialSubject": ("achievement", "source"),
    "achievement": ("creator",),
    "issuer": _PROFILE,
    "source": _PROFILE,
    "creator": _PROFILE,
    "parentOrg": _PROFILE,
}


def read_endorsements(credential: JsonObject) -> tuple[Endorsement, ...]:
    """Collect the endorsements of every part of a credential, those of the outer parts first.

    They are not read: each is a credential of its own. What is inside of one is left there.
    """
    return tuple(_endorsements(credential, "", pointer=""))


def _endorsements(part: JsonObject, kind: str, *, pointer: str) -> Iterator[Endorsement]:
    """Collect those of a part and of the parts below it. As deep as JSON is read, and no deeper."""
    for place, value in entries(part, "endorsement", pointer=pointer):
        if isinstance(value, dict):
            yield Endorsement(pointer=place, part=identifier(part), body=value)
    for place, value in entries(part, "endorsementJwt", pointer=pointer):
        if isinstance(value, str):
            yield Endorsement(pointer=place, part=identifier(part), body=value)
    for name in _PARTS[kind]:
        for place, below in objects(part, name, pointer=pointer):
            yield from _endorsements(below, name, pointer=place)
