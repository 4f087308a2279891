"""Shelf: one file a question. The order is that of the report."""

from verifier.checks import (
    document,
    endorsements,
    image,
    issuer,
    key_binding,
    proof,
    recipient,
    refresh,
    results,
    schema,
    status,
    structure,
    validity,
)

CHECKS = (
    document.CHECK,
    structure.CHECK,
    schema.CHECK,
    proof.CHECK,
    key_binding.CHECK,
    status.CHECK,
    validity.CHECK,
    issuer.CHECK,
    recipient.CHECK,
    endorsements.CHECK,
    results.CHECK,
    image.CHECK,
    refresh.CHECK,
)
