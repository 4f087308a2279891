"""The entries of a list, read strictly: what is unknown, of another kind, or not one issuer's is named."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from verifier.model.issuer_list import ListedIssuer
from verifier.model.words import Json
from verifier.parse.likeness import meant
from verifier.parse.slips import Slips
from verifier.recognition.lists import row_values
from verifier.recognition.lists.malformed import MalformedListError, quoted
from verifier.recognition.lists.row_values import UnfitValueError

_COMMA = re.compile("[,;]")
MAX_ISSUERS = 100_000
MAX_VALUES = 20  # of one member
ISSUERS = "issuers"
_RULES: Mapping[str, Callable[[str], str]] = {
    "ids": row_values.issuer_id,
    "domains": row_values.domain,
    "places": row_values.place,
    "accounts": row_values.account,
    "name": row_values.words,
    "names": row_values.words,
    "logos": row_values.logo,
    "url": row_values.page,
    "location": row_values.words,
}
MEMBERS = tuple(_RULES)
RECOGNISING = ("ids", "domains", "places", "accounts")  # the first that is there names the entry
NO_MEMBER = "there is no such member"
_ANOTHERS = "belongs to another issuer of the list as well"
ALONE = ("name", "url", "location")  # one value each
_NOBODY = (
    "has no ids, domains, places or accounts: nothing could recognise this issuer, "
    "and its own badges would be taken for those of a look-alike"
)


def read_rows(rows: Json, *, slips: Slips[MalformedListError], is_table: bool) -> tuple[ListedIssuer, ...]:
    """Read the entries of a list; what is wrong with them is kept among the slips.

    Args:
        rows: the member ``issuers``.
        slips: of the list.
        is_table: the entries are rows of a table: messages name them by the line alone.
    """
    if not isinstance(rows, list) or not rows:
        slips.add(MalformedListError(f"{ISSUERS}: must be a list of one issuer or more", steps=(ISSUERS,)))
        return ()
    if len(rows) > MAX_ISSUERS:
        slips.add(MalformedListError(f"{ISSUERS}: are more than {MAX_ISSUERS}", steps=(ISSUERS,)))
        return ()
    reader = _Rows(slips=slips, is_table=is_table)
    return tuple(issuer for number, row in enumerate(rows) for issuer in reader.read(row, number=number))


def read_row(row: Json) -> ListedIssuer:
    """Read one entry of a list that somebody else keeps.

    Raises:
        MalformedListError: something in it is wrong.
    """
    if isinstance(row, dict) and not row.keys() <= _RULES.keys():
        raise MalformedListError("has members that nobody knows")  # and nobody asks which were meant
    slips = Slips(MalformedListError, most=1)
    found = read_rows([row], slips=slips, is_table=True)
    slips.refuse()
    return found[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rows:
    """Reads one entry after another, and remembers what belongs to whom."""

    slips: Slips[MalformedListError]
    is_table: bool
    owners: dict[str, int] = field(default_factory=dict)  # by what recognises an issuer: its entry

    def read(self, row: Json, *, number: int) -> Iterator[ListedIssuer]:
        """Give the issuer of an entry; nothing if the list is refused anyway."""
        if self.slips.are_many:
            return
        if not isinstance(row, dict):
            self._wrong("must be a table of names and identifiers", number)
            return
        found = {member: self._values(value, number, member) for member, value in row.items()}
        key = next((value for member in RECOGNISING for value in found.get(member, ())), None)
        if key is not None:
            self._refuse_second_owners(found, number)
            yield _issuer(key, found)
        elif not any(row.get(member) for member in RECOGNISING) and found.keys() <= _RULES.keys():
            self._wrong(_NOBODY, number)

    def _values(self, value: Json, number: int, member: str) -> tuple[str, ...]:
        """Give the values of a member, each once; a text alone is a list of one."""
        if self.slips.are_many:
            return ()
        if member not in _RULES:
            unknown = f"there is no member {quoted(member)}{meant(member, MEMBERS)}"
            self._wrong(unknown, number, member, rule=NO_MEMBER)
            return ()
        if not isinstance(value, list):
            return self._fit(value, number, member)
        if member in ALONE or len(value) > MAX_VALUES:
            most = "must be one text" if member in ALONE else f"are more than {MAX_VALUES}"
            self._wrong(f"{member}: {most}", number, member)
            return ()
        if len(value) == 1:  # nearly always
            return self._fit(value[0], number, member, 0)
        found = (self._fit(item, number, member, place) for place, item in enumerate(value))
        return tuple(dict.fromkeys(each for values in found for each in values))

    def _fit(self, value: Json, number: int, member: str, *place: int) -> tuple[str, ...]:
        """Give a value in its normal form, if it is as its member needs it."""
        if not isinstance(value, str) or not value.strip():
            self._wrong(f"{member}: must be a text", number, member, *place)
            return ()
        try:
            return (_RULES[member](value.strip()),)
        except UnfitValueError as error:
            problem = f"{member}: {error}{self._parting(value, member)}"
            self._wrong(problem, number, member, *place, rule=error.rule)
            return ()

    def _parting(self, value: str, member: str) -> str:
        """Say how several values are written, where commas between them are what is wrong with one."""
        if member in ALONE or not _COMMA.search(value):
            return ""
        if self.is_table:
            return "; several values of a cell are parted by spaces"
        return f'; several values are written {member} = ["…", "…"]'

    def _refuse_second_owners(self, found: Mapping[str, tuple[str, ...]], number: int) -> None:
        """Refuse what recognises an issuer if it recognises another one as well."""
        for member in RECOGNISING:
            for value in found.get(member, ()):
                owner = self.owners.setdefault(value, number)
                if owner != number:
                    problem = f"{member}: {quoted(value)} {_ANOTHERS}"
                    self._wrong(problem, number, member, rule=_ANOTHERS)

    def _wrong(self, problem: str, number: int, *steps: str | int, rule: str = "") -> None:
        place = "" if self.is_table else f"{ISSUERS}[{number}] "
        found = MalformedListError(f"{place}{problem}", steps=(ISSUERS, number, *steps), rule=rule or problem)
        self.slips.add(found)


def _issuer(key: str, found: Mapping[str, tuple[str, ...]]) -> ListedIssuer:
    return ListedIssuer(
        key=key,
        ids=found.get("ids", ()),
        domains=found.get("domains", ()),
        places=found.get("places", ()),
        accounts=found.get("accounts", ()),
        names=tuple(dict.fromkeys((*found.get("name", ()), *found.get("names", ())))),
        logos=found.get("logos", ()),
        url=next(iter(found.get("url", ())), None),
        location=next(iter(found.get("location", ())), None),
    )
