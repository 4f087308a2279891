"""Badges that carry canaries, and verifiers in a world that keeps silent, or breaks."""

import base64
import json
from contextlib import asynccontextmanager

from fixtures.recipe import Scene
from tests.privacy.canaries import CARRIED, ENTERED, LISTED, SENT
from tests.world.baking import chunk, plain_text
from verifier.model.exhibit import Unavailable
from verifier.model.words import Cause, ExhibitId, Url
from verifier.profiles import shipped
from verifier.wiring import Verifier

# Every recipient at once, as an envelope holds it.
RECIPIENT = {
    "email": [value for kind, value in ENTERED.items() if kind.startswith("email")],
    "name": [value for kind, value in ENTERED.items() if kind.startswith("name")],
}
MORE = {
    "did": [ENTERED["did of a key"], ENTERED["did of a site"]],
    "url": [value for kind, value in ENTERED.items() if kind.startswith("url")],
    "phone": [ENTERED["phone"], ENTERED["phone of a country"]],
    "hashes": [
        ENTERED["hash"],
        {"value": ENTERED["old hash"], "salt": ENTERED["salt of a hash"]},
        {"kind": "url", "value": ENTERED["hash of the first edition"]},
    ],
}
RECIPIENTS = (RECIPIENT, MORE)
LISTS = [
    {
        "id": LISTED["id of a list"],
        "name": LISTED["name of a list"],
        "version": LISTED["version of a list"],
        "issuers": [
            {
                "ids": ["did:web:uni.example", LISTED["issuer on a list"]],
                "name": LISTED["name on a list"],
                "places": [LISTED["place on a list"]],
                "logos": [LISTED["logo on a list"]],
                "url": LISTED["page on a list"],
                "location": LISTED["town on a list"],
            }
        ],
    }
]
LINK = f"https://uni.example/badges/1?token={CARRIED['token in a link']}#{CARRIED['fragment of a link']}"


CANDIDATES_LINK = f"{LINK.partition('#')[0]}&identity__email={SENT['address in a link']}"
CLAIMS = json.dumps({"iss": CARRIED["claim of a token"], "vc": {"type": ["VerifiableCredential"]}}).encode()
TOKEN = ".".join(
    base64.urlsafe_b64encode(part).decode().rstrip("=") for part in (b'{"alg":"none"}', CLAIMS, b"x")
)
PAGE = f"<!DOCTYPE html><title>{CARRIED['page']}</title><a href='{LINK}'>{CARRIED['words around a link']}</a>"


def scene():
    """Set the usual scene, and let the badge carry whatever a badge may."""
    made = Scene.set()
    made.badge.edit(_carry)
    made.world.at(LINK.partition("#")[0]).live(made.badge.json, "application/vc+ld+json")
    return made


def _carry(document):
    hidden = {"type": "IdentityObject", "hashed": True, "identityHash": CARRIED["recipient's hash"]}
    plain = {"type": "IdentityObject", "hashed": False, "identityHash": CARRIED["recipient's address"]}
    salted = {"identityType": "emailAddress", "salt": CARRIED["recipient's salt"]}
    name = {**plain, "identityHash": CARRIED["recipient's name"], "identityType": "name"}
    document["id"] = CARRIED["credential id"]
    document["credentialSubject"]["id"] = CARRIED["recipient's id"]
    identifiers = [{**hidden, **salted}, {**plain, "identityType": "emailAddress"}, name]
    document["credentialSubject"]["identifier"] = identifiers
    document["credentialSubject"]["narrative"] = CARRIED["narrative"]
    document["evidence"] = [{"type": ["Evidence"], "id": CARRIED["evidence"]}]
    document["credentialStatus"] = _status(CARRIED["token in a status list"])
    refresh = f"https://uni.example/refresh/{CARRIED['token of a refresh service']}"
    document["refreshService"] = {"id": refresh, "type": "1EdTechCredentialRefresh"}
    document["ext:secret"] = CARRIED["extension"]


def _status(token):
    url = f"https://uni.example/lists/{token}"
    return {
        "id": f"{url}#7",
        "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation",
        "statusListIndex": "7",
        "statusListCredential": url,
    }


def picture(made):
    """Bake the badge, and let a chunk beside it carry a canary."""
    png = made.badge.png()
    end = chunk(b"IEND", b"")
    return png.removesuffix(end) + plain_text(b"Comment", CARRIED["picture"].encode()) + end


def given():
    made = scene()
    return {
        "json": made.badge.json(),
        "picture": picture(made),
        "token": TOKEN,
        "link": LINK,
        "text": f"{CARRIED['words around a link']} {LINK}",
        "page": PAGE.encode(),
        "broken": made.badge.json()[:-40],
    }, made.world


class Broken:
    """A fetcher that breaks, and says in its message what it was asked and what it knows."""

    def __init__(self, world=None, *, only=""):
        self._world, self._only = world, only

    async def fetch(self, url, *, role):
        if self._world is not None and self._only not in url:
            return await self._world.fetch(url, role=role)
        raise RuntimeError(f"{SENT['message of a crash']} {url} {ENTERED['email']}")


class Silent:
    """A fetcher to which nobody answers in time."""

    async def fetch(self, url, *, role):
        assert role
        return Unavailable(id=ExhibitId("e1"), url=Url(url), why=Cause.TIMEOUT, detail="")


class Door:
    """A verifier on a fetcher, as both doors open it."""

    profiles = shipped()

    def __init__(self, fetcher, world):
        self.verifier = Verifier(fetcher, now=lambda: world.now)

    async def verify(self, *given, **options):
        return await self.verifier.verify(*given, **options)

    async def verify_document(self, *given, **options):
        return await self.verifier.verify_document(*given, **options)

    @asynccontextmanager
    async def open(self, _settings):
        yield self
