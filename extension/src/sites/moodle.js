// @ts-check
/** Moodle, on the host of whoever runs it. Its like on the service's shelf: verifier/platforms/moodle.py. */
"use strict";

{
  const PAGE = /^(\/(?:.{0,200}\/)?)badges\/badge\.php$/;
  const BADGE = /^\/(?:.{0,200}\/)?badges\/(?:json\/)?assertion\.php$/;
  const HASH = /^[A-Za-z0-9]{40}$/;

  badgeVerifier.sites.moodle = {
    ids: ["moodle"],
    recognise(url) {
      const page = PAGE.exec(url.path);
      const hash = url.parameters.get("hash") ?? "";
      if (page && HASH.test(hash)) {
        return route(`${url.scheme}://${url.host}${page[1]}badges/assertion.php?b=${hash}&obversion=2`);
      }
      // With an action the same program gives the badge class or the issuer.
      const isBadge = BADGE.test(url.path) && !url.parameters.has("action");
      return isBadge && HASH.test(url.parameters.get("b") ?? "") ? route(url.text) : null;
    },
  };

  /** @param {string} badge */
  function route(badge) {
    return { platform: "moodle", name: "Moodle", badge };
  }
}
