"""The items of a learner record (CLR 2.0): each is a credential of its own, and has a report of its own.

https://www.imsglobal.org/spec/clr/v2p0/#clrcredential
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from verifier import assess
from verifier.contracts import ProofSuite, Wrapper
from verifier.locate.bundle import Place, unpack
from verifier.model.credential import Credential, Edition, Securing
from verifier.model.finding import CheckResult, Finding
from verifier.model.located import Kind, Located
from verifier.model.outcome import Outcome
from verifier.model.proof import Signature
from verifier.model.recognition import Recognition
from verifier.model.words import Json, JsonObject
from verifier.parse.members import entries, objects
from verifier.proofs import ecdsa_sd_2023
from verifier.readings.pairing import Pairings
from verifier.readings.proof_readings import suite_of
from verifier.readings.secured import envelope_of

MAX_DEPTH = 3  # records inside records
MAX_ITEMS = 100  # of one input, however they are nested: each may cost fetches


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a record, and the record around it; None: it is no item but stands by itself."""

    located: Located
    wrapper: Wrapper | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ground:
    """What the unsigned items of a record rest on: the proof of the record, or of one further out."""

    is_over_bytes: bool
    pairings: Pairings | None  # of a proof over statements; None: none that could settle anything

    @classmethod
    def of(cls, signed: Credential, *, wrapper: Wrapper) -> "_Ground":
        """Find what the items of ``signed`` rest on; those of records inside it are among them.

        A proof that lets a holder leave out statements settles nothing: the status of an item may be missing,
        or the achievement of one and all the rest of another.
        """
        suite = _suite(signed, proven=wrapper.proof[0].pointer)
        over_bytes = suite is not None and suite.covers == "bytes"
        asked = suite is not None and not over_bytes and wrapper.standing is Signature.HOLDS
        if not asked or suite is ecdsa_sd_2023.SUITE:
            return cls(is_over_bytes=over_bytes, pairings=None)
        return cls(is_over_bytes=False, pairings=Pairings.of([*_every_item(signed.raw)], record=signed.raw))

    def settles(self, item: Json, *, leaf: Located, place: Place) -> bool:
        """Say whether the proof settles what belongs to an item: one over bytes always does."""
        if leaf.kind is not Kind.JSON or self.is_over_bytes:
            return True
        if self.pairings is None or leaf.pointer != place.pointer:
            return False
        return isinstance(item, dict) and not self.pairings.may_be_otherwise(item)


def items_of(
    record: Credential, results: Sequence[CheckResult], *, found: Item, recognition: Recognition | None = None
) -> Iterator[Item]:
    """Give every item of a learner record, in order; of any other credential none.

    Args:
        record: the credential.
        results: what was found about it, on which rests whether it can vouch for unsigned items.
        found: the record as it was found; it may be an item itself.
        recognition: with the proof that was compared with lists of issuers; its items rest on no other.
    """
    if record.edition is not Edition.CLR2:
        return
    around, located = found.wrapper, found.located
    signed = around.signed if around is not None and record.securing is Securing.NONE else record
    wrapper = _wrapper(record, results, signed=signed)
    if recognition is not None:
        wrapper = replace(wrapper, reach=recognition.reach, lies_at=recognition.lies_at)
    ground = _Ground.of(signed, wrapper=wrapper)
    for pointer, item in stated_items(record.raw):
        place = Place(found_in=located.found_in, pointer=f"{located.pointer}{pointer}")
        for leaf in unpack(item, place):
            inner = replace(leaf, presentations=(*located.presentations, *leaf.presentations))
            settled = ground.settles(item, leaf=leaf, place=place)
            yield Item(located=inner, wrapper=replace(wrapper, settles=settled))


def stated_items(record: JsonObject) -> Iterator[tuple[str, Json]]:
    """Give every item that a learner record states, with its place: JSON that need be no badge."""
    for place, subject in objects(record, "credentialSubject"):
        yield from entries(subject, "verifiableCredential", pointer=place)


def _every_item(record: JsonObject) -> Iterator[JsonObject]:
    """Give the items of a record and those of records inside it; JSON from outside is bounded in depth."""
    for _, item in stated_items(record):
        if isinstance(item, dict):
            yield item
            yield from _every_item(item)


def _suite(signed: Credential, *, proven: str) -> ProofSuite | None:
    """Find the suite of the proof that holds: what is in a token may be proven by the token, or by itself."""
    if not proven and signed.token is not None:
        return suite_of(envelope_of(signed.token))
    return next((suite_of(proof) for proof in signed.proofs if proof.pointer == proven), None)


def _wrapper(record: Credential, results: Sequence[CheckResult], *, signed: Credential) -> Wrapper:
    found: dict[str, CheckResult] = {result.check: result for result in results}
    return Wrapper(
        record=record,
        signed=signed,
        proof=_telling(found, "proof"),
        binding=_telling(found, "key-binding"),
        standing=_standing(results),
    )


def _telling(found: dict[str, CheckResult], check: str) -> tuple[Finding, ...]:
    """Give what was found of the record's proof, what proves it first."""
    findings = found[check].findings
    return tuple(sorted(findings, key=lambda finding: finding.code.outcome is not Outcome.PASSED))


def _standing(results: Sequence[CheckResult]) -> Signature:
    """Say whether the record can vouch: proven to be genuine, and not withdrawn since."""
    genuine = assess.authentic(results)
    if genuine is False:
        return Signature.FAILS
    withdrawn = any(result.check == "status" and result.outcome is Outcome.FAILED for result in results)
    return Signature.HOLDS if genuine and not withdrawn else Signature.UNDECIDED
