// @ts-check
/** Open Badge Factory. Its like: verifier/platforms/open_badge_factory.py. */
"use strict";

{
  const HOSTS = new Set(["openbadgefactory.com", "www.openbadgefactory.com"]);
  const BADGE = /^(\/(?:v1\/assertion|obv3\/credentials)\/[0-9a-fA-F]{40})(?:\.html|\.json)?$/;

  badgeVerifier.sites.open_badge_factory = {
    ids: ["open_badge_factory"],
    recognise(url) {
      const shared = HOSTS.has(url.host) ? BADGE.exec(url.path) : null;
      if (!shared) return null;
      const badge = `https://openbadgefactory.com${shared[1]}`;
      const name = "Open Badge Factory";
      return { platform: "open_badge_factory", name, badge };
    },
  };
}
