// @ts-check
/** Which links to one badge are one thing to a person: its picture, its name and its button in one card. */
/** @import { Named } from "../types.js" */
"use strict";

{
  const FEW_LEVELS = 4; // above a link, of what belongs together where nothing tells
  const MAX_BETWEEN = 4000; // characters

  /**
   * Fold links to one badge that stand together under the same words. All others stay apart, and each gets
   * a mark of its own: no page may have a badge marked once and show it elsewhere as something grander.
   * @param {Named[]} places what leads to the badge, in the order in which it was found
   * @returns {Named[]} one of each fold, those first that people can see
   */
  function folded(places) {
    if (places.length < 2) return places;
    const { isBefore, isSeen } = badgeVerifier.nodes;
    const ranks = new Map(
      places.map((place, index) => [place, isSeen(place.element) ? index : places.length + index]),
    );
    const byRank = (/** @type {Named} */ one, /** @type {Named} */ other) =>
      Number(ranks.get(one)) - Number(ranks.get(other));
    const inOrder = [...places].sort((one, other) => (isBefore(one.element, other.element) ? -1 : 1));
    /** @type {Named[][]} */
    const folds = [];
    for (const place of inOrder) {
      const last = folds.at(-1);
      if (last && areTogether(last[last.length - 1], place)) last.push(place);
      else folds.push([place]);
    }
    for (const fold of folds) fold.sort(byRank);
    folds.sort(([one], [other]) => byRank(one, other));
    return folds.map((fold) => ({ ...fold[0], label: firstLabel(fold), claims: claimsOf(fold) }));
  }

  /** @param {Named[]} fold */
  function firstLabel(fold) {
    return fold.find(({ label }) => label)?.label ?? "";
  }

  /** @param {Named[]} fold */
  function claimsOf(fold) {
    return [...new Set(fold.flatMap(({ claims }) => claims ?? []))];
  }

  /** @param {Named} one @param {Named} other which comes later on the page */
  function areTogether(one, other) {
    const isSame = !one.label || !other.label || one.label === other.label;
    if (!isSame || !areNear(one.element, other.element)) return false;
    const words = between(one.element, other.element);
    if (words.length > MAX_BETWEEN) return false;
    const label = one.label || other.label;
    const others = words.replace(/\s+/g, " ").replaceAll(label || " ", " ");
    return badgeVerifier.names.labelOf([others]) === "";
  }

  /** @param {Element} one @param {Element} other */
  function areNear(one, other) {
    const { closest, parentOf } = badgeVerifier.nodes;
    const entry = closest(one, badgeVerifier.parts.entry);
    if (entry !== null && entry === closest(other, badgeVerifier.parts.entry)) return true;
    const above = new Set();
    let around = parentOf(one);
    for (let level = 0; around && level < FEW_LEVELS; level += 1) {
      above.add(around);
      around = parentOf(around);
    }
    around = other;
    for (let level = 0; around && level <= FEW_LEVELS; level += 1) {
      if (above.has(around)) return true;
      around = parentOf(around);
    }
    return false;
  }

  /** Give what stands between two elements. @param {Element} one @param {Element} other */
  function between(one, other) {
    const range = new Range();
    range.setStartAfter(one);
    range.setEndBefore(other); // where that is in the first one, nothing is between
    return range.toString();
  }

  badgeVerifier.folded = folded;
}
