"""Where a hosted badge departs from the form of Open Badges 2."""

from collections.abc import Iterator, Set
from dataclasses import replace

from verifier.model.credential import Edition
from verifier.model.deviation import Deviation, Rule
from verifier.model.hosting import Hosting
from verifier.model.words import JsonObject
from verifier.parse.dates import read_moment
from verifier.parse.form import bounded, deviations
from verifier.parse.members import entries, first_object, identifier
from verifier.parse.ob2_achievement import read_issuer
from verifier.parse.ob2_edition import ELDERS, edition_of_part, ways_of
from verifier.parse.ob2_extensions import deviations_of_extensions
from verifier.parse.ob2_recipient import looks_hashed, read_recipients

_DATES = ("issuedOn", "expires")
_NOT_IN_05 = ("uid", "issuedOn", "verification")
_CLASSES = (("Assertion", "AssertionVerification"), ("BadgeClass",), ("Profile",))


def deviations_of_form(hosting: Hosting, document: JsonObject, *, edition: Edition) -> tuple[Deviation, ...]:
    """Find where the badge departs from its form; of a copy nothing is asked, for nothing rests on it.

    Args:
        hosting: the documents as they were retrieved.
        document: the same put together, as `whole` does.
        edition: that of the assertion. Of each document from before 2 less is asked.
    """
    assertion = hosting.assertion
    if assertion.refused:
        return (Deviation(pointer="", rule=Rule.NOT_JSON_LD),)
    if not (assertion.published or assertion.answer is None) or assertion.unreadable:
        return ()
    of_tables = deviations(
        document, "Assertion", pointer="", edition=edition, elders=_elders(hosting, edition)
    )
    texts = {place for place, value in entries(document, "recipient") if isinstance(value, str) and value}
    return bounded(
        (
            *_of_upgrade(hosting, edition),
            *_of_verification(document),
            *_of_dates(document),
            *_of_recipient(document),
            *_of_contexts(hosting),
            *_of_links(hosting),
            *deviations_of_extensions(document),
            *(
                _without_weight(found, texts)
                for found in of_tables
                if not (_is_named_oddly(found, document) or _is_not_asked(found, edition))
            ),
        )
    )


def _is_named_oddly(deviation: Deviation, document: JsonObject) -> bool:
    """Say whether an issuer is there after all, by a DID, say: it has no place, but it is not nobody."""
    badge_class = first_object(document, "badge")
    issuer = read_issuer(badge_class[1]) if badge_class else None
    return deviation.rule is Rule.NO_ISSUER and issuer is not None and issuer.id is not None


def _without_weight(deviation: Deviation, texts: Set[str]) -> Deviation:
    """Let it weigh nothing that a recipient is a text, for which an object is asked: it names somebody."""
    is_text = deviation.rule is Rule.VALUE_TYPE and deviation.pointer in texts
    return replace(deviation, touches=False) if is_text else deviation


def _is_not_asked(deviation: Deviation, edition: Edition) -> bool:
    """Say whether 0.5 did not ask for what is missing."""
    missing = deviation.rule is Rule.MISSING_PROPERTY and deviation.pointer == ""
    return edition is Edition.OB05 and missing and deviation.detail in _NOT_IN_05


def _elders(hosting: Hosting, edition: Edition) -> frozenset[str]:
    """Name the classes of the documents from before 2; what is embedded is of the edition around it."""
    found: list[str] = []
    for linked, names in zip((hosting.assertion, hosting.badge_class, hosting.issuer), _CLASSES, strict=True):
        if linked is not hosting.assertion and linked is not None and linked.received is not None:
            edition = edition_of_part(linked.received)
        found += names if edition in ELDERS else ()
    return frozenset(found)


def _of_upgrade(hosting: Hosting, edition: Edition) -> Iterator[Deviation]:
    """Name a badge from before 2 that has nothing by which it could be identified: no id, and no address."""
    if edition in ELDERS and hosting.assertion.declared is None and hosting.assertion.answer is None:
        yield Deviation(pointer="", rule=Rule.NOT_UPGRADABLE, detail="id")


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
