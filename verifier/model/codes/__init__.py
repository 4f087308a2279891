"""Every fact that a report may carry, one module a check. Public and permanent: an id never changes meaning."""

from verifier.model.codes import (
    document,
    endorsements,
    engine,
    image,
    issuer,
    key_binding,
    page,
    presentation,
    proof,
    proof_hosted,
    recipient,
    refresh,
    results,
    schema,
    status,
    structure,
    validity,
)
from verifier.model.finding import Code

ALL: tuple[Code, ...] = (
    *document.CODES,
    *presentation.CODES,
    *structure.CODES,
    *schema.CODES,
    *proof.CODES,
    *proof_hosted.CODES,
    *key_binding.CODES,
    *status.CODES,
    *validity.CODES,
    *issuer.CODES,
    *recipient.CODES,
    *endorsements.CODES,
    *results.CODES,
    *image.CODES,
    *refresh.CODES,
    *engine.CODES,
    *page.CODES,
)
