// @ts-check
/** The ways out of the popup: side panel, drop page, options. */

import { want } from "../api/wanted.js";

/**
 * Let the buttons lead where they say.
 * @param {(id: string) => HTMLElement} place @param {number | null} tab that the panel will speak of
 */
export function openWays(place, tab) {
  place("panel").addEventListener("click", () => leave(openPanel(tab)));
  place("drop").addEventListener("click", () => leave(openPage("src/drop/drop.html")));
  place("options").addEventListener("click", () => leave(chrome.runtime.openOptionsPage()));
}

/**
 * Open the report of a badge in the panel.
 * @param {number} tab @param {import("../types.js").Entry} entry
 */
export function lookInPanel(tab, entry) {
  return leave(Promise.all([openPanel(tab), want({ tab, what: "link", url: entry.url, answer: null })]));
}

/**
 * Open the side panel: within the click, for later no browser lets us. One without a side panel gets a tab.
 * @param {number | null} tab
 */
async function openPanel(tab) {
  try {
    if (tab !== null && chrome.sidePanel?.open) return await chrome.sidePanel.open({ tabId: tab });
    const { sidebarAction } = /** @type {any} */ (chrome);
    if (sidebarAction?.open) return await sidebarAction.open();
  } catch {
    // it has one and does not open it: a window of an application, say
  }
  await openPage(tab === null ? "src/panel/panel.html" : `src/panel/panel.html?tab=${tab}`);
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
