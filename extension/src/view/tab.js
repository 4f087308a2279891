// @ts-check
/** Reads the badges of the tab that the person looks at. Needs their click: `activeTab`. */
/** @import { PageInView } from "../types.js" */

import "../space.js";
import { FINDING, fromRoot } from "../content_files.js";
import { soundEntries } from "./entries.js";

const WITHIN = 15_000; // milliseconds; a page that keeps its thread busy for longer is not read
const PDF = "application/pdf";

/**
 * Give the tab that this page speaks of: the one beside it, or the one named in its own address where it
 * stands in a tab by itself.
 * @returns {Promise<number | null>}
 */
export async function tabInView() {
  const named = Number(new URLSearchParams(location.search).get("tab"));
  if (Number.isInteger(named) && named > 0) return named;
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/**
 * Read the tab in view. It never throws: what cannot be read is a state of its own.
 * @returns {Promise<PageInView>}
 */
export async function readTab() {
  const tab = await tabInView();
  if (tab === null) return { state: "closed", tab };
  try {
    return seen(tab, await within(look(tab)));
  } catch {
    return { state: "closed", tab }; // of the browser itself, or no click gave leave for it, or too busy
  }
}

/** @param {number} tabId */
async function look(tabId) {
  const target = { tabId };
  await chrome.scripting.executeScript({ target, files: fromRoot(FINDING) });
  const [answer] = await chrome.scripting.executeScript({ target, func: lookInside });
  return answer?.result;
}

/**
 * Runs in the page, in a world of its own. Whatever the page calls by the name of a member hides that member.
 */
async function lookInside() {
  const type = Object.getOwnPropertyDescriptor(Document.prototype, "contentType")?.get?.call(document);
  const entries = type === "application/pdf" ? [] : await badgeVerifier.scan(document);
  return { type, origin: location.origin, entries };
}

/**
 * Take what came out of a page: our own code made it, of what the page holds.
 * @param {number} tab @param {any} result @returns {PageInView}
 */
function seen(tab, result) {
  const origin = typeof result?.origin === "string" ? result.origin : "null"; // as of a page without one
  if (result?.type === PDF) return { state: "pdf", tab, origin };
  if (!Array.isArray(result?.entries)) return { state: "closed", tab };
  return { state: "read", tab, origin, entries: soundEntries(result.entries) };
}

/** @template Result @param {Promise<Result>} work @returns {Promise<Result>} */
function within(work) {
  const late = new Promise((_, refuse) => setTimeout(refuse, WITHIN, new Error("the page does not answer")));
  return Promise.race([work, /** @type {Promise<never>} */ (late)]);
}
