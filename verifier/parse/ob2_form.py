"""Where a hosted badge departs from the form of Open Badges 2."""

from collections.abc import Iterator

from verifier.model.credential import Edition
from verifier.model.deviation import Deviation, Rule
from verifier.model.hosting import Hosting
from verifier.model.words import JsonObject
from verifier.parse.dates import read_moment
from verifier.parse.form import bounded, deviations
from verifier.parse.members import entries, first_object, identifier
from verifier.parse.ob2_achievement import read_issuer
from verifier.parse.ob2_edition import ways_of
from verifier.parse.ob2_recipient import looks_hashed, read_recipients

_DATES = ("issuedOn", "expires")
_READ = (Edition.OB20, Edition.OB21)


def deviations_of_form(hosting: Hosting, document: JsonObject, *, edition: Edition) -> tuple[Deviation, ...]:
    """Find where the badge departs from its form; of a copy nothing is asked, for nothing rests on it.

    Args:
        hosting: the documents as they were retrieved.
        document: the same put together, as `whole` does.
        edition: one older than 2.0 is not held against the tables, which do not know its names.
    """
    assertion = hosting.assertion
    if assertion.refused:
        return (Deviation(pointer="", rule=Rule.NOT_JSON_LD),)
    if edition not in _READ or not (assertion.published or assertion.answer is None):
        return ()
    of_tables = deviations(document, "Assertion", pointer="", edition=edition)
    return bounded(
        (
            *_of_verification(document),
            *_of_dates(document),
            *_of_recipient(document),
            *_of_contexts(hosting),
            *_of_links(hosting),
            *(found for found in of_tables if not _is_named_oddly(found, document)),
        )
    )


def _is_named_oddly(deviation: Deviation, document: JsonObject) -> bool:
    """Say whether an issuer is there after all, by a DID, say: it has no place, but it is not nobody."""
    badge_class = first_object(document, "badge")
    issuer = read_issuer(badge_class[1]) if badge_class else None
    return deviation.rule is Rule.NO_ISSUER and issuer is not None and issuer.id is not None


def _of_verification(document: JsonObject) -> Iterator[Deviation]:
    if len(ways_of(document)) > 1:
        yield Deviation(pointer="/verification", rule=Rule.VERIFICATION_TYPE, detail="type")


def _of_dates(document: JsonObject) -> Iterator[Deviation]:
    for name in _DATES:
        for place, value in entries(document, name):
            if read_moment(value, pointer=place) is None:
                yield Deviation(pointer=place, rule=Rule.UNREADABLE_DATE, detail=name)


def _of_recipient(document: JsonObject) -> Iterator[Deviation]:
    """Name a recipient who is said to be hidden and is not, or the other way round."""
    for identity in read_recipients(document):
        contradictory = identity.value is not None and identity.hashed is not looks_hashed(identity.value)
        if identity.hashed is not None and contradictory:
            yield Deviation(pointer=identity.pointer, rule=Rule.RECIPIENT_CONTRADICTORY, detail="hashed")


def _of_links(hosting: Hosting) -> Iterator[Deviation]:
    """Name what cannot be seen once the documents are put together: several links, and a missing id."""
    badge_class, issuer = hosting.badge_class, hosting.issuer
    for place, parent, name, linked in (
        ("/badge", hosting.assertion, "badge", badge_class),
        ("/badge/issuer", badge_class, "issuer", issuer),
    ):
        document = parent.document if parent else None
        if document and len(list(entries(document, name))) > 1:  # which of them was awarded is not clear
            yield Deviation(pointer=place, rule=Rule.CARDINALITY, detail=name, touches=name == "badge")
        if linked is not None and linked.published and identifier(linked.document) is None:
            yield Deviation(pointer=place, rule=Rule.MISSING_PROPERTY, detail="id")


def _of_contexts(hosting: Hosting) -> Iterator[Deviation]:
    documents = (("", hosting.assertion), ("/badge", hosting.badge_class), ("/badge/issuer", hosting.issuer))
    for pointer, linked in documents:
        for url in linked.unknown_contexts if linked else ():
            yield Deviation(pointer=f"{pointer}/@context", rule=Rule.CONTEXT_UNREAD, detail=url)
