"""A signed badge in the form that proof suites take: its document, and its one proof."""

from tests.world import World
from tests.world.badges import Badge
from verifier.algorithms import jose
from verifier.algorithms.keys import from_multikey
from verifier.model.keys import PublicKey
from verifier.model.proof import Proof, SecuredDocument
from verifier.model.words import JsonObject
from verifier.parse.ob3 import parse_vc
from verifier.readings.linked_data import read_linked_data
from verifier.readings.secured import in_forms


def badge(**issuer: str) -> Badge:
    """Award a badge by an issuer of its own world."""
    return World().issuer("uni.example", **issuer).award("Statistics 101")


def embedded(document: JsonObject) -> tuple[SecuredDocument, Proof]:
    """Read a badge with an embedded proof."""
    credential = parse_vc(document)
    return in_forms(read_linked_data(credential)), credential.proofs[0]


def token(text: str) -> tuple[SecuredDocument, Proof]:
    """Read a token."""
    jws = jose.parse_jws(text)
    return SecuredDocument(document={}), Proof(pointer="", token=jws, raw=jws.header)


def key_of(signed: Badge) -> PublicKey:
    """Give the key that signed a badge."""
    return from_multikey(signed.key.multikey)
