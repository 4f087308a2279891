// @ts-check
/** Shelf: one file a platform. The first that knows a link counts, in the order of verifier/platforms. */
"use strict";

{
  const { sites } = badgeVerifier;

  badgeVerifier.platforms = [
    sites.credly,
    sites.badgr,
    sites.open_educational_badges,
    sites.edubadges,
    sites.open_badge_factory,
    sites.open_badge_passport,
    sites.moodle,
    sites.verifierplus,
    sites.brightspace,
    sites.share_pages,
    sites.accredible, // after all that have hosts of their own: its mark may stand on any host
  ];
}
