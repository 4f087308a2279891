// @ts-check
/** The badges that a page shows, as far as it tells: each once, in the order of the page. */
"use strict";

{
  const MAX_ENTRIES = 500; // that are handed to popup and panel: nobody reads a longer list
  const MAX_LABEL = 200; // characters

  /**
   * Find what may be a badge. Nothing of the page is changed, nothing is fetched.
   * @param {Document} page
   * @param {{signal?: AbortSignal}} [options] once aborted, it throws
   * @returns {Promise<import("../types.js").Found[]>}
   */
  async function find(page, { signal } = {}) {
    const slices = badgeVerifier.slices(signal);
    const drafts = await badgeVerifier.collect(page, slices);
    return badgeVerifier.labels.label(drafts, page, slices);
  }

  /**
   * Find, and give what can be handed to another context.
   * @param {Document} page
   * @returns {Promise<import("../types.js").Entry[]>}
   */
  async function scan(page) {
    const found = await find(page);
    return found.slice(0, MAX_ENTRIES).map(({ element, ...entry }) => ({
      ...entry,
      label: entry.label.slice(0, MAX_LABEL),
    }));
  }

  badgeVerifier.find = find;
  badgeVerifier.scan = scan;
}
