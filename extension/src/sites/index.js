// @ts-check
/** Shelf: one file a platform. The first that knows a link counts, in the order of verifier/platforms. */
"use strict";

{
  const { sites } = badgeVerifier;

  badgeVerifier.platforms = [sites.credly, sites.moodle];
}
