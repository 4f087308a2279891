"""The issuer lists that lie in a directory, each a file."""

from pathlib import Path

from verifier.model.issuer_list import MissingList, TrustList
from verifier.model.words import Cause
from verifier.recognition.formats import FORMATS, MalformedListError

MAX_FILES = 100
MAX_BYTES = 16 * 1024 * 1024  # of one file


def read_folder(directory: Path) -> tuple[TrustList, ...]:
    """Read every list of a directory, by the names of the files; one that is wrong is a missing list."""
    paths = sorted(path for path in directory.iterdir() if path.is_file() and not path.name.startswith("."))
    return tuple(map(_read, paths[:MAX_FILES]))


def _read(path: Path) -> TrustList:
    try:
        body = path.read_bytes()
        found = next((each for each in FORMATS if each.recognises(path.name, body)), None)
        if found is None:
            raise MalformedListError("is no list that we read")
        return found.read(body, file=path.name)
    except MalformedListError as error:
        return MissingList(id=path.stem, name=path.stem, why=Cause.LIST_UNTRUSTED, detail=str(error))
