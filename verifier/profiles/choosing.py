"""Which of the profiles that there are did a reader ask for?"""

from collections.abc import Collection, Sequence

from verifier.model.metadata_profile import MetadataProfile

ALL = "all"  # in the place of an id: every profile there is


class UnknownProfileError(ValueError):
    """A profile is named that there is not: left out in silence, it would look like one without fields."""

    def __init__(self, named: str, *, known: Collection[str]) -> None:
        """Keep what was ``named``, which is anybody's text, and the ids of those that are ``known``."""
        super().__init__(f"{named!r} is not known; there are {', '.join(known)}")
        self.known = tuple(known)


def chosen(named: Collection[str], *, known: Collection[str]) -> tuple[str, ...]:
    """Give the ids of the profiles that are named, in the order of those there are; or "all" alone.

    Raises:
        UnknownProfileError: one is named that there is not, be it beside "all".
    """
    there = {*known, ALL}
    for each in named:
        if each not in there:
            raise UnknownProfileError(each, known=known)
    return (ALL,) if ALL in named else tuple(each for each in known if each in named)


def wanted(
    profiles: Sequence[MetadataProfile], *, named: tuple[str, ...] | None
) -> tuple[MetadataProfile, ...]:
    """Choose the profiles that a reader named, by id or all; None: those that are in every report.

    Raises:
        UnknownProfileError: one is named that there is not.
    """
    if named is None:
        return tuple(profile for profile in profiles if profile.offered == "always")
    ids = chosen(named, known=[profile.id for profile in profiles])
    return tuple(profile for profile in profiles if ALL in ids or profile.id in ids)
