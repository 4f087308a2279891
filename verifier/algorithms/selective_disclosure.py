"""What a proof of selective disclosure signs: statements under the issuer's labels, in two groups.

The issuer's key signs those that nobody may leave out, as one; a key made for this badge alone signs each of
the others by itself, so that a holder can show some. https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-sd-2023-functions
"""

import hashlib
import hmac
import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from verifier.algorithms import keys
from verifier.algorithms.selective_disclosure_value import Base, Derived, Signed, label
from verifier.contracts import SigningInput

_BLANK = re.compile(r"_:c14n[0-9]+")


class Mismatch(Exception):
    """Proof and document do not belong together: one of them is not as it was made. The message is ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """The statements of a document under the issuer's labels: N-Quads in order, each with its line feed."""

    mandatory: tuple[str, ...]
    others: tuple[str, ...]


def shown_groups(document: str, value: Derived) -> Groups:
    """Group what a derived proof shows. https://www.w3.org/TR/vc-di-ecdsa/#createverifydata.

    Args:
        document: canonical N-Quads.
        value: the proof value, whose labels must be those of exactly the blank nodes shown.

    Raises:
        Mismatch: a label is missing or left over, or an index is beyond the last statement.
    """
    lines = statements(document)
    if _blank_nodes(lines) != value.labels.keys():
        raise Mismatch("labelMap is not of the blank nodes shown")
    relabelled = sorted(_relabelled(line, value.labels) for line in lines)
    if any(index >= len(relabelled) for index in value.mandatory):
        raise Mismatch("mandatoryIndexes go beyond the statements shown")
    return _grouped(enumerate(relabelled), mandatory=value.mandatory)


def issued_groups(document: str, value: Base, *, mandatory: Container[str]) -> Groups:
    """Group what a base proof is over; ``mandatory`` are statements as they stand in ``document``."""
    lines = statements(document)
    labels = {node: _label_by_hmac(node, value.hmac_key) for node in _blank_nodes(lines)}
    relabelled = sorted((_relabelled(line, labels), line) for line in lines)
    return _grouped(((line, text) for text, line in relabelled), mandatory=mandatory)


def statements(document: str) -> Sequence[str]:
    """List the statements of canonical N-Quads, each with its line feed, the only one within it."""
    return [f"{line}\n" for line in document.split("\n") if line]


def check_each(groups: Groups, signed: Signed, *, known: set[tuple[str, bytes]]) -> None:
    """Check that the badge's own key signed each statement that could have been left out, in their order.

    Args:
        groups: the statements.
        signed: the signatures, as many as there are such statements.
        known: pairs that were found to hold under this key before; those found now are added.

    Raises:
        Mismatch: there are more or fewer signatures, or one does not hold.
    """
    if len(signed.signatures) != len(groups.others):
        raise Mismatch(f"{len(signed.signatures)} signatures over {len(groups.others)} statements")
    for place, pair in enumerate(zip(groups.others, signed.signatures, strict=True)):
        statement, signature = pair
        if pair not in known and not keys.verify_ecdsa(
            signed.key, message=statement.encode(), signature=signature
        ):
            raise Mismatch(f"signature {place} is not over its statement")
        known.add(pair)


def signing_input(groups: Groups, signed: Signed, *, document: str, options: str) -> SigningInput:
    """Compute what the issuer's key signs. https://www.w3.org/TR/vc-di-ecdsa/#serializesigndata.

    Args:
        groups: the statements.
        signed: what came with the proof.
        document: canonical N-Quads, for whoever debugs.
        options: canonical N-Quads of the proof's options.
    """
    mandatory = "".join(groups.mandatory)
    of_options, of_mandatory = (hashlib.sha256(text.encode()).digest() for text in (options, mandatory))
    message = of_options + signed.public_key + of_mandatory
    return SigningInput(
        message=message,
        signature=signed.base_signature,
        intermediate=(
            ("canonicalDocument", document),
            ("relabelledDocument", "".join(sorted(groups.mandatory + groups.others))),
            ("mandatory", mandatory),
            ("nonMandatory", "".join(groups.others)),
            ("canonicalOptions", options),
            ("proofHash", of_options.hex()),
            ("publicKey", signed.public_key.hex()),
            ("mandatoryHash", of_mandatory.hex()),
            ("signedBytes", message.hex()),
        ),
    )


def _grouped(
    statements_by_key: Iterable[tuple[int | str, str]], *, mandatory: Container[int | str]
) -> Groups:
    held: list[str] = []
    others: list[str] = []
    for key, statement in statements_by_key:
        (held if key in mandatory else others).append(statement)
    return Groups(mandatory=tuple(held), others=tuple(others))


def _blank_nodes(lines: Iterable[str]) -> set[str]:
    return {terms[place] for terms in (line.split(" ") for line in lines) for place in _places(terms)}


def _relabelled(line: str, labels: Mapping[str, str]) -> str:
    terms = line.split(" ")
    for place in _places(terms):
        terms[place] = labels[terms[place]]
    return " ".join(terms)


def _places(terms: Sequence[str]) -> set[int]:
    """List where the blank nodes of a statement stand, cut at its spaces: subject, object, graph.

    A text with spaces is cut as well; its first part begins with a quotation mark and its last part holds
    one, so that nothing within a text is taken for a node.
    """
    return {place for place in (0, 2, len(terms) - 2) if _BLANK.fullmatch(terms[place])}


def _label_by_hmac(node: str, key: bytes) -> str:
    name = node.removeprefix("_:")
    return label(hmac.digest(key, name.encode(), "sha256"))


__all__ = [
    "Groups",
    "Mismatch",
    "check_each",
    "issued_groups",
    "shown_groups",
    "signing_input",
    "statements",
]
