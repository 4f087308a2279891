"""Which verifier, and which rules, made a report."""

import hashlib
from functools import cache

import orjson

from verifier.model.codes import ALL
from verifier.model.finding import Code

VERSION = "0.1.0"  # as in pyproject.toml, which a test compares
REPORT_VERSION = "1"


@cache
def rules() -> str:
    """Digest the registered codes: two reports with one digest were made by the same facts and outcomes."""
    facts = sorted((code.id, outcome_word(code) or "", code.says, code.spec or "") for code in ALL)
    return "sha256:" + hashlib.sha256(orjson.dumps(facts)).hexdigest()


def outcome_word(code: Code) -> str | None:
    """Give the word for what a code decides; None for a remark."""
    return None if code.outcome is None else code.outcome.value
