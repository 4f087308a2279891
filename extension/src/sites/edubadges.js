// @ts-check
/** edubadges of SURF, the Netherlands. Its like on the service's shelf: verifier/platforms/edubadges.py. */
"use strict";

{
  const HOSTS = new Set(["www.edubadges.nl", "edubadges.nl", "api.edubadges.nl"]);
  const BADGE = /^\/public\/assertions\/([A-Za-z0-9_-]{22})\/?$/;

  badgeVerifier.sites.edubadges = {
    ids: ["edubadges"],
    recognise(url) {
      const shared = HOSTS.has(url.host) ? BADGE.exec(url.path) : null;
      if (!shared) return null;
      const badge = `https://api.edubadges.nl/public/assertions/${shared[1]}`;
      return { platform: "edubadges", name: "edubadges", badge };
    },
  };
}
