// @ts-check
/**
 * Links that sites and mail programs put around other links. They are undone here and never opened.
 *
 * Its like on the service's side: verifier/locate/wrapped_links.py.
 */
/** @import { SharedUrl } from "../types.js" */
"use strict";

{
  /** @typedef {(url: SharedUrl) => string | null} Target */
  /** @typedef {{by: string, host: RegExp, path: RegExp, target: Target}} Wrapping */

  const SHORT = new Set(["lnkd.in"]); // it may answer with a puzzle for people, and not with the way
  const WEB = /^https?:\/\//iu;
  const ESCAPED = /^https?%(?:25)*3a/iu;
  const MAX_ESCAPES = 2; // beyond the one of the query

  const GOOGLE = badgeVerifier.tables.googleDomains.join("|").replaceAll(".", "\\.");

  /** @type {Wrapping[]} */
  const WRAPPINGS = [
    {
      by: "linkedin",
      host: /^(?:www\.)?linkedin\.com$/,
      path: /^\/(?:safety\/go|redir\/redirect|csp\/redirect)\/?$/,
      target: (url) => url.parameters.get("url") ?? "",
    },
    {
      by: "google",
      host: new RegExp(`^(?:www\\.)?google\\.(?:${GOOGLE})$`),
      path: /^\/url$/,
      target: (url) => url.parameters.get("q") ?? "",
    },
    {
      by: "outlook",
      host: /^[a-z0-9]+\.safelinks\.protection\.outlook\.com$/,
      path: /^\//,
      target: (url) => url.parameters.get("url") ?? "",
    },
    { by: "verifierplus", host: /^verifierplus\.org$/, path: /^\/$/, target: targetInFragment },
  ];

  /**
   * Undo one wrapper; null if the link is none.
   * @param {SharedUrl} url
   * @returns {{by: string, target: string | null} | null} no target: it leads nowhere without being opened
   */
  function open(url) {
    const wrapping = WRAPPINGS.find(({ host, path }) => host.test(url.host) && path.test(url.path));
    const target = wrapping?.target(url) ?? null;
    return wrapping && target !== null ? { by: wrapping.by, target: webAddress(target) } : null;
  }

  /** Give what is behind "#verify?vc="; null for a page like any other. @param {SharedUrl} url */
  function targetInFragment(url) {
    const [place, ...rest] = url.fragment.split("?");
    return place === "verify" ? (badgeVerifier.address.namedOnce(rest.join("?")).get("vc") ?? "") : null;
  }

  /**
   * Read what a wrapper names as a web address, which some of them escape more than once.
   * @param {string} value
   */
  function webAddress(value) {
    let target = value;
    for (let level = 0; level < MAX_ESCAPES; level += 1) {
      if (ESCAPED.test(target)) target = badgeVerifier.escapes.undone(target);
    }
    return WEB.test(target) ? target : null;
  }

  badgeVerifier.wrapped = { open, isShort: (/** @type {SharedUrl} */ url) => SHORT.has(url.host) };
}
