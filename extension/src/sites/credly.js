// @ts-check
/** Credly, once Acclaim. Its like on the service's shelf: verifier/platforms/credly.py. */
"use strict";

{
  const BADGE = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";
  const SITES = new Set(["credly.com", "www.credly.com", "youracclaim.com", "www.youracclaim.com"]);
  const SHARED = new RegExp(`^/badges/${BADGE}(?:/(?:public_url|linked_in_profile|linked_in|embedded))?/?$`);
  const PUBLISHERS = new Set(["api.credly.com", "api.youracclaim.com", "www.credly.com", "credly.com"]);
  const PUBLISHED = new RegExp(
    `^(?:/api)?/v1/obi/(?:(?:v2/)?badge_assertions|v3/open_badge_credentials)/${BADGE}(?:\\.json)?$`,
  );
  const HOSTED = "https://www.credly.com/api/v1/obi/v2/badge_assertions/";

  badgeVerifier.sites.credly = {
    ids: ["credly"],
    recognise(url) {
      const shared = SITES.has(url.host) ? SHARED.exec(url.path) : null;
      if (shared) return route(HOSTED + shared[1].toLowerCase());
      return PUBLISHERS.has(url.host) && PUBLISHED.test(url.path) ? route(url.text) : null;
    },
  };

  /** @param {string} badge */
  function route(badge) {
    return { platform: "credly", name: "Credly", badge };
  }
}
