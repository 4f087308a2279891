"""Shelf: one file a platform; its share links, and the badge they stand for."""

from verifier.platforms import (
    accredible,
    badgr,
    brightspace,
    credly,
    edubadges,
    moodle,
    open_badge_factory,
    open_badge_passport,
    open_educational_badges,
    share_pages,
    verifierplus,
)

PLATFORMS = (
    credly.PLATFORM,
    badgr.PLATFORM,
    open_educational_badges.PLATFORM,
    edubadges.PLATFORM,
    open_badge_factory.PLATFORM,
    open_badge_passport.PLATFORM,
    moodle.PLATFORM,
    verifierplus.PLATFORM,
    brightspace.PLATFORM,
    share_pages.PLATFORM,
    accredible.PLATFORM,  # after all that have hosts of their own: its mark may stand on any host
)
