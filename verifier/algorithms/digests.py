"""Digests of files, as credentials record them: ``digestSRI`` and ``digestMultibase``.

Of several the strongest algorithm counts, and one digest of it has to fit: that is how a publisher lets two
revisions of a file stand. https://www.w3.org/TR/SRI/#agility,
https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources, https://www.w3.org/TR/cid-1.0/#multihash
"""

import base64
import hashlib
import re
from collections.abc import Iterable

from verifier.algorithms.multiformats import MalformedValue, multibase_decode
from verifier.model.resource import Digest

MAX_CHARACTERS = 4_096  # of one member; a digest has 100
_SIZES = {"sha256": 32, "sha384": 48, "sha512": 64}  # bytes; the weakest first
_STRENGTH = tuple(_SIZES)
_MULTIHASH = {b"\x12\x20": "sha256", b"\x20\x30": "sha384", b"\x13\x40": "sha512"}
_EXPRESSION = re.compile(r"(?P<algorithm>[a-z0-9]+)-(?P<value>[A-Za-z0-9+/_-]+)={0,2}(?:\?[!-~]*)?")
_OTHER_ALPHABET = str.maketrans("-_", "+/")  # the grammar allows both


def read_sri(texts: Iterable[str]) -> frozenset[Digest]:
    """Give the digests of SRI metadata that count; none if only unknown algorithms are named.

    What is malformed beside a digest that can be read is passed over, as the specification asks.

    Raises:
        MalformedValue: nothing in it can be read.
    """
    expressions = [part for text in texts for part in _bounded(text).split()]
    found = [_EXPRESSION.fullmatch(part) for part in expressions]
    digests = [digest for match in found if match for digest in _of_expression(match)]
    unknown = [match for match in found if match and match["algorithm"] not in _SIZES]
    if not digests and not unknown:
        raise MalformedValue("digestSRI: no digest")
    return strongest(digests)


def read_multibase(texts: Iterable[str]) -> frozenset[Digest]:
    """Give the digests of multibase texts, each of a multihash, that count.

    Raises:
        MalformedValue: one of them is no multihash of SHA-2 in base58btc or base64url.
    """
    return strongest([_of_multihash(multibase_decode(_bounded(text))) for text in texts])


def strongest(digests: Iterable[Digest]) -> frozenset[Digest]:
    """Keep the digests of the strongest algorithm among them."""
    kept = list(digests)
    best = max((_STRENGTH.index(digest.algorithm) for digest in kept), default=0)
    return frozenset(digest for digest in kept if digest.algorithm == _STRENGTH[best])


def digests_of(data: bytes) -> frozenset[Digest]:
    """Hash a file by every algorithm that a credential may name."""
    return frozenset(Digest(algorithm=name, value=hashlib.new(name, data).digest()) for name in _SIZES)


def _bounded(text: str) -> str:
    if len(text) > MAX_CHARACTERS:
        raise MalformedValue(f"a digest of more than {MAX_CHARACTERS} characters")
    return text


def _of_expression(match: re.Match[str]) -> Iterable[Digest]:
    digits = match["value"].translate(_OTHER_ALPHABET)
    if len(digits) % 4 == 1:  # no bytes end so
        return
    value = base64.b64decode(digits + "=" * (-len(digits) % 4))
    if len(value) == _SIZES.get(match["algorithm"]):
        yield Digest(algorithm=match["algorithm"], value=value)


def _of_multihash(data: bytes) -> Digest:
    algorithm = _MULTIHASH.get(data[:2])
    if algorithm is None or len(data) != 2 + _SIZES[algorithm]:
        raise MalformedValue("digestMultibase: no multihash of SHA-2")
    return Digest(algorithm=algorithm, value=data[2:])
