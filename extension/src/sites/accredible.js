// @ts-check
/**
 * Accredible, on its own hosts and on those of its customers, whose links end in a mark of its own.
 *
 * Its like on the service's shelf: verifier/platforms/accredible.py.
 */
"use strict";

{
  const UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
  const OWN = /^(?:(?:www\.)?credential\.net|[a-z0-9-]+\.accredible\.com)$/;
  const SHARED = new RegExp(`^/(?:embed/)?(${UUID}|[0-9]{1,12})/?$`);
  const PUBLISHED = new RegExp(`^/v1/obi/badge_assertions/${UUID}$`);
  const MARK = /^acc\.[A-Za-z0-9_-]+$/;
  const NUMBER = /^[0-9]+$/; // one that bears a number cannot be asked for
  const API = "api.accredible.com";

  badgeVerifier.sites.accredible = {
    ids: ["accredible"],
    recognise(url) {
      if (url.host === API) return PUBLISHED.test(url.path) ? route(url.text) : null;
      const shared = SHARED.exec(url.path);
      if (!shared || !(OWN.test(url.host) || MARK.test(url.fragment))) return null;
      const badge = shared[1].toLowerCase();
      const published = NUMBER.test(badge) ? null : `https://${API}/v1/obi/badge_assertions/${badge}`;
      return route(published, "no_public_badge"); // not each of its credentials is an Open Badge
    },
  };

  /** @param {string | null} badge @param {import("../types.js").Route["explanation"]} [explanation] */
  function route(badge, explanation) {
    return { platform: "accredible", name: "Accredible", badge, explanation };
  }
}
