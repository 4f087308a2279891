// @ts-check
/** Badgr, now Canvas Credentials, and Parchment. Its like: verifier/platforms/badgr.py. */
/** @import { Route, SharedUrl } from "../types.js" */
"use strict";

{
  const NAME = "Canvas Credentials (Badgr)";
  // Old badges have a UUID, newer ones 22 letters.
  const BADGE = /^\/public\/assertions\/([A-Za-z0-9_-]{22}|[A-Za-z0-9_-]{36})(?:\.json)?\/?$/;
  const EDITION = /^[123]_[0-9]$/;
  const API = new Map([
    ["badgr.io", "api.badgr.io"],
    ["badgr.com", "api.badgr.io"],
    ["www.badgr.com", "api.badgr.io"],
    ["eu.badgr.com", "api.eu.badgr.io"],
  ]);
  for (const host of ["api.badgr.io", "api.test.badgr.com", "api.demo.badgr.com"]) API.set(host, host);
  for (const region of ["eu", "au", "ca", "sg"]) API.set(`api.${region}.badgr.io`, `api.${region}.badgr.io`);
  // Organisations have names of their own below these.
  const TENANT = /^(?:[a-z0-9-]+\.)?(?:eu|au|ca|sg)\.badgr\.com$|^[a-z0-9-]+\.badgr\.com$/;
  const PARCHMENT = /^(?:[a-z0-9-]+\.)?badges\.parchment\.(?:com|eu)$/;

  badgeVerifier.sites.badgr = {
    ids: ["badgr"],
    recognise(url) {
      const shared = BADGE.exec(url.path);
      if (!shared) return null;
      const api = API.get(url.host);
      if (api) return ofBadgr(`https://${api}/public/assertions/${shared[1]}`, url.parameters.get("v") ?? "");
      if (TENANT.test(url.host)) return inferred(url, NAME);
      return PARCHMENT.test(url.host) ? inferred(url, "Parchment") : null;
    },
  };

  /** @param {string} badge @param {string} edition @returns {Route} */
  function ofBadgr(badge, edition) {
    const named = EDITION.test(edition) ? `${badge}?v=${edition}` : badge;
    return { platform: "badgr", name: NAME, badge: named };
  }

  /**
   * The shared address itself is asked first: how it hangs together with other hosts is written nowhere.
   * @param {SharedUrl} url
   * @param {string} name
   * @returns {Route}
   */
  function inferred(url, name) {
    const badge = `https://${url.host}${url.path}`;
    return { platform: "badgr", name, badge, known: false, explanation: "no_public_badge" };
  }
}
