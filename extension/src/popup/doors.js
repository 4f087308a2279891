// @ts-check
/** The ways out of the popup: side panel, drop page, options. */

/** @typedef {(id: string) => HTMLElement} Place */

/**
 * Let the buttons lead where they say.
 * @param {Place} place @param {number | null} tab that the panel will speak of
 */
export function openDoors(place, tab) {
  place("panel").addEventListener("click", () => leave(openPanel(tab)));
  place("drop").addEventListener("click", () => leave(openPage("src/drop/drop.html")));
  place("options").addEventListener("click", () => leave(chrome.runtime.openOptionsPage()));
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

/** Close the popup once the door is open. @param {Promise<unknown>} opening */
async function leave(opening) {
  await opening;
  if (!new URLSearchParams(location.search).has("tab")) window.close(); // a popup that stands in a tab stays
}
