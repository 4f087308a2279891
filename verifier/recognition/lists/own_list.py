"""A list that an organisation keeps itself, as it is written in TOML, JSON or a table."""

import re
from datetime import UTC, datetime

from verifier.model.issuer_list import IssuerList
from verifier.model.words import JsonObject
from verifier.parse.likeness import meant
from verifier.parse.slips import Slips
from verifier.recognition.lists.malformed import MalformedListError, quoted
from verifier.recognition.lists.row_values import UnfitValueError, words
from verifier.recognition.lists.rows import ISSUERS, NO_MEMBER, read_rows
from verifier.recognition.lists.snapshot import digest_of
from verifier.recognition.lists.written_list import MAX_ID, WrittenList, id_of_file, name_of_file, version_of

SETTINGS = ("id", "name", "version", "updated", "max_age_days")
_ID = re.compile(rf"\w[\w.-]{{0,{MAX_ID - 1}}}")
_DAY = 24 * 3600  # seconds
_MAX_DAYS = 3_650


def read_own(written: WrittenList) -> IssuerList:
    """Read a list that its reader keeps: only what it says itself can make it too old.

    Raises:
        MalformedListError: something in it is wrong; it tells everything that is, with lines.
    """
    settings = _Settings(written.data)
    issuers = read_rows(written.data.get(ISSUERS), slips=settings.slips, is_table=written.is_table)
    id_ = settings.id() or id_of_file(written.file)
    updated, days = settings.moment("updated"), settings.days("max_age_days")
    name, version = settings.words("name"), settings.words("version")
    settings.only_known()
    try:
        settings.slips.refuse()
    except MalformedListError as error:
        raise written.placed(error) from None
    digest = digest_of(issuers)
    return IssuerList(
        id=id_,
        name=name or name_of_file(written.file),
        version=version or settings.words("updated") or version_of(digest),
        digest=digest,
        source=written.file,
        obtained_at=updated if days else None,  # without a limit it is as old as it likes
        max_age=days * _DAY if days else None,
        issuers=issuers,
    )


class _Settings:
    """What a list says of itself; what is wrong with it is kept among the slips."""

    def __init__(self, data: JsonObject) -> None:
        self._data = data
        self.slips = Slips(MalformedListError)

    def only_known(self) -> None:
        """Refuse every member but the known ones."""
        known = (*SETTINGS, ISSUERS)
        for member in self._data:
            if member not in known:
                unknown = f"there is no member {quoted(member)}{meant(member, known)}"
                self._wrong(member, unknown, rule=NO_MEMBER)

    def words(self, member: str) -> str:
        """Give a text in one line; "" if there is none."""
        value = self._data.get(member, "")
        if not isinstance(value, str) or (member in self._data and not value.strip()):
            self._wrong(member, f"{member}: must be a text")
            return ""
        try:
            return words(value)
        except UnfitValueError as error:
            self._wrong(member, f"{member}: {error}", rule=error.rule)
            return ""

    def id(self) -> str:
        """Give the id of the list; "" if it says none."""
        text = self.words("id")
        if text and _ID.fullmatch(text) is None:
            rule = f"must be letters, digits and . _ -, {MAX_ID} at most"
            self._wrong("id", f"id: {quoted(text)} {rule}", rule=rule)
        return text

    def moment(self, member: str) -> datetime | None:
        """Give a moment in UTC; a day is its beginning."""
        text = self.words(member)
        moment = moment_of(text)
        if text and moment is None:
            rule = "is no date: write 2026-03-01"
            self._wrong(member, f"{member}: {quoted(text)} {rule}", rule=rule)
        if moment is None and "max_age_days" in self._data:
            self._wrong(member, f"{member}: is missing, and max_age_days counts from it")
        return moment

    def days(self, member: str) -> int | None:
        """Give a number of days of one or more; None if there is none."""
        value = self._data.get(member)
        if member not in self._data:
            return None
        if not isinstance(value, int) or isinstance(value, bool) or not 0 < value <= _MAX_DAYS:
            self._wrong(member, f"{member}: must be a whole number from 1 to {_MAX_DAYS}")
            return None
        return value

    def _wrong(self, member: str, problem: str, *, rule: str = "") -> None:
        self.slips.add(MalformedListError(problem, steps=(member,), rule=rule))


def moment_of(text: str) -> datetime | None:
    """Read a day or a moment of ISO 8601 as UTC; one without a zone is in UTC. None if it is none."""
    try:
        moment = datetime.fromisoformat(text)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
