// @ts-check
/** Where on a page the name of a badge may stand, nearest first. Markup is no more than a hint. */
"use strict";

{
  const MAX_LEVELS = 14;
  const FEW_LEVELS = 4; // where nothing tells what belongs together
  const ENTRY = "li, tr, article, dd, [role='listitem'], [role='row'], [role='article']";
  const WHOLE = "body, main, html, [role='main']";

  /**
   * Climb from where a badge stands: to its entry in a list or table, to what has a picture of its own, to
   * what lies between two rules; else a few levels. Never so far that another badge is in it.
   * @param {Element} place
   * @param {(element: Element) => boolean} isOwn
   * @returns {import("../types.js").Part[]}
   */
  function partsAround(place, isOwn) {
    const { parentOf, matches, has } = badgeVerifier.nodes;
    const parts = [];
    let [part, last] = [place, place];
    for (let level = 1; level <= MAX_LEVELS; level += 1) {
      const parent = parentOf(part);
      if (!parent || matches(parent, WHOLE)) break;
      if (has(parent, ":scope > hr")) parts.push({ part, isEntry: true });
      if (!isOwn(parent)) break;
      part = parent;
      if (level <= FEW_LEVELS) last = part;
      if (matches(part, ENTRY) || has(part, ":scope > figure")) parts.push({ part, isEntry: true });
    }
    return [...parts, { part: last, isEntry: false }];
  }

  badgeVerifier.parts = { partsAround, entry: ENTRY };
}
