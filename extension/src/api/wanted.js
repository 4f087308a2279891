// @ts-check
/**
 * The report that the person asked for somewhere else: in a mark, or in the menu of a link. It is handed to
 * the panel through `storage.session`, which outlives the worker, and which no page can read.
 */
/** @import { Wanted } from "../types.js" */

import { forgetAnswers } from "./kept.js";

const KEPT = "wanted";
const FOR = 120_000; // milliseconds: what nobody came for by then is not wanted any more

/** Ask for a report to be shown. @param {Omit<Wanted, "at">} what */
export async function want(what) {
  const wish = { [KEPT]: { ...what, at: Date.now() } };
  try {
    await chrome.storage.session.set(wish);
  } catch {
    await forgetAnswers(); // there is no room: what is kept can be asked again, a wish is lost
    await chrome.storage.session.set(wish).catch(() => undefined);
  }
}

/**
 * Give what is wanted of the panel now; it stays until something else is.
 * @returns {Promise<Wanted | null>}
 */
export async function wanted() {
  /** @type {{wanted?: Wanted}} */
  const { wanted: what } = await chrome.storage.session.get(KEPT).catch(() => ({}));
  if (!what) return null;
  const age = Date.now() - what.at;
  return age >= 0 && age < FOR ? what : null;
}

/** It was shown: nobody wants it any more. */
export async function satisfied() {
  await chrome.storage.session.remove(KEPT).catch(() => undefined);
}

/** Hear when something is wanted, or its answer has come. @param {(what: Wanted) => void} heard */
export function onWanted(heard) {
  chrome.storage.session.onChanged.addListener((changes) => {
    const what = changes[KEPT]?.newValue;
    if (what) heard(/** @type {Wanted} */ (what));
  });
}
