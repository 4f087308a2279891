"""How an issuer resembles one of a list, as a sentence for each kind of likeness."""

from verifier.model.codes import issuer
from verifier.model.finding import Finding
from verifier.render.catalogue import Catalogue

_TABLES = {issuer.RESEMBLES: "likeness", issuer.PLATFORM_OPEN: "likeness-of-account"}


def likeness(finding: Finding, *, words: Catalogue) -> str | None:
    """Give the sentence of what is alike, its blanks open; None if the finding tells of no one kind."""
    table = _TABLES.get(finding.code)
    return None if table is None else words.tables[table].get(dict(finding.fills).get("likeness", ""))
