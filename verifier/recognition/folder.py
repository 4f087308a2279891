"""The issuer lists that lie in a directory, each a file.

Their order counts: the first list that recognises an issuer is named, so the most authoritative comes
first. A number at the beginning of a file's name says which: "10-ministry.toml" is before "20-partners.csv".
"""

import re
from pathlib import Path

from verifier.model.issuer_list import MissingList, TrustList
from verifier.model.words import Cause
from verifier.recognition.list_file import MAX_BYTES
from verifier.recognition.malformed import MalformedListError
from verifier.recognition.reading import read_list

MAX_FILES = 100
ENDINGS = (".toml", ".json", ".csv")  # what else lies beside lists is none of them
_ORDER = re.compile(r"\d{1,9}")


def read_folder(directory: Path) -> tuple[TrustList, ...]:
    """Read every list of a directory; one that is wrong, or cannot be read, is a missing list."""
    return tuple(map(read_file, list_paths(directory)))


def list_paths(directory: Path) -> list[Path]:
    """Name the files of a directory that are lists, the most authoritative first."""
    return sorted((path for path in directory.iterdir() if _is_list(path)), key=_order)[:MAX_FILES]


def read_file(path: Path) -> TrustList:
    """Read a list; one that is wrong, or cannot be read, is a missing list."""
    try:
        return read_list(_body(path), name=path.name)
    except MalformedListError as error:
        return _missing(path, why=Cause.LIST_UNTRUSTED, detail=str(error))
    except OSError as error:
        return _missing(path, why=Cause.INTERNAL, detail=f"cannot be read: {error.strerror}")


def check_file(path: Path) -> TrustList | tuple[MalformedListError, ...]:
    """Read a list, or tell everything that is wrong with it, as far as that can be told at once."""
    try:
        return read_list(_body(path), name=path.name)
    except MalformedListError as error:
        return error.all
    except OSError as error:
        return (MalformedListError(f"cannot be read: {error.strerror}"),)


def _body(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _is_list(path: Path) -> bool:
    return path.suffix.lower() in ENDINGS and not path.name.startswith(".") and path.is_file()


def _order(path: Path) -> tuple[bool, int, str]:
    number = _ORDER.match(path.name)
    return number is None, int(number[0]) if number else 0, path.name


def _missing(path: Path, *, why: Cause, detail: str) -> MissingList:
    return MissingList(id=path.stem, name=path.stem, why=why, detail=detail, source=path.name)
