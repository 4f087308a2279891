// @ts-check
/** Where on a page the badges of its owner stand. On most pages: everywhere. */
"use strict";

{
  const NETWORK = /^(?:[a-z0-9-]+\.)*linkedin\.com$/;
  const MAIN = "main, [role='main']";
  // What other people posted, and lists of other people: their badges say nothing about the page's owner.
  const OTHERS = [
    "aside",
    "[role='complementary']",
    "[data-urn*='urn:li:activity']",
    "[data-id^='urn:li:activity']",
    "[data-view-name^='feed-']",
    ".feed-shared-update-v2",
    ".pv-browsemap-section",
    "section:has(> #browsemap_recommendation)",
    "section:has(> #people_also_viewed)",
    "[data-view-name*='browsemap']",
    "[data-view-name*='people-also-viewed']",
    "[data-view-name*='people-you-may-know']",
  ].join();

  /**
   * Say whether things in this place are the owner's, as far as the page tells.
   * @param {Document} page
   * @param {string} host of the page
   * @returns {(element: Element) => boolean}
   */
  function ownersPlace(page, host) {
    if (!NETWORK.test(host)) return () => true;
    const { all, closest } = badgeVerifier.nodes;
    const hasMain = all(page, MAIN).length > 0;
    return (element) => (!hasMain || closest(element, MAIN) !== null) && closest(element, OTHERS) === null;
  }

  /** Give whose profile an address is; "" if it is none. @param {string} path */
  function profileIn(path) {
    return /^\/in\/([^/]+)/.exec(path)?.[1].toLowerCase() ?? "";
  }

  /**
   * Say whether a part of a page leads to the profile of somebody else: then it speaks of them.
   * @param {Element} part
   * @param {string} owner as `profileIn` gives it
   */
  function namesOther(part, owner) {
    return badgeVerifier.nodes.linksIn(part, "/in/").some((/** @type {HTMLAnchorElement} */ link) => {
      const person = NETWORK.test(link.hostname) ? profileIn(link.pathname) : "";
      return person !== "" && owner !== "" && person !== owner;
    });
  }

  /** @param {string} host */
  function isNetwork(host) {
    return NETWORK.test(host);
  }

  badgeVerifier.places = { ownersPlace, isNetwork, profileIn, namesOther };
}
