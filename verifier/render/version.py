"""Which verifier, and which rules, made a report."""

import hashlib
from functools import cache

import orjson

from verifier.model.codes import ALL

VERSION = "0.1.0"  # as in pyproject.toml, which a test compares
REPORT_VERSION = "1"


@cache
def rules() -> str:
    """Digest the registered codes: two reports with one digest were made by the same facts and outcomes."""
    facts = sorted(
        [code.id, code.outcome.value if code.outcome else None, code.says, code.spec] for code in ALL
    )
    return "sha256:" + hashlib.sha256(orjson.dumps(facts)).hexdigest()
