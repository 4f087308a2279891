"""Signatures over credentials: embedded proofs and JWTs. For tests only: it signs whatever it is given."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from tests.world.canonical_quads import canonical_quads
from tests.world.encodings import base58, base64url, canonical, compact
from tests.world.keys import Key
from verifier.model.words import JsonObject

Digest = Literal["sha256", "sha384"]
Edit = Callable[[JsonObject], object]

LEGACY = {"Ed25519Signature2020"}  # suites that are types of proof by themselves
USUAL_SUITES = {"Ed25519": "eddsa-rdfc-2022", "P-256": "ecdsa-rdfc-2019", "P-384": "ecdsa-rdfc-2019"}


@dataclass
class Signer:
    """Who signs, how, and under which name of the key."""

    key: Key
    verification_method: str
    created: str
    suite: str | None = None  # None: the usual one of the key
    edits: list[Edit] = field(default_factory=list)  # changes of the proof, before it is signed

    def prove(self, document: JsonObject) -> JsonObject:
        """Make a proof over ``document``, which has none. https://www.w3.org/TR/vc-data-integrity/#add-proof."""
        suite = self.suite or USUAL_SUITES[self.key.kind]
        proof: JsonObject = {
            **_named(suite),
            "created": self.created,
            "verificationMethod": self.verification_method,
            "proofPurpose": "assertionMethod",
        }
        for edit in self.edits:
            edit(proof)
        digest: Digest = "sha384" if self.key.kind == "P-384" else "sha256"
        write = _jcs if "-jcs-" in suite else _rdf
        options = {"@context": document["@context"], **proof} if "@context" in document else proof
        hashed = (hashlib.new(digest, write(part, digest)).digest() for part in (options, document))
        message = b"".join(hashed)
        signed_options = options if "-jcs-" in suite else proof
        return {**signed_options, "proofValue": "z" + base58(self.key.sign(message))}


def _named(suite: str) -> JsonObject:
    return {"type": suite} if suite in LEGACY else {"type": "DataIntegrityProof", "cryptosuite": suite}


def _rdf(document: JsonObject, digest: Digest) -> bytes:
    return canonical_quads(document, digest=digest)


def _jcs(document: JsonObject, _digest: Digest) -> bytes:
    return canonical(document)


def compact_jws(header: JsonObject, payload: bytes, key: Key) -> str:
    """Sign ``payload`` as it stands. RFC 7515 section 7.1."""
    message = f"{base64url(compact(header))}.{base64url(payload)}"
    return f"{message}.{base64url(key.sign(message.encode()))}"
