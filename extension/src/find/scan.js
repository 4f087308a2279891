// @ts-check
/** The badges that a page shows, as far as it tells: every link to them, or each badge once. */
/** @import { Entry, Found } from "../types.js" */
"use strict";

{
  const MAX_ENTRIES = 500; // that are handed to popup and panel: nobody reads a longer list
  const MAX_LABELS = 20; // of one badge: what it is called at one link and another

  /**
   * Find what may be a badge, wherever it stands: the same badge may be there more than once, under other
   * words. Nothing of the page is changed, nothing is fetched.
   * @param {Document} page
   * @param {{signal?: AbortSignal}} [options] once aborted, it throws
   * @returns {Promise<Found[]>}
   */
  async function find(page, { signal } = {}) {
    const slices = badgeVerifier.slices(signal);
    const drafts = await badgeVerifier.collect(page, slices);
    return badgeVerifier.labels.label(drafts, page, slices);
  }

  /**
   * Find, and give each badge once, in the order of the page, as what can be handed to another context.
   * @param {Document} page
   * @returns {Promise<Entry[]>}
   */
  async function scan(page) {
    const entries = /** @type {Map<string, Entry>} */ (new Map());
    for (const { element, claims = [], ...found } of await find(page)) {
      const key = found.badge ?? found.url;
      const entry = entries.get(key) ?? { ...found, labels: [] };
      if (entries.size < MAX_ENTRIES) entries.set(key, entry);
      for (const label of [found.label, ...claims]) addLabel(entry, label);
    }
    return [...entries.values()];
  }

  /** @param {Entry} entry @param {string} label */
  function addLabel(entry, label) {
    if (!label || entry.labels.includes(label) || entry.labels.length >= MAX_LABELS) return;
    entry.labels.push(label);
    entry.label ||= label;
  }

  badgeVerifier.find = find;
  badgeVerifier.scan = scan;
}
