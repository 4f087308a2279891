"""Badges of which a holder shows a part: an issuer who says what must be shown, and a holder who chooses.

Written from the specification, apart from the product; only JSON-LD and its canonical form are borrowed.
https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-sd-2023
"""

import hashlib
import hmac
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from cryptography.hazmat.primitives.asymmetric import ec

from tests.world.canonical_quads import canonical_quads
from tests.world.documents import SignedDocument
from tests.world.encodings import base64url, compact, from_base64url
from tests.world.keys import Key
from verifier.algorithms import jsonld, rdfc
from verifier.model.proof import Quad
from verifier.model.words import Json, JsonObject
from verifier.vocabulary import TermMap

Component: TypeAlias = "int | bytes | str | list[Component] | dict[int, Component]"
Change: TypeAlias = Callable[[list[Component]], object]

BASE, DERIVED = b"\xd9\x5d\x00", b"\xd9\x5d\x01"
_SKOLEM = "urn:example:node:"
_NONE: Mapping[str, TermMap] = MappingProxyType({})


def issue(badge: SignedDocument, *, mandatory: Sequence[str], suite: str = "ecdsa-sd-2023") -> JsonObject:
    """Sign a badge with a base proof; ``mandatory`` are JSON Pointers to what no holder may leave out."""
    document = badge.plain()
    proof: JsonObject = {
        "type": "DataIntegrityProof",
        "cryptosuite": suite,
        "created": badge.created,
        "verificationMethod": badge.method,
        "proofPurpose": "assertionMethod",
    }
    for change in badge._proof_edits:
        change(proof)
    once = one_time_key(document)
    graph = _Graph.of(document, hmac_key=_digest("hmac", document))
    held = graph.lines(mandatory)
    options = canonical_quads({"@context": document["@context"], **proof})
    message = b"".join((_sha(options), _multikey(once), _sha("".join(sorted(held)).encode())))
    components: list[Component] = [
        badge.key.sign(message),
        _multikey(once),
        graph.hmac_key,
        [once.sign(line.encode()) for line in sorted(graph.lines([""]) - held)],
        list(mandatory),
    ]
    return {**document, "proof": {**proof, "proofValue": written(BASE, components)}}


def derive(
    issued: JsonObject, *, shown: Sequence[str] = ("",), extra: Mapping[str, TermMap] = _NONE
) -> JsonObject:
    """Show what the issuer demands of a badge with a base proof, and what ``shown`` points to."""
    document = {name: value for name, value in issued.items() if name != "proof"}
    base_signature, public_key, hmac_key, signatures, pointers = components_of(issued)
    graph = _Graph.of(document, hmac_key=bytes(hmac_key), extra=extra)
    mandatory = [str(pointer) for pointer in pointers]
    held, chosen = graph.lines(mandatory), graph.lines([*mandatory, *shown])
    by_line = dict(zip(sorted(graph.lines([""]) - held), signatures, strict=True))
    part = graph.part([*mandatory, *shown])
    components: list[Component] = [
        base_signature,
        public_key,
        [by_line[line] for line in sorted(chosen - held)],
        graph.label_map(part),
        [index for index, line in enumerate(sorted(chosen)) if line in held],
    ]
    proof = {**issued["proof"], "proofValue": written(DERIVED, components)}
    return {**_without_names(part), "proof": proof}


def mixed(issued: JsonObject, *, shown: JsonObject) -> JsonObject:
    """Show of a badge with a base proof what ``shown`` states, in any arrangement; all in it has a name."""
    document, part = (
        {name: value for name, value in each.items() if name != "proof"} for each in (issued, shown)
    )
    base_signature, public_key, hmac_key, signatures, pointers = components_of(issued)
    graph = _Graph.of(document, hmac_key=bytes(hmac_key))
    held = graph.lines([str(pointer) for pointer in pointers])
    by_line = dict(zip(sorted(graph.lines([""]) - held), signatures, strict=True))
    lines = sorted({_line(quad, {}) for quad in _quads(part, _NONE)})
    chosen = [by_line[line] for line in lines if line not in held]
    indexes = [index for index, line in enumerate(lines) if line in held]
    value = written(DERIVED, [base_signature, public_key, chosen, {}, indexes])
    return {**part, "proof": {**issued["proof"], "proofValue": value}}


def leave_out(issued: JsonObject, name: str) -> JsonObject:
    """Hand out a base proof without a member of the badge, and without the signatures over it."""
    document = {member: value for member, value in issued.items() if member != "proof"}
    _, _, hmac_key, signatures, pointers = components_of(issued)
    before = _Graph.of(document, hmac_key=bytes(hmac_key))
    held = before.lines([str(pointer) for pointer in pointers])
    by_line = dict(zip(sorted(before.lines([""]) - held), signatures, strict=True))
    del document[name]
    after = _Graph.of(document, hmac_key=bytes(hmac_key)).lines([""]) - held
    kept = [by_line[line] for line in sorted(after)]
    return alter({**document, "proof": issued["proof"]}, lambda components: components.__setitem__(3, kept))


def sign_anew(derived: JsonObject, *, key: Key) -> JsonObject:
    """Put another one-time key into a derived proof, and sign with it what need not be shown."""

    def change(components: list[Component]) -> None:
        held, lines = components[4], enumerate(statements_of(derived, components))
        components[1] = _multikey(key)
        components[2] = [key.sign(line.encode()) for place, line in lines if place not in held]

    return alter(derived, change)


def one_time_key(document: JsonObject) -> Key:
    """The key pair that is made for one badge; like all keys here it is known to everybody."""
    number = int.from_bytes(_digest("one-time key", document), "big")
    return Key("one-time", "P-256", ec.derive_private_key(number, ec.SECP256R1()))


def components_of(document: JsonObject) -> list[Component]:
    """Open the value of a proof."""
    item, rest = _read(_value(document)[3:])
    if rest or not isinstance(item, list):
        raise ValueError("not a value that was written here")
    return item


def alter(document: JsonObject, change: Change) -> JsonObject:
    """Change the components of a proof and write them again; the document stays."""
    components = components_of(document)
    change(components)
    return with_value(document, written(_value(document)[:3], components))


def with_value(document: JsonObject, value: Json) -> JsonObject:
    """Put another value into the proof."""
    return {**document, "proof": {**document["proof"], "proofValue": value}}


def written(header: bytes, components: Component) -> str:
    """Write a proof value."""
    return "u" + base64url(header + cbor(components))


def cbor(item: Component) -> bytes:
    """Encode in CBOR, in the shortest form. RFC 8949 section 4.2.1."""
    match item:
        case int():
            return _head(0, item)
        case bytes():
            return _head(2, len(item)) + item
        case str():
            return _head(3, len(item.encode())) + item.encode()
        case list():
            return _head(4, len(item)) + b"".join(cbor(each) for each in item)
        case dict():
            pairs = (cbor(key) + cbor(value) for key, value in item.items())
            return _head(5, len(item)) + b"".join(pairs)


def statements_of(derived: JsonObject, components: list[Component]) -> list[str]:
    """List the statements that are shown, under the labels of a derived proof, in order."""
    document = {name: value for name, value in derived.items() if name != "proof"}
    quads, labels = jsonld.read(document)[0].quads, components[3]
    canonical = rdfc.canonicalize(quads).labels
    names = {node: f"_:u{base64url(labels[int(name[6:])])}" for node, name in canonical.items()}
    return sorted(_line(quad, names) for quad in quads)


@dataclass(frozen=True)
class _Graph:
    """A badge whose every object has a name, and the label behind each name."""

    named: JsonObject
    labels: Mapping[str, str]
    hmac_key: bytes
    extra: Mapping[str, TermMap]

    @classmethod
    def of(cls, document: JsonObject, *, hmac_key: bytes, extra: Mapping[str, TermMap] = _NONE) -> "_Graph":
        named = deepcopy(document)
        _name(named, [0])
        canonical = rdfc.canonicalize(_quads(named, extra))
        labels = {node: _hmac_label(name, hmac_key) for node, name in canonical.labels.items()}
        return cls(named, labels, hmac_key, extra)

    def part(self, pointers: Sequence[str]) -> JsonObject:
        """Cut out what the pointers select, with identifiers and types on the way."""
        if "" in pointers:
            return self.named
        steps = [_steps(pointer) for pointer in pointers]
        return {"@context": self.named["@context"], **_cut(self.named, steps)}

    def lines(self, pointers: Sequence[str]) -> set[str]:
        """Select statements by pointers; none select nothing."""
        return (
            {_line(quad, self.labels) for quad in _quads(self.part(pointers), self.extra)}
            if pointers
            else set()
        )

    def label_map(self, part: JsonObject) -> dict[int, Component]:
        """Say which label stands for which canonical one of the part."""
        canonical = rdfc.canonicalize(_quads(part, self.extra))
        pairs = ((int(name[6:]), self.labels[node]) for node, name in canonical.labels.items())
        return {number: from_base64url(label[3:]) for number, label in sorted(pairs)}


def _quads(document: JsonObject, extra: Mapping[str, TermMap]) -> list[Quad]:
    newest = jsonld.read(document, extra=extra)[0]
    return [tuple(_nameless(term) for term in quad) for quad in newest.quads]


def _nameless(term: str) -> str:
    return f"_:{term[len(_SKOLEM) + 1 : -1]}" if term.startswith(f"<{_SKOLEM}") else term


def _line(quad: Iterable[str], labels: Mapping[str, str]) -> str:
    return " ".join([*(labels.get(term, term) for term in quad if term), "."]) + "\n"


def _hmac_label(canonical: str, key: bytes) -> str:
    return f"_:u{base64url(hmac.new(key, canonical[2:].encode(), hashlib.sha256).digest())}"


def _name(value: Json, counter: list[int]) -> None:
    if isinstance(value, list):
        for item in value:
            _name(item, counter)
    elif isinstance(value, dict) and "@value" not in value:
        counter[0] += 1
        value.setdefault("id", f"{_SKOLEM}n{counter[0]}")
        for name, member in value.items():
            if name != "@context":
                _name(member, counter)


def _without_names(value: Json) -> Json:
    if isinstance(value, list):
        return [_without_names(item) for item in value]
    if not isinstance(value, dict):
        return value
    kept = {name: member for name, member in value.items() if not str(member).startswith(_SKOLEM)}
    return {name: _without_names(member) for name, member in kept.items()}


def _steps(pointer: str) -> list[str]:
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def _stub(value: JsonObject) -> JsonObject:
    return {name: value[name] for name in ("id", "type") if name in value}


def _cut(value: Json, steps: list[list[str]]) -> Json:
    if [] in steps:
        return value
    onward: dict[str, list[list[str]]] = {}
    for first, *rest in steps:
        onward.setdefault(first, []).append(rest)
    if isinstance(value, list):
        return [_cut(item, onward[str(place)]) for place, item in enumerate(value) if str(place) in onward]
    return {name: _cut(value[name], rest) for name, rest in onward.items()} | _stub(value)


def _multikey(key: Key) -> bytes:
    x, y = (from_base64url(key.public[name]) for name in ("x", "y"))
    return b"\x80\x24" + bytes([2 + y[-1] % 2]) + x


def _sha(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def _digest(use: str, document: JsonObject) -> bytes:
    return _sha(f"NOT-SECRET {use} ".encode() + compact(document))


def _value(document: JsonObject) -> bytes:
    return from_base64url(document["proof"]["proofValue"][1:])


def _head(kind: int, number: int) -> bytes:
    if number < 24:
        return bytes([kind << 5 | number])
    size = next(size for size in range(4) if number < 1 << (8 << size))
    return bytes([kind << 5 | 24 + size]) + number.to_bytes(1 << size, "big")


def _read(data: bytes) -> tuple[Component, bytes]:
    """Read what ``cbor`` wrote; give it and what follows."""
    kind, number, data = data[0] >> 5, data[0] & 31, data[1:]
    if number >= 24:
        size = 1 << (number - 24)
        number, data = int.from_bytes(data[:size], "big"), data[size:]
    if kind == 0:
        return number, data
    if kind in (2, 3):
        return data[:number] if kind == 2 else data[:number].decode(), data[number:]
    items = []
    for _ in range(number if kind == 4 else 2 * number):
        item, data = _read(data)
        items.append(item)
    return (items, data) if kind == 4 else (dict(zip(items[::2], items[1::2], strict=True)), data)
