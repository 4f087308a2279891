"""Signatures over credentials: embedded proofs and JWTs. For tests only: it signs whatever it is given."""

import hashlib
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Literal

from tests.world.canonical_quads import canonical_quads
from tests.world.encodings import base58, base64url, canonical, compact
from tests.world.keys import Key
from verifier.model.words import JsonObject

Digest = Literal["sha256", "sha384"]
Edit = Callable[[JsonObject], object]
Write = Callable[[JsonObject, Digest], bytes]

LEGACY = {"Ed25519Signature2020"}  # suites that are types of proof by themselves
DETACHED = {"Ed25519Signature2018", "RsaSignature2018", "JsonWebSignature2020"}  # so are these, with a JWS
USUAL_SUITES = {"Ed25519": "eddsa-rdfc-2022", "P-256": "ecdsa-rdfc-2019", "P-384": "ecdsa-rdfc-2019"}


@dataclass
class Signer:
    """Who signs, how, and under which name of the key."""

    key: Key
    verification_method: str
    created: str
    suite: str | None = None  # None: the usual one of the key
    edits: list[Edit] = field(default_factory=list)  # changes of the proof, before it is signed
    header: JsonObject = field(default_factory=dict)  # of a detached JWS; None leaves a member out
    digest: Digest | None = None  # None: the one that goes with the key
    read_by: str | None = None  # the context of a detached JWS's options; None: those of the document

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
        if suite in DETACHED:
            words: JsonObject = {"@context": self.read_by} if self.read_by else document
            hashes = _hashes(_rdf, document, _options(proof, words), "sha256")
            return {**proof, "jws": self._detached(hashes)}
        write = _jcs if "-jcs-" in suite else _rdf
        options = _options(proof, document)
        usual: Digest = "sha384" if self.key.kind == "P-384" else "sha256"
        message = _hashes(write, document, options, self.digest or usual)
        kept = options if write is _jcs else proof
        return {**kept, "proofValue": "z" + base58(self.key.sign(message))}

    def _detached(self, hashes: bytes) -> str:
        """Sign as a JWS without its payload. RFC 7797 section 5.2."""
        header: JsonObject = {"alg": self.key.algorithm, "b64": False, "crit": ["b64"], **self.header}
        present: JsonObject = {name: value for name, value in header.items() if value is not None}
        encoded = base64url(compact(present))
        signature = self.key.sign(encoded.encode() + b"." + hashes, algorithm=str(header["alg"]))
        return f"{encoded}..{base64url(signature)}"


def _named(suite: str) -> JsonObject:
    itself = suite in LEGACY | DETACHED
    return {"type": suite} if itself else {"type": "DataIntegrityProof", "cryptosuite": suite}


def _options(proof: JsonObject, document: JsonObject) -> JsonObject:
    """Put the contexts of the document into the proof, unless that says otherwise; None: it names none."""
    contexts = {"@context": deepcopy(document["@context"])} if "@context" in document else {}
    options = {**contexts, **proof}
    return {name: value for name, value in options.items() if name != "@context" or value is not None}


def _hashes(write: Write, document: JsonObject, options: JsonObject, digest: Digest) -> bytes:
    return b"".join(hashlib.new(digest, write(part, digest)).digest() for part in (options, document))


def _rdf(document: JsonObject, digest: Digest) -> bytes:
    return canonical_quads(document, digest=digest)


def _jcs(document: JsonObject, _digest: Digest) -> bytes:
    return canonical(document)


def compact_jws(header: JsonObject, payload: bytes, key: Key) -> str:
    """Sign ``payload`` as it stands. RFC 7515 section 7.1."""
    message = f"{base64url(compact(header))}.{base64url(payload)}"
    signature = key.sign(message.encode(), algorithm=str(header.get("alg")))
    return f"{message}.{base64url(signature)}"
