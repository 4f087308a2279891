"""The profiles that there are: those that are shipped, and those that an organisation has of its own."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib import resources
from pathlib import Path

from verifier.model.metadata_profile import MetadataProfile
from verifier.model.scores import Base
from verifier.profiles.choosing import ALL
from verifier.profiles.folder import paths, read
from verifier.profiles.merging import merged
from verifier.profiles.reading import read_base, read_profile
from verifier.profiles.table import ProfileError
from verifier.profiles.written import Written, parse, placed


class Shelf:
    """Files by the ids of their profiles, each read with what it extends."""

    def __init__(self, files: Iterable[Written]) -> None:
        self._files = {written.id: written for written in files}

    def put(self, written: Written) -> Written:
        """Add a file.

        Raises:
            ProfileError: its id is that of another one, or stands for all of them.
        """
        if written.id == ALL:
            raise written.error("id", f"{ALL} stands for every profile")
        if written.id in self._files:
            raise written.error("id", f"{written.id} is already taken by {self._files[written.id].file}")
        if written.id:
            self._files[written.id] = written
        return written

    def read(self, written: Written) -> MetadataProfile:
        """Read one of the files.

        Raises:
            ProfileError: it is wrong, or does not go with what it extends. It names file, line and key.
        """
        bases = {id_: each.data for id_, each in self._files.items()}
        data = written.data
        try:
            data = merged(written.data, bases=bases, file=written.file)
            return read_profile(data, file=written.file, base=self._base(written))
        except ProfileError as error:
            raise placed(error, layers=[*self._layers(written)], whole=data) from None

    def _base(self, written: Written) -> Base | None:
        """Read what a file stands on in the end; of one that is wrong itself its own author is told."""
        *_, last = self._layers(written)
        with suppress(ProfileError):
            return None if last is written else read_base(last.data, file=last.file)
        return None

    def _layers(self, written: Written) -> Iterator[Written]:
        """Give a file, what it extends, what that extends, and so on; each once."""
        seen: set[str] = set()
        following: Written | None = written
        while following is not None and following.id not in seen:
            yield following
            seen.add(following.id)
            following = self._files.get(following.extends)


@cache
def shipped() -> tuple[MetadataProfile, ...]:
    """Give the profiles that are shipped, in the order in which a reader sees them."""
    shelf = Shelf(_shipped_files())
    return tuple(sorted(map(shelf.read, _shipped_files()), key=lambda profile: (profile.order, profile.id)))


def with_own(directory: Path | None) -> tuple[MetadataProfile, ...]:
    """Give the profiles that are shipped, then those of a directory by the names of their files.

    Raises:
        ProfileError: a file of the directory is wrong. It names file, line and key.
    """
    return shipped() if directory is None else with_written(own_files(directory))


def own_files(directory: Path) -> tuple[Written, ...]:
    """Give the files of a directory that are profiles, as they are written.

    Raises:
        ProfileError: one cannot be read, or is no TOML. It names file and line.
    """
    return tuple(read(path) for path in paths(directory))


def with_written(files: Iterable[Written]) -> tuple[MetadataProfile, ...]:
    """Give the profiles that are shipped, then those that are written in files.

    Raises:
        ProfileError: a file is wrong. It names file, line and key.
    """
    shelf = Shelf(_shipped_files())
    own = [shelf.put(written) for written in files]
    return (*shipped(), *map(shelf.read, own))


def tried(files: Sequence[Path], *, directory: Path | None) -> Mapping[Path, MetadataProfile | ProfileError]:
    """Read files as `with_own` would if they lay in the directory: each is a profile, or what is wrong.

    A file that is shipped, or lies in the directory, stands for itself there: it takes no id from itself.
    """
    given = {path.resolve(): path for path in files}
    shelf = Shelf(_parsed(file) for file in _shipped_paths() if file.resolve() not in given)
    for path in paths(directory) if directory is not None else ():
        if path.resolve() not in given:
            with suppress(ProfileError):  # of that file nobody asked
                shelf.put(read(path))
    put = {path: _put(path, shelf) for path in given.values()}
    return {path: _read(each, shelf) for path, each in put.items()}


def _put(path: Path, shelf: Shelf) -> Written | ProfileError:
    try:
        return shelf.put(read(path))
    except ProfileError as error:
        return error


def _read(put: Written | ProfileError, shelf: Shelf) -> MetadataProfile | ProfileError:
    if isinstance(put, ProfileError):
        return put
    try:
        return shelf.read(put)
    except ProfileError as error:
        return error


@cache
def _shipped_files() -> tuple[Written, ...]:
    return tuple(map(_parsed, _shipped_paths()))


def _shipped_paths() -> list[Path]:
    return sorted(Path(str(resources.files("verifier.profiles"))).glob("*.toml"))


def _parsed(path: Path) -> Written:
    return parse(path.read_text("utf-8"), file=path.name)
