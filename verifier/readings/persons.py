"""Whom a badge names, as far as two badges can be compared in that. Nobody is found out by it.

Comparable are identifiers of one kind, hashes that were made alike, a hash and a plain identifier, and names
that are clearly not one name. What cannot be compared is no difference.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from verifier.algorithms.identity_hash import hides
from verifier.algorithms.personal_names import Kinship, compare_names
from verifier.model.credential import Edition, Subject
from verifier.model.options import RecipientKind
from verifier.readings.hosted_addresses import read_address
from verifier.readings.identifier_spellings import has_country, spellings, without_tag
from verifier.readings.named_recipients import NamedRecipient, named_by

MAX_NAMED = 4  # identifiers and names of one badge that are compared, each with each of another
MAX_CHARACTERS = 320  # of an identifier or a salt: the longest e-mail address has as many


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Whom one badge names, in the ways that can be compared."""

    plain: frozenset[tuple[str, str]] = field(repr=False)  # identifiers: what they are compared by, and in it
    spelled: frozenset[tuple[RecipientKind, str]] = field(repr=False)  # what may be hidden elsewhere
    hidden: tuple[NamedRecipient, ...] = ()
    names: tuple[str, ...] = field(default=(), repr=False)


def person_of(subject: Subject, *, edition: Edition) -> Person:
    """Read whom a badge names: at most so many identifiers, in the order of the badge."""
    readable = (one for one in named_by(subject, edition=edition) if _is_comparable(one))
    named = list(islice(readable, MAX_NAMED))
    plain = [one for one in named if one.hidden is None and one.kind != "name"]
    return Person(
        plain=frozenset(key for key in map(_key, plain) if key is not None),
        spelled=frozenset((one.kind, each) for one in plain for each in _spelled(one)),
        hidden=tuple(one for one in named if one.hidden is not None and one.kind != "name"),
        names=tuple(one.plain for one in named if one.hidden is None and one.kind == "name"),
    )


def is_same_person(one: Person, other: Person) -> bool | None:
    """Say whether two badges name one person; None if they say nothing that could be compared."""
    compared = [*_by_identifiers(one, other), *_by_hashes(one, other)]
    if compared:
        return any(compared)
    kinships = [compare_names(first, second) for first in one.names for second in other.names]
    different = bool(kinships) and all(each is Kinship.DIFFERENT for each in kinships)
    return False if different else None  # the same name proves nobody


def _is_comparable(one: NamedRecipient) -> bool:
    return one.readable and len(one.plain) <= MAX_CHARACTERS and len(one.salt) <= MAX_CHARACTERS


def _by_identifiers(one: Person, other: Person) -> Iterator[bool]:
    if {by for by, _ in one.plain} & {by for by, _ in other.plain}:
        yield bool(one.plain & other.plain)


def _by_hashes(one: Person, other: Person) -> Iterator[bool]:
    for first in one.hidden:
        for second in other.hidden:
            if _made_how(first) == _made_how(second):
                yield first.hidden == second.hidden
    yield from _by_plain_ones(one, other)
    yield from _by_plain_ones(other, one)


def _by_plain_ones(plain: Person, hiding: Person) -> Iterator[bool]:
    for hidden in hiding.hidden:
        tried = [spelling for kind, spelling in plain.spelled if kind == hidden.kind]
        if tried and hidden.hidden is not None:
            yield any(hides(hidden.hidden, identifier=each, salt=hidden.salt) for each in tried)


def _made_how(hidden: NamedRecipient) -> tuple[object, ...]:
    return hidden.kind, hidden.hidden and hidden.hidden.method, hidden.salt


def _spelled(one: NamedRecipient) -> Iterator[str]:
    """Give the few spellings that issuers hide."""
    respelled = spellings(one.kind, one.plain)
    for how in ("trimmed", "composed", "lower-case"):
        if spelling := respelled.get(how):
            yield spelling
            yield without_tag(spelling) or spelling


def _key(one: NamedRecipient) -> tuple[str, str] | None:
    """Write an identifier as it is compared: what follows a plus sign makes no other person.

    DIDs of two methods, and addresses of two hosts, may well be one person's.
    """
    respelled = spellings(one.kind, one.plain)
    if one.kind == "email":
        written = respelled.get("lower-case", "")
        return ("email", without_tag(written) or written) if "@" in written else None
    if one.kind == "phone":
        return f"phone {has_country(one.plain)}", respelled.get("digits", "")
    if one.kind == "did":
        did = respelled.get("without its key", respelled.get("trimmed", ""))
        scheme, _, rest = did.partition(":")
        return (f"did:{rest.partition(':')[0]}", did) if scheme == "did" else None
    address = read_address(one.plain)
    return (f"at {address.host}", f"{address.path.rstrip('/')}{address.rest}") if address else None
