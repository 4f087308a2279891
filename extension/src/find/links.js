// @ts-check
/**
 * A link as a page has it → what may be sent, and the platform that it is of. Pure; nothing is opened.
 *
 * Its like on the service's side: verifier/locate/link.py.
 */
/** @import { Link, SharedUrl } from "../types.js" */
"use strict";

{
  const MAX_LEVELS = 3; // of wrappers around wrappers; nobody honest has more
  const MAX_LINK = 8192; // characters; one that is wrapped three times is longer than any that is asked
  const LEFT_OF_HTML = /&(?:amp;)+/g; // the link was copied out of a page's source

  /**
   * Read a link, however it is wrapped. It never throws; null is what is no web address, and what two readers
   * would read differently.
   * @param {string} text
   * @returns {Link | null}
   */
  function read(text) {
    if (text.length > MAX_LINK) return null;
    /** @type {string[]} */
    const via = [];
    let rest = badgeVerifier.escapes.trimmed(text).replace(LEFT_OF_HTML, "&");
    for (let level = 0; level < MAX_LEVELS; level += 1) {
      const url = badgeVerifier.address.read(rest);
      const inner = url && badgeVerifier.wrapped.open(url);
      if (!inner) return url && linkOf(rest, url, via, false);
      via.push(inner.by);
      if (inner.target === null) return linkOf(rest, url, via, true);
      rest = inner.target.replace(LEFT_OF_HTML, "&");
    }
    const url = badgeVerifier.address.read(rest);
    return url && linkOf(rest, url, via, badgeVerifier.wrapped.open(url) !== null);
  }

  /**
   * @param {string} text
   * @param {SharedUrl} url
   * @param {string[]} via
   * @param {boolean} isWrapped still, so that where it leads is not known
   * @returns {Link}
   */
  function linkOf(text, url, via, isWrapped) {
    const isShort = isWrapped || badgeVerifier.wrapped.isShort(url);
    const route = isShort ? null : routeOf(url);
    const { platform = null, name = null, badge = null } = route ?? {};
    return {
      url: url.text,
      host: url.host,
      platform,
      name,
      badge,
      known: route !== null && route.known !== false,
      explanation: route?.explanation ?? null,
      via: route ? [...via, route.platform] : via,
      address: badgeVerifier.personal.without(text).address,
      isShort,
    };
  }

  /** @param {SharedUrl} url */
  function routeOf(url) {
    for (const platform of badgeVerifier.platforms) {
      const route = platform.recognise(url);
      if (route) return route;
    }
    return null;
  }

  badgeVerifier.links = { read };
}
