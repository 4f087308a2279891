// @ts-check
/** Which part of a page belongs to which badge: the largest that holds no other one. */
/** @import { Draft, Slices, Territory } from "../types.js" */
"use strict";

{
  const MAX_LEVELS = 40; // upwards from a badge; what is said so far above it is not said of it
  const SHARED = Symbol("more than one badge");

  /**
   * Part a page among its badges. What only may be a badge takes nothing away from those that are.
   * @param {Draft[]} drafts
   * @param {Slices} slices
   * @returns {Promise<Territory>}
   */
  async function parted(drafts, slices) {
    const sure = new Map();
    const possible = new Map();
    for (const { key, link, places } of drafts) {
      if (slices.isOver()) await slices.pause();
      for (const { element } of places) mark(link.platform === null ? possible : sure, key, element);
    }
    return {
      isClaimed: (element) => sure.has(element),
      isOf(element, { key, link }) {
        const owner = sure.get(element);
        if (link.platform !== null || owner !== undefined) return owner === undefined || owner === key;
        const claimed = possible.get(element);
        return claimed === undefined || claimed === key;
      },
    };
  }

  /** @param {Map<Element, string | symbol>} owners @param {string} key @param {Element} place */
  function mark(owners, key, place) {
    let element = /** @type {Element | null} */ (place);
    for (let level = 0; element && level < MAX_LEVELS; level += 1) {
      const owner = owners.get(element);
      if (owner === SHARED) return; // and so is all above it
      owners.set(element, owner === undefined || owner === key ? key : SHARED);
      element = badgeVerifier.nodes.parentOf(element);
    }
  }

  badgeVerifier.territories = { parted };
}
