"""Personal data that nobody has: each stands in one place alone, so that a hit tells where it came from."""

import hashlib
import json
from base64 import urlsafe_b64encode

# What the reader knows of the candidate. It must be nowhere, not even in a report.
ENTERED = {
    "email": "c01.canary@reader.example",
    "email of another": "c02.canary@reader.example",
    "email with a tag": "c03.canary+tag@reader.example",
    "email in capitals": "C04.CANARY@READER.EXAMPLE",
    "email at an international domain": "c05.canary@b\u00fccher.example",
    "email of full-width letters": "\uff43\uff10\uff16\uff0ecanary@reader.example",
    "email with a scheme": "mailto:c07.canary@reader.example",
    "name": "Canaria Gelbvogel Acht",
    "name in Japanese": "\u91d1\u7cf8\u96c0\u82b1\u5b50",
    "name in Cyrillic": "\u041a\u0430\u043d\u0430\u0440\u0435\u0439\u043a\u0430",
    "did of a key": "did:key:z6MkCanaryEleven11111111111111111111111111111",
    "did of a site": "did:web:canary-twelve.example",
    "url": "https://canary-thirteen.example/me",
    "url with a token": "https://reader.example/me?token=canary-fourteen",
    "url with a fragment": "https://reader.example/#canary-fifteen",
    "phone": "+8112345000016",
    "phone of a country": "012345000017",
    "hash": "sha256$" + hashlib.sha256(b"canary 18").hexdigest(),
    "old hash": "md5$" + hashlib.md5(b"canary 19", usedforsecurity=False).hexdigest(),
    "hash of the first edition": "sha1$" + hashlib.sha1(b"canary 20", usedforsecurity=False).hexdigest(),
    "salt of a hash": "canary-salt-21",
}
# What the badge, its link or its carrier holds. A report may quote it; nothing else may keep it.
CARRIED = {
    "credential id": "urn:uuid:22222222-cafe-4a6b-8c7d-canary000022",
    "recipient's id": "did:key:z6MkCanaryTwentyThree23232323232323232323232",
    "recipient's name": "Kanarina Gelb Vierundzwanzig",
    "recipient's address": "c25.canary@learner.example",
    "recipient's hash": "sha256$" + hashlib.sha256(b"canary 26").hexdigest(),
    "recipient's salt": "canary-salt-27",
    "narrative": "canary-story-28",
    "evidence": "https://evidence.example/canary-29?token=t",
    "token in a status list": "canary-status-30",
    "token of a refresh service": "canary-refresh-31",
    "extension": "canary-extension-32",
    "picture": "canary-chunk-33",
    "words around a link": "canary-words-34",
    "page": "canary-page-35",
    "token in a link": "canary-link-36",
    "fragment of a link": "canary-fragment-37",
    "claim of a token": "canary-claim-38",
    "claim as it stands in a token": urlsafe_b64encode(b"canary-claim-of-a-jwt-39").decode().rstrip("="),
}
# What else comes with a request. It must be nowhere, not even in the report that answers it.
SENT = {
    "address in a link": "c40.canary@learner.example",
    "user and password of a link": "canary41:secret",
    "header": "canary-agent-42",
    "cookie": "session=canary-43",
    "name of a file": "canary-44.png",
    "unknown member": "canary-member-45",
    "unknown option": "canary-option-46",
    "value of an option": "canary-value-47",
    "path of no page": "canary-path-48",
    "message of a crash": "canary-crash-49",
}
# Whom the reader trusts. A report may quote it; nothing else may keep it.
LISTED = {
    "id of a list": "canary-list-50",
    "name of a list": "Canary List Fifty-One",
    "version of a list": "canary-version-52",
    "issuer on a list": "did:web:canary-53.example",
    "name on a list": "Canary University Fifty-Four",
    "place on a list": "https://canary-55.example/badges/",
    "logo on a list": "https://canary-56.example/logo.png",
    "page on a list": "https://canary-57.example/home",
    "town on a list": "Canary Town Fifty-Eight",
    "what is wrong with a list": "canary-wrong-59",
}
ALL = {**ENTERED, **CARRIED, **SENT, **LISTED}


def spelled(canary: str) -> set[str]:
    """Give the canary as it may have been written on the way."""
    lower = {canary.lower(), json.dumps(canary)[1:-1].lower(), json.dumps(canary.lower())[1:-1]}
    quoted = {each.replace("@", "%40").replace("+", "%2b") for each in lower}
    return {each for each in lower | quoted if each}


def found_in(text: str, canaries: dict[str, str]) -> list[str]:
    """Name the canaries that a text holds, however they are written."""
    small = text.lower()
    return [name for name, canary in canaries.items() if any(each in small for each in spelled(canary))]
