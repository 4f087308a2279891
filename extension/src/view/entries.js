// @ts-check
/** Entries that came out of a page → those that are as entries have to be. */

import "../space.js";

const MOST = 2000; // entries; a page with more is no list of badges
const HOW = new Set(["link", "text", "image", "frame", "embed", "alternate", "data"]);
const EXPLANATIONS = new Set(["only_on_its_site", "no_public_badge"]);
const MAX_LINK = 8192;
const MAX_WORDS = 300;

/** @typedef {import("../types.js").Entry} Entry */

/**
 * Keep what is sound of what a page gave us. Code of ours made it there, but of the page's own data.
 * @param {unknown[]} given
 * @returns {Entry[]}
 */
export function soundEntries(given) {
  return given.slice(0, MOST).map(soundEntry).filter((entry) => entry !== null);
}

/** @param {any} given @returns {Entry | null} */
function soundEntry(given) {
  const url = webAddress(given?.url);
  if (!url || !HOW.has(given.how)) return null;
  const platform = words(given.platform) || null;
  return {
    url,
    host: new URL(url).hostname,
    platform,
    name: words(given.name) || null,
    badge: webAddress(given.badge),
    known: given.known === true && platform !== null,
    explanation: EXPLANATIONS.has(given.explanation) ? given.explanation : null,
    via: Array.isArray(given.via) ? given.via.map(words).filter(Boolean).slice(0, 5) : [],
    address: words(given.address) || null,
    isShort: given.isShort === true,
    label: words(given.label),
    how: given.how,
  };
}

/** @param {unknown} text */
function words(text) {
  return typeof text === "string" ? text.slice(0, MAX_WORDS) : "";
}

/** @param {unknown} text @returns {string | null} */
function webAddress(text) {
  if (typeof text !== "string" || text.length > MAX_LINK || !URL.canParse(text)) return null;
  return /^https?:$/.test(new URL(text).protocol) ? text : null;
}
