"""A profile's file as somebody wrote it, so that what is wrong is named where it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from verifier.model.words import Json, JsonObject
from verifier.parse.plain_toml import MalformedTomlError, read_toml
from verifier.parse.toml_lines import Lines, Steps
from verifier.profiles.merging import name_of
from verifier.profiles.table import ProfileError

_PUT_TOGETHER = (
    ("label",),
    ("advice",),
)  # from a file and what it extends; everything else is of one of them

_NUMBERED = re.compile(r"fields\[(\d{1,6})\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file of which the data is known; whether it is a good profile is not."""

    file: str  # as messages name it
    text: str = field(repr=False)
    data: JsonObject = field(repr=False)

    @property
    def id(self) -> str:
        """Give the id of the profile; "" if it has none."""
        return _text(self.data.get("id"))

    @property
    def extends(self) -> str:
        """Give the id of the profile that it extends; "" if it stands alone."""
        return _text(self.data.get("extends"))

    def error(self, key: str, problem: str) -> ProfileError:
        """Give the error to raise about a key of the top."""
        return ProfileError(
            f"{key}: {problem}", file=self.file, steps=(key,), line=Lines(self.text).of((key,))
        )


def parse(text: str, *, file: str) -> Written:
    """Parse the text of a file.

    Raises:
        ProfileError: it is no TOML, or holds what JSON cannot say.
    """
    try:
        data = read_toml(text)
    except MalformedTomlError as error:
        raise ProfileError(error.problem, file=file, steps=error.steps, line=error.line) from None
    return Written(file=file, text=text, data=data)


def placed(error: ProfileError, *, layers: Sequence[Written], whole: JsonObject) -> ProfileError:
    """Give an error with the line that it is about, and those behind it.

    Args:
        error: about a profile, as it was put together.
        layers: its file, then what that extends, and so on.
        whole: what they were put together to.
    """
    found = _placed(error, layers=layers, whole=whole)
    found.further = tuple(_placed(each, layers=layers, whole=whole) for each in error.further)
    return found


def _placed(error: ProfileError, *, layers: Sequence[Written], whole: JsonObject) -> ProfileError:
    own, *bases = layers
    for written in layers if bases else ():
        steps = _written_in(written, error.steps, whole=whole)
        if steps is not None and written is not own:
            return _inherited(_renumbered(error, written, whole=whole), own=own, base=written, steps=steps)
        if steps is not None:
            return _at(_renumbered(error, own, whole=whole), own, steps)
    return _at(error, own, error.steps)


def _at(error: ProfileError, written: Written, steps: Steps) -> ProfileError:
    return ProfileError(error.problem, file=written.file, steps=steps, line=_line(written, steps))


def _inherited(error: ProfileError, *, own: Written, base: Written, steps: Steps) -> ProfileError:
    """Say that a file does not go with what it extends, and where that says so."""
    whence = f"{base.file}:{_line(base, steps)}"
    return ProfileError(
        f"{error.problem} (from {base.id}, which it extends: {whence})",
        file=own.file,
        steps=error.steps,
        line=Lines(own.text).of(("extends",)),
    )


def _written_in(written: Written, steps: Steps, *, whole: JsonObject) -> Steps | None:
    """Give the steps to the same place in a file; None if the profile does not have it from there."""
    match steps:
        case ("fields", number, *rest):
            own = _number(written.data.get("fields"), number, whole=whole.get("fields"))
            return None if own is None else ("fields", own, *rest)
        case _:
            depth = 2 if steps[:1] in _PUT_TOGETHER else 1
            return steps if Lines(written.text).hold(steps[:depth]) else None


def _line(written: Written, steps: Steps) -> int:
    """Find the line of a key; what a field leaves out may stand in the default of its file."""
    lines = Lines(written.text)
    match steps:
        case ("fields", _, key, *rest) if not lines.hold(steps[:3]) and lines.hold(("default", key)):
            return lines.of(("default", key, *rest))
        case _:
            return lines.of(steps)


def _renumbered(error: ProfileError, written: Written, *, whole: JsonObject) -> ProfileError:
    """Count fields as the file does: put together with another one they have other numbers."""
    if error.steps[:1] != ("fields",):
        return error

    def counted(found: re.Match[str]) -> str:
        own = _number(written.data.get("fields"), int(found[1]), whole=whole.get("fields"))
        return found[0] if own is None else f"fields[{own}]"

    return ProfileError(_NUMBERED.sub(counted, error.problem), file=error.file, steps=error.steps)


def _number(fields: Json, number: str | int, *, whole: Json) -> int | None:
    """Find a field of the whole among those of a file: of those with its id the one that is as far on."""
    if not isinstance(fields, list) or not isinstance(whole, list) or not isinstance(number, int):
        return None
    name = name_of(whole[number]) if number < len(whole) else None
    if name is None:
        return None
    before = sum(name_of(each) == name for each in whole[:number])
    numbers = [own for own, each in enumerate(fields) if name_of(each) == name]
    return numbers[before] if before < len(numbers) else None


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""
