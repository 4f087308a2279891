"""The issuer lists of a directory as they are now: files that change are noticed without a restart."""

import asyncio
import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from verifier.model.issuer_list import IssuerList, TrustList
from verifier.model.words import Cause
from verifier.recognition.lists.folder import read_file, read_folder
from verifier.recognition.lists.in_force import in_force
from verifier.recognition.prepared import prepare

log = logging.getLogger(__name__)

LOOK_AFTER = 1.0  # seconds; between two looks at a directory it is taken for unchanged

_State: TypeAlias = tuple[int, int, int, int]
_Files: TypeAlias = Mapping[str, _State]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """One look at the directory."""

    files: _Files | None  # None: not all of it could be read, and the next look tries again
    lists: tuple[TrustList, ...]
    read: Mapping[tuple[str, _State], TrustList] = field(default_factory=dict)  # each file as it was


class KeptLists:
    """The lists of one directory. What is wrong with one of them is logged, and stops nothing.

    Args:
        directory: each file in it is a list.
        now: UTC; the wall clock, by which lists grow stale.
        monotonic: seconds; never goes back.
    """

    def __init__(
        self, directory: Path, *, now: Callable[[], datetime], monotonic: Callable[[], float]
    ) -> None:
        self._directory = directory
        self._now = now
        self._monotonic = monotonic
        self._turn = asyncio.Lock()
        self._seen: _Seen | None = None
        self._looked_at = float("-inf")
        self._told: dict[tuple[str, str], Cause | None] = {}  # by id and source

    async def current(self) -> tuple[TrustList, ...]:
        """Give every list as it is now; one that cannot be used is a missing list. It never raises."""
        if self._seen is not None and (self._turn.locked() or not self._is_due):
            return self._seen.lists
        async with self._turn:
            if self._seen is None or self._is_due:
                self._looked_at = self._monotonic()
                self._seen = await asyncio.to_thread(_look, self._directory, before=self._seen)
                self._tell(self._seen.lists)
            return self._seen.lists

    @property
    def _is_due(self) -> bool:
        return self._monotonic() - self._looked_at >= LOOK_AFTER

    def _tell(self, lists: tuple[TrustList, ...]) -> None:
        """Log what became of each list, once."""
        moment = self._now()
        states = {(each.id, each.source): _why_not(in_force(each, now=moment)) for each in lists}
        for key, cause in states.items():
            if key not in self._told or self._told[key] is not cause:
                _log(key[0], cause)
        for id_, _ in self._told.keys() - states.keys():
            log.info("issuer list gone", extra={"list": id_})
        self._told = states


def _log(id_: str, cause: Cause | None) -> None:
    if cause is None:
        log.info("issuer list in force", extra={"list": id_})
        return
    event = "issuer list cannot be used, see: verifier lists list"
    log.warning(event, extra={"list": id_, "cause": cause.value})


def _why_not(each: TrustList) -> Cause | None:
    return None if isinstance(each, IssuerList) else each.why


def _look(directory: Path, *, before: _Seen | None) -> _Seen:
    """Look at a directory, and read what of it is not what it was: a long list takes a second."""
    files = _files(directory)  # before they are read: what changes meanwhile is seen by the next look
    if before is not None and files is not None and before.files == files:
        return before
    known, read = before.read if before else {}, dict[tuple[str, _State], TrustList]()

    def reading(path: Path) -> TrustList:
        state = (files or {}).get(path.name)
        if state is None:
            return read_file(path)
        found = known.get((path.name, state)) or read_file(path)
        if _why_not(found) is not Cause.INTERNAL:
            read[path.name, state] = found
        return found

    lists = read_folder(directory, reading=reading)
    prepare(lists)
    could_all_be_read = all(_why_not(each) is not Cause.INTERNAL for each in lists)
    return _Seen(files=files if could_all_be_read else None, lists=lists, read=read)


def _files(directory: Path) -> _Files | None:
    try:
        with os.scandir(directory) as entries:
            return dict(filter(None, map(_state, entries)))
    except OSError:
        return None


def _state(entry: os.DirEntry[str]) -> tuple[str, _State] | None:
    """Give what differs once a file is another; None for one that is gone already."""
    try:
        stat = _stat(entry)
    except FileNotFoundError:
        return None
    return entry.name, (stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)


def _stat(entry: os.DirEntry[str]) -> os.stat_result:
    try:
        return entry.stat()
    except FileNotFoundError:
        raise
    except OSError:  # a link in a circle, or to where nobody may look: no reason to read all others again
        return entry.stat(follow_symlinks=False)
