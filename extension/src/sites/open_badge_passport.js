// @ts-check
/** Open Badge Passport, whose pages may lead to the issuer's. Its like: platforms/open_badge_passport.py. */
"use strict";

{
  const HOSTS = new Set(["openbadgepassport.com", "www.openbadgepassport.com"]);
  const BADGE = /^\/app\/badge\/info\/[0-9]{1,12}(?:\/pic\/embed|\/embed)?\/?$/;

  badgeVerifier.sites.open_badge_passport = {
    ids: ["open_badge_passport"],
    recognise(url) {
      if (!HOSTS.has(url.host) || !BADGE.test(url.path)) return null;
      const name = "Open Badge Passport";
      const explanation = "no_public_badge";
      return { platform: "open_badge_passport", name, badge: null, known: false, explanation };
    },
  };
}
