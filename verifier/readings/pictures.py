"""The pictures that an issuer publishes for a badge, and how one that was given compares with them.

A picture of the badge's own comes first: it shows whatever is personal. That of its class shows no name, so
from it one cannot tell a name that the issuer wrote from a word that somebody else did.
"""

import asyncio
import enum
from dataclasses import dataclass
from importlib.util import find_spec

from verifier.algorithms.data_url import read_data_url
from verifier.contracts import Fetcher
from verifier.model.achievement import Picture
from verifier.model.credential import Credential
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause, ExhibitId, Url, cause_of_status
from verifier.parse.picture_file import PictureFile, PictureKind, read_picture_file
from verifier.readings.hosted_addresses import read_address
from verifier.readings.separate_process import Said, ask

EXTRA = "badge-verifier[images]"
PIXELS = "verifier.algorithms.picture_pixels"  # never imported here: it needs what may not be installed
_DECODED = (PictureKind.PNG, PictureKind.JPEG)


class Likeness(enum.Enum):
    """How a picture compares with one that the issuer publishes."""

    EQUAL = "equal"  # apart from the badge that is baked into it
    SAME = "same"  # saved again, scaled: nowhere a difference that could be seen
    NEAR = "near"
    CHANGED = "changed"  # the same but for a part
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """A picture that the badge names."""

    picture: Picture
    own: bool  # of this very badge, and not of all of its class


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A picture that the badge names and we could not get."""

    cause: Cause
    exhibits: tuple[ExhibitId, ...] = ()
    at: Url | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A picture as its issuer publishes it."""

    body: bytes
    file: PictureFile
    exhibits: tuple[ExhibitId, ...] = ()  # none: it stands in the badge itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Undecided:
    """Why two pictures could not be compared."""

    cause: Cause
    detail: str = ""


def declared_pictures(credential: Credential) -> tuple[Declared, ...]:
    """List the pictures that a badge names for itself and its class, each once, its own first."""
    subject, achievement = credential.subject, credential.achievement
    named = (
        (subject.image if subject else None, True),
        (credential.image, True),
        (achievement.image if achievement else None, False),
    )
    found = {picture.id: Declared(picture=picture, own=own) for picture, own in reversed(named) if picture}
    return tuple(reversed([each for each in found.values() if each.picture.id]))


async def get_picture(picture: Picture, *, fetcher: Fetcher) -> Published | Missing:
    """Get a picture that a badge names: from the badge itself, or from its address."""
    inside = read_data_url(picture.id or "")
    if inside is not None:
        return Published(body=inside, file=await asyncio.to_thread(read_picture_file, inside))
    if read_address(picture.id) is None:
        return Missing(cause=Cause.UNSUPPORTED)
    match await fetcher.fetch(picture.id or "", role=Role.PICTURE):
        case Unavailable() as gap:
            return Missing(cause=gap.why, exhibits=(gap.id,), at=gap.at_url or gap.url)
        case Fetched(ok=False) as answer:
            cause = cause_of_status(answer.status)
            return Missing(cause=cause, exhibits=(answer.exhibit.id,), at=answer.url)
        case answer:
            file = await asyncio.to_thread(read_picture_file, answer.body)
            return Published(body=answer.body, file=file, exhibits=(answer.exhibit.id,))


async def compare_pictures(given: bytes, published: Published) -> Likeness | Undecided:
    """Compare a picture that was given with one of the issuer's: bytes, then what is drawn, then pixels."""
    if given == published.body:
        return Likeness.EQUAL
    file = await asyncio.to_thread(read_picture_file, given)  # a drawing may take seconds
    if file.drawn is not None and file.drawn == published.file.drawn:
        return Likeness.EQUAL
    if not _are_comparable(file, published.file):
        return Undecided(cause=Cause.UNSUPPORTED)
    if find_spec("PIL") is None:
        return Undecided(cause=Cause.UNSUPPORTED, detail=EXTRA)
    said = await ask(PIXELS, len(given).to_bytes(8) + given + published.body)
    return _read(said) if isinstance(said, Said) else Undecided(cause=said)


def _are_comparable(given: PictureFile, published: PictureFile) -> bool:
    """Say whether equal pixels of two files would be equal pictures, and pixels are what they consist of.

    What was given may not say how its pixels are to look unless the issuer's says so too: a table of colours
    shows what a comparison of their values cannot see.
    """
    both = (given, published)
    return all(file.kind in _DECODED and not file.moves for file in both) and given.looks <= published.looks


def _read(said: Said) -> Likeness | Undecided:
    word = said.answer.decode("ascii", "replace")
    if word in _LIKENESSES:
        return Likeness(word)
    return Undecided(cause=_GAPS.get(word) or said.why_nothing)


_LIKENESSES = frozenset(each.value for each in Likeness)
_GAPS = {"unreadable": Cause.MALFORMED_REMOTE, "too-large": Cause.TOO_LARGE}
