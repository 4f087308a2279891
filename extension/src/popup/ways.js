// @ts-check
/** The ways out of the popup: side panel, drop page, options. */

import { want } from "../api/wanted.js";
import { openPanel } from "../panel/open.js";
import { part } from "../view/element.js";

/** Let the buttons lead where they say. @param {number | null} tab that the panel will speak of */
export function openWays(tab) {
  part("panel").addEventListener("click", () => leave(openPanel(tab)));
  part("drop").addEventListener("click", () => leave(openPage("src/drop/drop.html")));
  part("options").addEventListener("click", () => leave(chrome.runtime.openOptionsPage()));
}

/** Open the report of a badge in the panel. @param {number} tab @param {import("../types.js").Entry} entry */
export function lookInPanel(tab, entry) {
  return leave(Promise.all([openPanel(tab), want({ tab, what: "link", url: entry.url, answer: null })]));
}

/** @param {string} path */
function openPage(path) {
  return chrome.tabs.create({ url: chrome.runtime.getURL(path) });
}

/** Close the popup once the way is open. @param {Promise<unknown>} opening */
async function leave(opening) {
  await opening;
  if (!new URLSearchParams(location.search).has("tab")) window.close(); // a popup that stands in a tab stays
}
