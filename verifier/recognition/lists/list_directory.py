"""A directory of issuer lists, as its keeper changes it: what lies where, a list put in, a list taken out."""

import os
import re
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path

from verifier.model.issuer_list import TrustList
from verifier.recognition.lists.folder import each_id_once, list_paths, read_file
from verifier.recognition.lists.list_file import open_file
from verifier.recognition.lists.malformed import MalformedListError

_LONGEST = 64  # characters of an id
_ID = re.compile(rf"[a-z0-9][a-z0-9-]{{0,{_LONGEST - 1}}}", re.ASCII)
_OTHERS = re.compile(r"[^a-z0-9]+", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A list, and the file that it lies in."""

    path: Path
    list: TrustList


def may_be_id(text: str) -> bool:
    """Say whether a list may be called so: an id is the name of a file, too, and nothing but a name."""
    return _ID.fullmatch(text) is not None


def id_from(text: str) -> str:
    """Make of what a list is called elsewhere what it may be called here; "" if nothing of it is left."""
    return _OTHERS.sub("-", text.lower()).strip("-")[:_LONGEST].rstrip("-")


def kept_in(directory: Path) -> tuple[Kept, ...]:
    """Read every list of a directory as the start does, the most authoritative first.

    Raises:
        OSError: the directory cannot be read.
    """
    paths = list_paths(directory)
    lists = each_id_once(map(read_file, paths))
    return tuple(Kept(path=path, list=each) for path, each in zip(paths, lists, strict=True))


def is_snapshot(body: bytes) -> bool:
    """Say whether a file is to be a packaged list, be it altered or not."""
    try:
        file = open_file(body, name="list.json")
    except MalformedListError:
        return False
    return file.has("format") or file.has("seal")


def put(body: bytes, path: Path) -> None:
    """Write a file all at once: who reads it meanwhile sees the one before, or this one.

    Raises:
        OSError: it cannot be written; the one before is as it was.
    """
    new = path.with_name(f".{secrets.token_hex(8)}.new")  # a dot: it is no list until it is whole
    try:
        with new.open("xb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, new)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
