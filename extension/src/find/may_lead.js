// @ts-check
/**
 * Is it worth reading where this link leads? One glance: most links lead to no badge, and reading one costs a
 * hundred times as much as this. What the shelf knows must pass; a test holds them together.
 */
"use strict";

{
  const TOPICS = ["badge", "assertion", "credential", "certific", "zertifikat"];
  const PLACES = ["accredible", "brightspace", "verifierplus"];
  // What links are wrapped in and shortened by; the mark of Accredible's pages elsewhere; letters in escapes.
  const SIGNS = ["/safety/go", "/redir/", "/csp/", "/url\\?", "safelinks", "lnkd\\.in/", "#acc\\.", "%[4-7]"];
  const SOME = new RegExp([...TOPICS, ...PLACES, ...SIGNS].join("|"), "i");
  const HOSTS = badgeVerifier.tables.sharePages.map(({ hosts }) => hosts).join("|");
  const SHARE_PAGE = new RegExp(`^https?://(?:${HOSTS})[/?#:]`, "i");
  const SHARE_PAGE_IN_TEXT = new RegExp(`(?:${HOSTS})/`, "i");

  badgeVerifier.mayLead = {
    link: (/** @type {string} */ url) => SOME.test(url) || SHARE_PAGE.test(url),
    word: (/** @type {string} */ text) => SOME.test(text) || SHARE_PAGE_IN_TEXT.test(text),
  };
}
