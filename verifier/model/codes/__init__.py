"""Every fact that a report may carry, one module a check. Public and permanent: an id never changes meaning."""

from verifier.model.codes import (
    document,
    engine,
    issuer,
    key_binding,
    proof,
    recipient,
    schema,
    status,
    structure,
    validity,
)
from verifier.model.finding import Code

ALL: tuple[Code, ...] = (
    *document.CODES,
    *structure.CODES,
    *schema.CODES,
    *proof.CODES,
    *key_binding.CODES,
    *status.CODES,
    *validity.CODES,
    *issuer.CODES,
    *recipient.CODES,
    *engine.CODES,
)
