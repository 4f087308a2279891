"""The files of a directory that an organisation keeps its own profiles in."""

from pathlib import Path

from verifier.profiles.table import ProfileError
from verifier.profiles.written import Written, parse

MAX_FILES = 100  # every badge is scored against every one of them
MAX_BYTES = 256 * 1024  # of one file; the longest that is shipped has eight thousand


def paths(directory: Path) -> list[Path]:
    """List the files of a directory that are profiles, by their names.

    Raises:
        ProfileError: it cannot be read, or holds too many.
    """
    try:
        paths = sorted(path for path in directory.iterdir() if _is_profile(path))
    except OSError as error:
        raise ProfileError(_unreadable(error), file=str(directory)) from None
    if len(paths) > MAX_FILES:
        raise ProfileError(
            f"has {len(paths)} profiles, {MAX_FILES} are the most that are read", file=str(directory)
        )
    return paths


def _is_profile(path: Path) -> bool:
    return path.suffix == ".toml" and not path.name.startswith(".") and not path.is_dir()


def read(path: Path) -> Written:
    """Read a file.

    Raises:
        ProfileError: it cannot be read, is too long, or no TOML in UTF-8.
    """
    body, file = _body(path), str(path)
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        raise ProfileError("is not UTF-8", file=file, line=line) from None
    return parse(text, file=file)


def _body(path: Path) -> bytes:
    """Read the bytes of a file, which is none that never ends."""
    try:
        if path.exists() and not path.is_file():
            raise ProfileError("is no file", file=str(path))
        with path.open("rb") as file:
            body = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ProfileError(_unreadable(error), file=str(path)) from None
    if len(body) > MAX_BYTES:
        raise ProfileError(f"is longer than {MAX_BYTES // 1024} KiB", file=str(path))
    return body


def _unreadable(error: OSError) -> str:
    return f"cannot be read: {error.strerror}"
