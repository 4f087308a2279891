"""The issuer lists that lie in a directory, each a file.

Their order counts: the first list that recognises an issuer is named, so the most authoritative comes
first. A number at the beginning of a file's name says which: "10-ministry.toml" is before "20-partners.csv".
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from verifier.model.issuer_list import IssuerList, MissingList, TrustList
from verifier.model.words import Cause
from verifier.recognition.lists.list_file import MAX_BYTES
from verifier.recognition.lists.malformed import MalformedListError, quoted
from verifier.recognition.lists.reading import read_list
from verifier.recognition.lists.written_list import id_of_file, name_of_file

MAX_FILES = 100
FOLDER = "lists"  # what a directory is called in a report; never by its path
ENDINGS = (".toml", ".json", ".csv")  # what else lies beside lists is none of them
_ORDER = re.compile(r"\d{1,9}")


def read_folder(
    directory: Path, *, reading: Callable[[Path], TrustList] | None = None
) -> tuple[TrustList, ...]:
    """Read every list of a directory; one that is wrong, or cannot be read, is a missing list.

    So is one with the id of a list before it, and one beyond those that are read; it never raises.

    Args:
        directory: each file in it is a list.
        reading: what gives the list of a file, if some were read before; by default `read_file`.
    """
    try:
        paths = _all_paths(directory)
    except OSError as error:
        return (_missing(FOLDER, why=Cause.INTERNAL, detail=_unreadable(error)),)
    lists = each_id_once(map(reading or read_file, paths[:MAX_FILES]))
    if len(paths) <= MAX_FILES:
        return lists
    detail = f"holds {len(paths)} lists, and {MAX_FILES} are the most that are read"
    return (*lists, _missing(FOLDER, why=Cause.TOO_LARGE, detail=detail))


def each_id_once(lists: Iterable[TrustList]) -> tuple[TrustList, ...]:
    """Take the first list of each id: of two, a report would not tell which it was that knew the issuer."""
    found: list[TrustList] = []
    taken: dict[str, str] = {}
    for each in lists:
        if isinstance(each, MissingList):
            found.append(each)
        elif each.id in taken:
            found.append(_second(each, first=taken[each.id]))
        else:
            taken[each.id] = each.source
            found.append(each)
    return tuple(found)


def _second(each: IssuerList, *, first: str) -> MissingList:
    return MissingList(
        id=each.id,
        name=each.name,
        why=Cause.LIST_UNTRUSTED,
        detail=f"has the id of a list before it, {quoted(first)}: rename the file, or set another id in it",
        source=each.source,
        same_id_as=first,
    )


def list_paths(directory: Path) -> list[Path]:
    """Name the files of a directory that are lists, the most authoritative first.

    Raises:
        OSError: the directory cannot be read.
    """
    return _all_paths(directory)[:MAX_FILES]


def read_file(path: Path) -> TrustList:
    """Read a list; one that is wrong, or cannot be read, is a missing list."""
    try:
        return read_list(_body(path), name=path.name)
    except MalformedListError as error:
        return _missing(path.name, why=Cause.LIST_UNTRUSTED, detail=str(error))
    except OSError as error:
        return _missing(path.name, why=Cause.INTERNAL, detail=_unreadable(error))


def check_file(path: Path) -> TrustList | tuple[MalformedListError, ...]:
    """Read a list, or tell everything that is wrong with it, as far as that can be told at once."""
    found, _ = check_once(path)
    return found


def check_once(path: Path) -> tuple[TrustList | tuple[MalformedListError, ...], bytes]:
    """Do as `check_file`, and give the bytes that were read: a second look may see others."""
    body = b""
    try:
        body = _body(path)
        return read_list(body, name=path.name), body
    except MalformedListError as error:
        return error.all, body
    except OSError as error:
        return (MalformedListError(_unreadable(error)),), body


def _body(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _all_paths(directory: Path) -> list[Path]:
    return sorted((path for path in directory.iterdir() if _is_list(path)), key=_order)


def _is_list(path: Path) -> bool:
    if path.suffix.lower() not in ENDINGS or path.name.startswith("."):
        return False
    try:
        return path.is_file()
    except OSError:  # a link to where nobody may look: a list that cannot be read, and the others can
        return True


def _order(path: Path) -> tuple[bool, int, str]:
    number = _ORDER.match(path.name)
    return number is None, int(number[0]) if number else 0, path.name


def _unreadable(error: OSError) -> str:
    return f"cannot be read: {error.strerror}"


def _missing(file: str, *, why: Cause, detail: str) -> MissingList:
    return MissingList(id=id_of_file(file), name=name_of_file(file), why=why, detail=detail, source=file)
