"""What is said about one document of a hosted badge: its host, and what shows it."""

from http import HTTPStatus

from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.finding import Code, Finding
from verifier.model.hosting import Linked
from verifier.model.words import Cause, ExhibitId, cause_of_status
from verifier.readings.hosted_addresses import read_address

POINTER = ""  # of both passes alike: the whole assertion is what is published, and what lies at a place


def about(linked: Linked, code: Code, *, pointer: str = POINTER, cause: Cause | None = None) -> Finding:
    """Report a fact about a document, naming the host that it was asked of."""
    address = read_address(linked.declared)
    fills = (("host", address.host),) if address else ()
    shown = exhibits(linked)
    return Finding(
        code=code, pointer=pointer, detail=linked.declared or "", cause=cause, exhibits=shown, fills=fills
    )


def exhibits(*documents: Linked | None) -> tuple[ExhibitId, ...]:
    """Name the exhibits of documents, in order; those that were not asked for have none."""
    found: list[ExhibitId] = []
    for document in documents:
        answer = document.answer if document else None
        if isinstance(answer, Fetched):
            found.append(answer.exhibit.id)
        elif isinstance(answer, Unavailable):
            found.append(answer.id)
    return tuple(found)


def cause_of_absence(linked: Linked) -> Cause:
    """Say why a document that was asked for could not be had."""
    match linked.answer:
        case Unavailable(why=why):
            return why
        case Fetched(status=status) if status >= HTTPStatus.BAD_REQUEST:
            return cause_of_status(status)
        case _:  # an answer, but not this document
            return Cause.MALFORMED_REMOTE
