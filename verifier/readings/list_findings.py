"""What is said of every kind of list: that the way to it is malformed, it cannot be had, or who keeps it."""

from verifier.model.codes import status as facts
from verifier.model.credential import StatusEntry
from verifier.model.finding import Finding
from verifier.model.words import Cause, ExhibitId
from verifier.readings.hosted_addresses import host_of


def malformed(entry: StatusEntry, member: str) -> Finding:
    """Say that a badge's entry cannot be followed, for what is in ``member`` or is missing there."""
    return Finding(
        code=facts.ENTRY_MALFORMED, pointer=entry.pointer, detail=member, cause=Cause.MALFORMED_REMOTE
    )


def unsupported(pointer: str, name: str) -> Finding:
    """Say that a way to withdraw badges is not read; ``name`` is what the badge calls it."""
    return Finding(
        code=facts.UNSUPPORTED, pointer=pointer, detail=name, cause=Cause.UNSUPPORTED, fills=(("name", name),)
    )


def unreachable(pointer: str, *, at: str, cause: Cause, exhibit: ExhibitId | None) -> Finding:
    """Say that what tells of withdrawal cannot be had, naming the host of ``at``, which was asked last."""
    return Finding(
        code=facts.LIST_UNREACHABLE,
        pointer=pointer,
        cause=cause,
        exhibits=(exhibit,) if exhibit else (),
        fills=(("host", host_of(at)),),
    )


def published_by(pointer: str, *, signer: str, detail: str = "") -> Finding:
    """Name who keeps a list that is not the issuer's own."""
    return Finding(code=facts.PUBLISHED_BY, pointer=pointer, detail=detail, fills=(("signer", signer),))
