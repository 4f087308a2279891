// @ts-check
/** Which part of a page belongs to which badge: the largest that holds no other one. */
"use strict";

{
  const MAX_LEVELS = 40; // upwards from a badge; what is said so far above it is not said of it
  const SHARED = Symbol("more than one badge");

  /** @typedef {import("../types.js").Draft} Draft */

  /**
   * Part a page among its badges. What only may be a badge takes nothing away from those that are.
   * @param {Draft[]} drafts
   * @returns {import("../types.js").Territory}
   */
  function parted(drafts) {
    const sure = marked(drafts.filter(({ link }) => link.platform !== null));
    const possible = marked(drafts.filter(({ link }) => link.platform === null));
    return {
      isOf(element, { key, link }) {
        const owner = sure.get(element);
        if (link.platform !== null || owner !== undefined) return owner === undefined || owner === key;
        const claimed = possible.get(element);
        return claimed === undefined || claimed === key;
      },
    };
  }

  /** @param {Draft[]} drafts @returns {Map<Element, string | symbol>} */
  function marked(drafts) {
    const owners = new Map();
    for (const { key, places } of drafts) for (const place of places) mark(owners, key, place);
    return owners;
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
