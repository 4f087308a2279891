"""The items of a learner record (CLR 2.0): each is a credential of its own, and has a report of its own.

https://www.imsglobal.org/spec/clr/v2p0/#clrcredential
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from verifier.contracts import Wrapper
from verifier.locate.bundle import Place, unpack
from verifier.model.credential import Credential, Edition
from verifier.model.finding import CheckResult, Finding
from verifier.model.located import Located
from verifier.model.outcome import Outcome
from verifier.model.proof import Signature
from verifier.model.words import Json, JsonObject
from verifier.parse.members import entries, objects
from verifier.readings.linked_data import is_signed_as_rdf
from verifier.readings.pairing import may_be_paired_otherwise

MAX_DEPTH = 3  # records inside records
MAX_ITEMS = 100  # of one input, however they are nested: each may cost fetches
_GENUINE = frozenset({"document", "structure", "proof", "key-binding"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a record, and the record around it."""

    located: Located
    wrapper: Wrapper


def items_of(record: Credential, results: Sequence[CheckResult], *, located: Located) -> Iterator[Item]:
    """Give every item of a learner record, in order; of any other credential none.

    Args:
        record: the credential.
        results: what was found about it, on which rests whether it can vouch for unsigned items.
        located: where it stood.
    """
    if record.edition is not Edition.CLR2:
        return
    wrapper = _wrapper(record, results)
    stated = list(_stated(record.raw))
    objects_among = [item for _, item in stated if isinstance(item, dict)]
    for pointer, item in stated:
        place = Place(found_in=located.found_in, pointer=f"{located.pointer}{pointer}")
        settled = not isinstance(item, dict) or _is_settled(item, objects_among, record)
        for found in unpack(item, place):
            inner = replace(found, presentations=(*located.presentations, *found.presentations))
            yield Item(located=inner, wrapper=replace(wrapper, settles=settled))


def _stated(record: JsonObject) -> Iterator[tuple[str, Json]]:
    for place, subject in objects(record, "credentialSubject"):
        yield from entries(subject, "verifiableCredential", pointer=place)


def _is_settled(item: JsonObject, items: Sequence[JsonObject], record: Credential) -> bool:
    """Say whether the record's proof settles what belongs to the item: one over bytes always does."""
    return not is_signed_as_rdf(record) or not may_be_paired_otherwise(item, items=items, record=record.raw)


def _wrapper(record: Credential, results: Sequence[CheckResult]) -> Wrapper:
    found: dict[str, CheckResult] = {result.check: result for result in results}
    return Wrapper(
        record=record,
        proof=_telling(found, "proof"),
        binding=_telling(found, "key-binding"),
        standing=_standing(results),
    )


def _telling(found: dict[str, CheckResult], check: str) -> tuple[Finding, ...]:
    """Give what was found of the record's proof, what proves it first."""
    findings = found[check].findings
    return tuple(sorted(findings, key=lambda finding: finding.code.outcome is not Outcome.PASSED))


def _standing(results: Sequence[CheckResult]) -> Signature:
    """Say whether the record can vouch: genuine, and not withdrawn since."""
    outcomes: dict[str, Outcome] = {result.check: result.outcome for result in results}
    genuine = Outcome.worst(outcome for check, outcome in outcomes.items() if check in _GENUINE)
    if genuine is Outcome.FAILED:
        return Signature.FAILS
    unproven = genuine in (Outcome.CANNOT_TELL, Outcome.UNTESTED)
    return Signature.UNDECIDED if unproven or outcomes["status"] is Outcome.FAILED else Signature.HOLDS
