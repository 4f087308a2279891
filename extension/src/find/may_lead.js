// @ts-check
/**
 * Is it worth reading where this link leads? One glance: most links lead to no badge, and reading one costs a
 * hundred times as much as this. What the shelf knows must pass; a test holds them together.
 */
"use strict";

{
  const MAX_READ = 16_384; // characters: no longer address is one that we read
  const TOPICS = ["badge", "assertion", "credential", "certific", "zertifikat"];
  const PLACES = ["accredible", "brightspace", "verifierplus"];
  // What links are wrapped in and shortened by; the mark of Accredible's pages elsewhere; letters in escapes.
  const SIGNS = ["/safety/go", "/redir/", "/csp/", "/url\\?", "safelinks", "lnkd\\.in/", "#acc\\.", "%[4-7]"];
  const HOSTS = Object.values(badgeVerifier.tables.sharePages).flat().map(({ hosts }) => hosts).join("|");
  const LINK = new RegExp(`${[...TOPICS, ...PLACES, ...SIGNS].join("|")}|//(?:${HOSTS})[/?#:]`, "i");
  const WORD = new RegExp(`${LINK.source}|(?:${HOSTS})/`, "i");

  badgeVerifier.mayLead = {
    link: (url) => LINK.test(url.slice(0, MAX_READ)),
    word: (text) => WORD.test(text),
    element: (element) => LINK.test(written(element)),
  };

  /** What an element tells as it is written: to resolve an address costs more. @param {Element} element */
  function written(element) {
    const { attribute } = badgeVerifier.nodes;
    if (element.localName === "a") return attribute(element, "href").slice(0, MAX_READ) || "badge";
    if (element.localName !== "img") return "badge"; // there are few of all others
    return ["src", "alt", "srcset"].map((name) => attribute(element, name).slice(0, MAX_READ)).join(" ");
  }
}
