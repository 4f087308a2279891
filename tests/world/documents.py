"""A document that its issuer signs at the moment when somebody asks for it."""

from copy import deepcopy
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import orjson

from tests.world.encodings import base64url, compact, from_base64url, pretty
from tests.world.keys import Key
from tests.world.signing import Digest, Edit, Signer, compact_jws
from verifier.model.words import Json, JsonObject

if TYPE_CHECKING:
    from typing import Self

    from tests.world.issuers import Issuer

CREDENTIALS_V1 = "https://www.w3.org/2018/credentials/v1"
CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2"
STATUS_V1 = "https://www.w3.org/ns/credentials/status/v1"
DATA_INTEGRITY_V2 = "https://w3id.org/security/data-integrity/v2"
CONTEXTS_OF_SUITES = {
    "Ed25519Signature2020": "https://w3id.org/security/suites/ed25519-2020/v1",
    "JsonWebSignature2020": "https://w3id.org/security/suites/jws-2020/v1",
}


def written(moment: datetime) -> str:
    """Write a moment as credentials do."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


class SignedDocument:
    """A credential before and after signing. Every sentence about it changes it, and returns it.

    ``edit`` changes what is signed; ``tamper`` changes what was signed, and leaves the signature as it is.
    """

    def __init__(self, issuer: "Issuer", document: JsonObject) -> None:
        self.issuer = issuer
        self.key = issuer.key
        self.method = issuer.verification_method
        self.created = written(issuer.world.now - timedelta(days=50))
        self._document = document
        self._edits: list[Edit] = []
        self._tampers: list[Edit] = []
        self._proof_edits: list[Edit] = []
        self._header: JsonObject = {}
        self._jws_header: JsonObject = {}
        self._digest: Digest | None = None
        self._read_by: str | None = None
        self._claims: JsonObject = {}
        self._suite: str | None = None
        self._others: list[Signer] = []
        self._over: dict[int, tuple[str, ...]] = {}  # number of a proof: the ids of those it rests on
        self._is_token = issuer.key.kind == "RSA"  # no embedded proof of ours is made with RSA
        self._is_signed = True

    # what the issuer writes, and what others do to it

    def edit(self, change: Edit) -> "Self":
        """Change the document before it is signed."""
        self._edits.append(change)
        return self

    def tamper(self, change: Edit) -> "Self":
        """Change the document after it was signed: the signature stays."""
        self._tampers.append(change)
        return self

    def since(self, moment: datetime | str) -> "Self":
        """Let it be valid from that moment on."""
        start = moment if isinstance(moment, str) else written(moment)
        return self.edit(lambda document: document.update({self._dates(document)[0]: start}))

    def until(self, moment: datetime | str) -> "Self":
        """Let its validity end at that moment."""
        end = moment if isinstance(moment, str) else written(moment)
        return self.edit(lambda document: document.update({self._dates(document)[1]: end}))

    def add_context(self, *contexts: Json) -> "Self":
        """Name further JSON-LD contexts, last."""
        return self.edit(lambda document: document["@context"].extend(contexts))

    def as_vc1(self) -> "Self":
        """Write it in the words of Verifiable Credentials 1.1."""
        return self.edit(_to_vc1)

    # how it is signed

    def unsigned(self) -> "Self":
        """Leave the signature out."""
        self._is_signed = False
        return self

    def suite(self, name: str) -> "Self":
        """Sign with that cryptosuite or type of proof; an old type brings its context along."""
        self._suite = name
        self._is_token = False
        return self.add_context(CONTEXTS_OF_SUITES[name]) if name in CONTEXTS_OF_SUITES else self

    def hashed_by(self, digest: Digest) -> "Self":
        """Sign hashes of that kind, whatever goes with the key."""
        self._digest = digest
        return self

    def options_read_by(self, context: str) -> "Self":
        """Sign the options of the proof by the words of that context, as elder software did."""
        self._read_by = context
        return self

    def jws_header(self, **members: Json) -> "Self":
        """Replace members of the header of an embedded JWS; None leaves one out."""
        self._jws_header.update(members)
        return self

    def sign_with(self, key: Key | str, *, verification_method: str | None = None) -> "Self":
        """Sign with another key, under the issuer's method unless another is named."""
        self.key = Key.named(key) if isinstance(key, str) else key
        self.method = verification_method or self.method
        return self

    def also_sign_with(self, key: Key | str, *, verification_method: str, suite: str | None = None) -> "Self":
        """Add a second proof to the set."""
        key = Key.named(key) if isinstance(key, str) else key
        self._others.append(Signer(key, verification_method, self.created, suite))
        return self

    def edit_also(self, change: Edit) -> "Self":
        """Change the options of the proof that was added last, before they are signed."""
        self._others[-1].edits.append(change)
        return self

    def then_sign_with(
        self, key: Key | str, *, verification_method: str, over: tuple[str, ...], name: str | None = None
    ) -> "Self":
        """Add a proof over earlier ones, by their ids. https://www.w3.org/TR/vc-data-integrity/#proof-chains."""
        named: JsonObject = {"previousProof": over[0] if len(over) == 1 else list(over)}
        named |= {"id": name} if name else {}
        self.also_sign_with(key, verification_method=verification_method)
        self._others[-1].edits.append(lambda proof: proof.update(named))
        self._over[len(self._others)] = over
        return self

    def edit_proof(self, change: Edit) -> "Self":
        """Change the options of the proof before they are signed."""
        self._proof_edits.append(change)
        return self

    def jwt(self, algorithm: str | None = None, **header: Json) -> "Self":
        """Secure it as a JWT; ``header`` replaces members of the header, None leaves one out.

        With another algorithm than that of its key, the issuer publishes a second key and signs with that.
        """
        self._is_token = True
        if algorithm not in (None, self.key.algorithm):
            self.key, self.method = self.issuer.second_key(str(algorithm))
        self._header.update(header)
        return self

    def claims(self, **claims: Json) -> "Self":
        """Replace registered claims of the JWT; None leaves one out."""
        self._is_token = True
        self._claims.update(claims)
        return self

    # what comes out

    def plain(self) -> JsonObject:
        """The document as its issuer means it, without a proof."""
        document = self.write()
        for edit in self._edits:
            edit(document)
        return document

    def signed(self) -> JsonObject:
        """The document with its embedded proofs, as a holder has it."""
        document = self.plain()
        if self._is_signed:
            signer = Signer(
                self.key,
                self.method,
                self.created,
                suite=self._suite,
                edits=self._proof_edits,
                header=self._jws_header,
                digest=self._digest,
                read_by=self._read_by,
            )
            proofs: list[JsonObject] = []
            for number, each in enumerate((signer, *self._others)):
                earlier = [proof for proof in proofs if proof.get("id") in self._over.get(number, ())]
                proofs.append(each.prove({**document, "proof": earlier} if earlier else document))
            document["proof"] = proofs if self._others else proofs[0]
        for change in self._tampers:
            change(document)
        return document

    def token(self) -> str:
        """The credential as a JWT. https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof."""
        token = compact_jws(self.header(), compact(self.payload()), self.key)
        return _tampered(token, self._tampers) if self._tampers else token

    def header(self) -> JsonObject:
        """The header of that token."""
        return _present({"alg": self.key.algorithm, "kid": self.method, "typ": "JWT", **self._header})

    def payload(self) -> JsonObject:
        """The payload of that token: the document, and its registered claims beside it."""
        document = self.plain()
        return _present({**document, **_registered(document), **self._claims})

    def json(self) -> bytes:
        """The bytes of the document with its embedded proofs."""
        return pretty(self.signed())

    def bytes(self) -> bytes:
        """The bytes as they travel: a JWT if it is secured so, else JSON."""
        return self.token().encode() if self._is_token else self.json()

    @property
    def media_type(self) -> str:
        """What those bytes are. https://www.w3.org/TR/vc-jose-cose/#iana-considerations."""
        return "application/vc+jwt" if self._is_token else "application/vc"

    def write(self) -> JsonObject:
        """Write the document anew, before any edit."""
        return deepcopy(self._document)

    @staticmethod
    def _dates(document: JsonObject) -> tuple[str, str]:
        old = "issuanceDate" in document
        return ("issuanceDate", "expirationDate") if old else ("validFrom", "validUntil")


def _to_vc1(document: JsonObject) -> None:
    replaced = {
        CREDENTIALS_V2: CREDENTIALS_V1,
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json": "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
    }
    document["@context"] = [replaced.get(context, context) for context in document["@context"]]
    document["@context"].append(DATA_INTEGRITY_V2)
    for new, old in (("validFrom", "issuanceDate"), ("validUntil", "expirationDate")):
        if new in document:
            document[old] = document.pop(new)
    know_bitstrings(document)


def know_bitstrings(document: JsonObject) -> None:
    """Name the context of bitstring lists, where one is pointed at in a credential of version 1.1."""
    contexts = document["@context"]
    pointed_at = "BitstringStatusListEntry" in str(document.get("credentialStatus"))
    if pointed_at and CREDENTIALS_V1 in contexts and STATUS_V1 not in contexts:
        contexts.append(STATUS_V1)


def _registered(document: JsonObject) -> JsonObject:
    issuer, subject = document.get("issuer"), document.get("credentialSubject")
    starts = document.get("validFrom", document.get("issuanceDate"))
    ends = document.get("validUntil", document.get("expirationDate"))
    return {
        "iss": issuer.get("id") if isinstance(issuer, dict) else issuer,
        "sub": subject.get("id") if isinstance(subject, dict) else None,
        "jti": document.get("id"),
        "nbf": _seconds(starts),
        "exp": _seconds(ends),
    }


def _seconds(date: Json) -> int | None:
    try:
        return int(datetime.fromisoformat(str(date)).timestamp()) if date else None
    except ValueError:
        return None


def _present(members: JsonObject) -> JsonObject:
    return {name: value for name, value in members.items() if value is not None}


def _tampered(token: str, changes: list[Edit]) -> str:
    header, payload, signature = token.split(".")
    document = orjson.loads(from_base64url(payload))
    for change in changes:
        change(document)
    return f"{header}.{base64url(compact(document))}.{signature}"
