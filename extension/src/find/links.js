// @ts-check
/** A link as a page has it → what may be sent, and the platform that it is of. Pure; nothing is opened. */
"use strict";

{
  const MAX_LINK = 8192; // characters; nobody honest has a longer one
  const PERSONAL = /^(?:identity__.*|utm_.*|trk|trkEmail|lipi|midToken|midSig|otpToken|fbclid|gclid|mc_eid)$/is;

  /**
   * Read a link, however it is wrapped. It never throws; null is what is no web address.
   * @param {string} text
   * @returns {import("../types.js").Link | null}
   */
  function read(text) {
    const url = text.length <= MAX_LINK ? shared(text) : null;
    if (!url) return null;
    const route = firstRoute(url);
    return {
      url: url.text,
      host: url.host,
      platform: route?.platform ?? null,
      name: route?.name ?? null,
      badge: route?.badge ?? null,
      known: route?.known ?? false,
      explanation: route?.explanation ?? null,
      via: [],
      address: null,
      isShort: false,
    };
  }

  /** @param {string} text */
  function shared(text) {
    let url;
    try {
      url = new URL(text);
    } catch {
      return null;
    }
    if (!/^https?:$/.test(url.protocol) || url.port || !url.hostname.includes(".")) return null;
    const parameters = new Map(url.searchParams);
    const fragment = url.hash.slice(1);
    url.hash = url.username = url.password = "";
    for (const name of [...url.searchParams.keys()]) if (PERSONAL.test(name)) url.searchParams.delete(name);
    return { text: url.href, scheme: url.protocol.slice(0, -1), host: url.hostname, path: url.pathname, parameters, fragment };
  }

  /** @param {import("../types.js").SharedUrl} url */
  function firstRoute(url) {
    for (const platform of badgeVerifier.platforms) {
      const route = platform.recognise(url);
      if (route) return route;
    }
    return null;
  }

  badgeVerifier.links = { read };
}
