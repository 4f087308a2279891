"""What was achieved and who says so, by the names of Open Badges 2: the badge class and its issuer."""

from dataclasses import replace

from verifier.model.achievement import Achievement, Profile
from verifier.model.words import Json, JsonObject
from verifier.parse.members import entries, texts
from verifier.parse.ob2_extensions import members_of, read_extensions
from verifier.parse.ob3_achievement import read_achievement
from verifier.parse.ob3_profile import read_profile

BADGE_CLASS = "/badge"
ISSUER = "/badge/issuer"


def read_badge_class(value: Json) -> Achievement | None:
    """Read a badge class as an achievement: from an object, or from its address alone.

    https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#BadgeClass
    """
    # Words of later editions are none here, whatever they say.
    known = members_of(value, "BadgeClass") if isinstance(value, dict) else value
    achievement = read_achievement(known, pointer=BADGE_CLASS)
    if achievement is None or not isinstance(value, dict):
        return achievement
    return replace(
        achievement,
        achievement_type=None,
        tags=texts(value, "tags"),
        languages=texts(value, "@language"),
        extensions=read_extensions(value, "BadgeClass", pointer=BADGE_CLASS),
    )


def read_issuer(badge_class: JsonObject) -> Profile | None:
    """Read the issuer of a badge class, which is who awards the badge: Open Badges 2 names no other.

    https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Profile
    """
    named = [value for _, value in entries(badge_class, "issuer")]
    if len(named) != 1:  # of several, none is the issuer
        return None
    profile = read_profile(named[0], pointer=ISSUER)
    if profile is None or not isinstance(named[0], dict):
        return profile
    return replace(profile, extensions=read_extensions(named[0], "Profile", pointer=ISSUER))
