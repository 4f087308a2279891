"""Genuine badges in which every field that somebody may be shown says something hostile."""

from collections.abc import Callable, Iterator
from itertools import count

from tests.extension.hostile_strings import HOSTILE_STRINGS
from tests.world import World
from tests.world.badges import Badge
from verifier.model.words import Json, JsonObject

ELSEWHERE = "https://evil.example"  # whoever asks there is found out
MARKDOWN = (
    "[open](javascript:ran())",
    "[open](<javascript:ran()> 'title')",
    "[open]( java\nscript:ran())",
    f"![picture]({ELSEWHERE}/i.png)",
    f"![picture][it]\n\n[it]: {ELSEWHERE}/i.png",
    f"<{ELSEWHERE}/auto> {ELSEWHERE}/bare",
    "# Heading\n\n- list\n\n> quote\n\n```\n<script>ran()</script>\n```",
    f"[![picture]({ELSEWHERE}/i.png)](data:text/html,<script>ran()</script>)",
    "`<img src=x onerror=ran()>` **<script>ran()</script>**",
    "[x](https://evil.example/\"onmouseover=\"ran() 'y')",
    "| a | b |\n|---|---|\n| <svg onload=ran()> | ![i](https://evil.example/t) |",
)
SIGNS = ("\u0000NUL\u0000", "\U000e0041tag", "\ufdd0\uffff no signs", "مرحبا بالعالم ✓ Verified")
STRINGS = (*HOSTILE_STRINGS, *MARKDOWN, *SIGNS)
assert len(HOSTILE_STRINGS) == 70

Make = Callable[..., Badge]

WORDS, ADDRESS = "WORDS", "ADDRESS"  # what is replaced: by a text, by an address
_PROFILE: JsonObject = {
    "type": ["Profile"],
    "name": WORDS,
    "description": WORDS,
    "url": ADDRESS,
    "email": WORDS,
    "phone": WORDS,
    "image": {"id": ADDRESS, "type": "Image", "caption": WORDS},
    "official": WORDS,
    "address": {"type": ["Address"], "addressCountry": WORDS, "addressLocality": WORDS},
    "otherIdentifier": [{"type": "IdentifierEntry", "identifier": WORDS, "identifierType": WORDS}],
    "accreditations": [{"type": ["Accreditation"], "name": WORDS, "url": ADDRESS}],
}
_ALIGNMENT: JsonObject = {
    "type": ["Alignment"],
    "targetType": WORDS,
    "targetName": WORDS,
    "targetDescription": WORDS,
    "targetFramework": WORDS,
    "targetCode": WORDS,
    "targetUrl": ADDRESS,
}
_RESULTS: JsonObject = {
    "id": "urn:uuid:00000000-0000-4000-8000-000000000001",
    "type": ["ResultDescription"],
    "name": WORDS,
    "resultType": "RawScore",
    "valueMax": WORDS,
    "allowedValue": [WORDS],
    "alignment": [_ALIGNMENT],
    "rubricCriterionLevel": [
        {"id": ADDRESS, "type": ["RubricCriterionLevel"], "name": WORDS, "level": WORDS, "points": WORDS}
    ],
}
_ACHIEVEMENT: JsonObject = {
    "name": WORDS,
    "description": WORDS,
    "achievementType": WORDS,
    "criteria": {"id": ADDRESS, "narrative": WORDS},
    "humanCode": WORDS,
    "fieldOfStudy": WORDS,
    "specialization": WORDS,
    "inLanguage": WORDS,
    "version": WORDS,
    "tag": [WORDS, WORDS],
    "image": {"id": ADDRESS, "type": "Image", "caption": WORDS},
    "alignment": [_ALIGNMENT],
    "resultDescription": [_RESULTS],
    "creator": {"id": ADDRESS, **_PROFILE},
    "related": [{"id": ADDRESS, "type": ["Related"], "inLanguage": WORDS}],
    "creditsAvailable": 2,
    "supervisionType": WORDS,
}
_SUBJECT: JsonObject = {
    "name": WORDS,
    "narrative": WORDS,
    "role": WORDS,
    "licenseNumber": WORDS,
    "term": WORDS,
    "source": {"id": ADDRESS, **_PROFILE},
    "image": {"id": ADDRESS, "type": "Image", "caption": WORDS},
    "identifier": [
        {"type": "IdentityObject", "hashed": False, "identityType": "name", "identityHash": WORDS},
        {
            "type": "IdentityObject",
            "hashed": True,
            "identityType": WORDS,
            "identityHash": WORDS,
            "salt": WORDS,
        },
    ],
    "result": [
        {"type": ["Result"], "resultDescription": _RESULTS["id"], "value": WORDS, "achievedLevel": ADDRESS}
    ],
}
_CREDENTIAL: JsonObject = {
    "name": WORDS,
    "description": WORDS,
    "image": {"id": ADDRESS, "type": "Image", "caption": WORDS},
    "evidence": [
        {
            "id": ADDRESS,
            "type": ["Evidence"],
            "name": WORDS,
            "narrative": WORDS,
            "description": WORDS,
            "genre": WORDS,
            "audience": WORDS,
        }
    ],
    "termsOfUse": [{"id": ADDRESS, "type": WORDS}],
    "refreshService": {"id": ADDRESS, "type": WORDS},
}
_BROKEN: JsonObject = {  # what no genuine badge says
    "id": ADDRESS,
    "credentialStatus": {
        "id": ADDRESS,
        "type": WORDS,
        "statusPurpose": WORDS,
        "statusListCredential": ADDRESS,
    },
    "credentialSchema": [{"id": ADDRESS, "type": WORDS}],
    "validUntil": WORDS,
    "awardedDate": WORDS,
    WORDS: {"type": [WORDS], WORDS: WORDS},
}


def genuine(world: World, number: int, strings: Iterator[str] | None = None) -> Badge:
    """Award a badge that holds: its texts are hostile, its addresses lead elsewhere."""
    texts = strings or _strings(number)
    return _badge(world, number).edit(lambda document: _fill(document, texts, address=f"{ELSEWHERE}/"))


def broken(world: World, number: int, strings: Iterator[str] | None = None) -> Badge:
    """Award a badge whose addresses, dates and status are hostile texts too."""
    texts = strings or _strings(number)

    def fill(document: JsonObject) -> None:
        document.update(_BROKEN)
        _fill(document, texts, address="")

    return _badge(world, number).edit(fill)


def plain(make: Make) -> Make:
    """Award a badge of the same build, in which nothing is hostile."""
    return lambda world, number: make(world, number, (f"plain words {place}" for place in count()))


def _badge(world: World, number: int) -> Badge:
    issuer = world.issuer(f"uni-{number}.example", kind="key" if number % 2 else "web")
    badge = issuer.award(WORDS, to=f"mailto:{number}@learner.example")

    def write(document: JsonObject) -> None:
        subject = document["credentialSubject"]
        document.update(_CREDENTIAL)
        document["issuer"].update(_PROFILE)
        subject.update(_SUBJECT)
        subject["achievement"].update(_ACHIEVEMENT)

    return badge.edit(write)


def _strings(number: int) -> Iterator[str]:
    """Give every string again and again, a badge each beginning with another."""
    return (STRINGS[(number + place) % len(STRINGS)] for place in count())


def _fill(document: JsonObject, texts: Iterator[str], *, address: str) -> None:
    filled = _filled(document, texts, address)
    document.clear()
    document.update(filled)


def _filled(value: Json, texts: Iterator[str], address: str) -> Json:
    if isinstance(value, dict):
        return {
            next(texts) if name == WORDS else name: _filled(each, texts, address)
            for name, each in value.items()
        }
    if isinstance(value, list):
        return [_filled(each, texts, address) for each in value]
    if value == ADDRESS:
        return address + next(texts)
    return next(texts) if value == WORDS else value
