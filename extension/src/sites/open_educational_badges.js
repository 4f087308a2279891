// @ts-check
/** Open Educational Badges. Its like: verifier/platforms/open_educational_badges.py. */
"use strict";

{
  const HOST = "api.openbadges.education";
  const BADGE = /^\/public\/assertions\/([A-Za-z0-9_-]{22})(?:\.json)?\/?$/;
  const SIGNED = "3_0"; // a badge is hosted in Open Badges 2 and signed in Open Badges 3, at one address

  badgeVerifier.sites.open_educational_badges = {
    ids: ["open_educational_badges"],
    recognise(url) {
      const shared = url.host === HOST ? BADGE.exec(url.path) : null;
      if (!shared) return null;
      const hosted = `https://${HOST}/public/assertions/${shared[1]}`;
      const badge = url.parameters.get("v") === SIGNED ? `${hosted}?v=${SIGNED}` : hosted;
      const name = "Open Educational Badges";
      return { platform: "open_educational_badges", name, badge };
    },
  };
}
