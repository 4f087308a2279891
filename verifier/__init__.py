"""Verifies digital badges, and says what it could not check.

async with Verifier.open() as verifier:
    report = await verifier.verify("https://uni.example/badges/1")
    print(report_text(report))
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from verifier.model.credential import Credential
    from verifier.model.document import DocumentReport
    from verifier.model.exhibit import Exhibit
    from verifier.model.finding import CheckResult, Code, Finding
    from verifier.model.options import KnownRecipient, Options
    from verifier.model.outcome import Outcome
    from verifier.model.report import TrustReport, Verdict
    from verifier.settings import Settings
    from verifier.wiring import Verifier, report_json, report_text

_HOMES = {  # loaded when they are first asked for: `import verifier` alone costs next to nothing
    "CheckResult": "verifier.model.finding",
    "Code": "verifier.model.finding",
    "Credential": "verifier.model.credential",
    "DocumentReport": "verifier.model.document",
    "Exhibit": "verifier.model.exhibit",
    "Finding": "verifier.model.finding",
    "KnownRecipient": "verifier.model.options",
    "Options": "verifier.model.options",
    "Outcome": "verifier.model.outcome",
    "Settings": "verifier.settings",
    "TrustReport": "verifier.model.report",
    "Verdict": "verifier.model.report",
    "Verifier": "verifier.wiring",
    "report_json": "verifier.wiring",
    "report_text": "verifier.wiring",
}

__all__ = [
    "CheckResult",
    "Code",
    "Credential",
    "DocumentReport",
    "Exhibit",
    "Finding",
    "KnownRecipient",
    "Options",
    "Outcome",
    "Settings",
    "TrustReport",
    "Verdict",
    "Verifier",
    "report_json",
    "report_text",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'verifier' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
