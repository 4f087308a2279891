// @ts-check
/** A badge whose report somebody asked for elsewhere: by a mark in a page, by the context menu, by an address. */

import "../find/all.js";

/** @typedef {import("../types.js").Entry} Entry */

/**
 * Give the badge that this page was opened for; null if for none.
 * @returns {Promise<Entry | null>}
 */
export async function wantedEntry() {
  return entryOf(new URLSearchParams(location.search).get("url"));
}

/** Call back when a report is asked for while this page is open. @param {(entry: Entry) => void} _want */
export function whenWanted(_want) {}

/** @param {unknown} url @returns {Entry | null} */
function entryOf(url) {
  const link = typeof url === "string" ? badgeVerifier.links.read(url) : null;
  return link && { ...link, label: "", how: "link" };
}
