// @ts-check
/** The badges that a page shows, as far as its links tell: each once, in the order of the page. */
"use strict";

{
  /**
   * Find what may be a badge. Nothing of the page is changed, nothing is fetched.
   * @param {Document} page
   * @returns {Promise<import("../types.js").Entry[]>}
   */
  async function scan(page) {
    const entries = new Map();
    for (const anchor of page.querySelectorAll("a[href]")) {
      const link = badgeVerifier.links.read(/** @type {HTMLAnchorElement} */ (anchor).href);
      if (!link?.platform) continue;
      const key = link.badge ?? link.url;
      if (!entries.has(key)) entries.set(key, { ...link, label: anchor.textContent?.trim() ?? "", how: "link" });
    }
    return [...entries.values()];
  }

  badgeVerifier.scan = scan;
}
