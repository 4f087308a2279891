// @ts-check
/** Entries that came out of a page → those that are as entries have to be. */
/** @import { Entry } from "../types.js" */

import "../find/all.js";

const MOST = 2000; // entries; a page with more is no list of badges
const HOW = new Set(["link", "text", "image", "frame", "embed", "alternate", "data"]);
const MAX_WORDS = 300;
const MAX_LABELS = 20; // of one badge

/**
 * Keep what is sound of what a page gave us. Code of ours made it there, but of the page's own data.
 * @param {unknown[]} given
 * @returns {Entry[]}
 */
export function soundEntries(given) {
  return given.slice(0, MOST).map(soundEntry).filter((entry) => entry !== null);
}

/**
 * What a link is, is read here anew: the page has a say in words alone. It may make less of a link, not more.
 * @param {any} given @returns {Entry | null}
 */
function soundEntry(given) {
  const link = typeof given?.url === "string" ? badgeVerifier.links.read(given.url) : null;
  if (!link || !HOW.has(given.how)) return null;
  const isShort = link.isShort || given.isShort === true;
  return {
    ...link,
    known: link.known && given.known === true && !isShort,
    isShort,
    address: words(given.address) || null, // cut out of the link already; it is the page's word, as it was
    label: words(given.label),
    labels: Array.isArray(given.labels) ? given.labels.slice(0, MAX_LABELS).map(words).filter(Boolean) : [],
    how: given.how,
  };
}

/** @param {unknown} text */
function words(text) {
  return typeof text === "string" ? text.slice(0, MAX_WORDS) : "";
}
