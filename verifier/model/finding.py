"""A fact, and the answer to one question as the facts that were found about it."""

from dataclasses import dataclass

from verifier.model.outcome import Outcome
from verifier.model.words import Cause, CheckId, ExhibitId, Url


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A fact that a report may carry. Public and permanent: an ``id`` never changes meaning."""

    id: str  # "<check>.<fact>" in kebab-case, for instance "status.revoked"
    outcome: Outcome | None  # what the fact decides; None: a remark, which decides nothing
    says: str  # one English sentence for the person who reads the report; {signer} and such are filled in
    spec: Url | None = None  # the document that the rule comes from; None: a rule of this project


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One reported fact, where it sits in the credential, and what shows it."""

    code: Code
    pointer: str = ""  # JSON Pointer into ``Credential.raw``; "" is all of it
    detail: str = ""  # untrusted text: display it, never interpret it
    cause: Cause | None = None  # why it could not be decided; only with CANNOT_TELL
    exhibits: tuple[ExhibitId, ...] = ()
    fills: tuple[
        tuple[str, str], ...
    ] = ()  # what stands for {host}, {date} … in ``code.says``; untrusted text


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """The answer to one question about one credential."""

    check: CheckId
    findings: tuple[Finding, ...]

    def __post_init__(self) -> None:
        if all(finding.code.outcome is None for finding in self.findings):
            raise ValueError(f"{self.check}: a result must decide something")

    @property
    def outcome(self) -> Outcome:
        """The worst that was found: derived, so that it cannot disagree with the findings."""
        decided = (finding.code.outcome for finding in self.findings)
        return Outcome.worst(outcome for outcome in decided if outcome is not None)
