"""The directory of keys that sign reports: one private JWK a file, readable by its owner alone.

The newest key signs; all of them are published, until their file is removed.
"""

import os
from pathlib import Path

import orjson

from verifier.algorithms.key_refusal import KeyRefused
from verifier.algorithms.own_key import OwnKey, from_private_jwk, new_private_jwk
from verifier.parse.strict_json import MalformedJson, read_object

MAX_KEYS = 16
_MAX_BYTES = 4_096  # of a file
_OTHERS = 0o077  # whoever is not the owner
_ALL_WRITE = 0o002  # whoever may put a key into a directory may sign in the name of the service


class ReportKeysError(ValueError):
    """A key cannot be used. The message names its file and the rule, and nothing of the key."""


def read_keys(directory: Path) -> tuple[OwnKey, ...]:
    """Read every key of a directory, the newest first.

    Raises:
        ReportKeysError: one cannot be read, is no key, or others may read it, too.
    """
    keys = {key.id: key for key in map(_read, _paths(directory, most=MAX_KEYS))}
    return tuple(sorted(keys.values(), key=lambda key: (key.made, key.id), reverse=True))


def write_new_key(directory: Path, *, made: int) -> Path:
    """Make a key in a directory, and the directory too, but none above it; ``made`` is now, in seconds.

    Raises:
        OSError: the file cannot be written.
        ReportKeysError: with one more, the keys of this directory could not be used.
    """
    directory.mkdir(mode=0o700, exist_ok=True)  # a slip in a longer path would make a tree
    _paths(directory, most=MAX_KEYS - 1)
    jwk = new_private_jwk(made=made)
    path = directory / f"{made}-{from_private_jwk(jwk).id[:8]}.json"
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(orjson.dumps(jwk))
    return path


def _paths(directory: Path, *, most: int) -> list[Path]:
    try:
        is_open = os.name == "posix" and directory.stat().st_mode & _ALL_WRITE
        paths = sorted(path for path in directory.iterdir() if path.suffix == ".json")
    except OSError as error:
        raise ReportKeysError(f"the keys cannot be read: {error.strerror}") from None
    if is_open:
        raise ReportKeysError("everybody may put keys into their directory; run chmod 700")
    if len(paths) > most:
        raise ReportKeysError(f"{MAX_KEYS} keys at most: remove old ones")
    return paths


def _read(path: Path) -> OwnKey:
    try:
        with path.open("rb") as file:
            mode, body = os.fstat(file.fileno()).st_mode, file.read(_MAX_BYTES + 1)
        if os.name == "posix" and mode & _OTHERS:
            raise ReportKeysError(f"{path.name}: others may read it; run chmod 600")
        return from_private_jwk(read_object(body, limit=_MAX_BYTES))
    except OSError as error:
        raise ReportKeysError(f"{path.name}: cannot be read: {error.strerror}") from None
    except MalformedJson:
        raise ReportKeysError(f"{path.name}: is no JSON object") from None
    except KeyRefused as refused:
        raise ReportKeysError(f"{path.name}: {refused}") from None
