// @ts-check
/** D2L Brightspace: pages, badges, and no known way between. Its like: verifier/platforms/brightspace.py. */
"use strict";

{
  const HOST = "bip.brightspace.com";
  const PAGE = /^\/[0-9a-fA-F-]{36}\/d2l\/awards\/assertions\/[0-9]{1,12}\/view\/?$/;

  badgeVerifier.sites.brightspace = {
    ids: ["brightspace"],
    recognise(url) {
      if (url.host !== HOST || url.path === "/") return null;
      const route = { platform: "brightspace", name: "D2L Brightspace" };
      if (PAGE.test(url.path)) return { ...route, badge: null, explanation: "no_public_badge" };
      return { ...route, badge: url.text };
    },
  };
}
