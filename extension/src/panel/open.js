// @ts-check
/** Opens the panel beside a tab; where the browser refuses, in a tab of its own. */

const PAGE = "src/panel/panel.html";

/**
 * Open the panel. To be called while a click is handled, before anything is waited for: later no browser
 * lets us.
 * @param {number | null} tab that it speaks of; null: there is none
 * @returns {Promise<void>}
 */
export async function openPanel(tab) {
  try {
    await beside(tab);
  } catch {
    await alone(tab); // there is no panel, or not in such a window
  }
}

/** @param {number | null} tab @returns {Promise<void>} */
function beside(tab) {
  if (tab !== null && chrome.sidePanel?.open) return chrome.sidePanel.open({ tabId: tab });
  const { sidebarAction } = /** @type {any} */ (chrome);
  if (sidebarAction?.open) return sidebarAction.open(); // Firefox
  return Promise.reject(new Error("this browser has no panel"));
}

/** @param {number | null} tab */
async function alone(tab) {
  const url = chrome.runtime.getURL(tab === null ? PAGE : `${PAGE}?tab=${tab}`);
  await chrome.tabs.create(tab === null ? { url } : { url, openerTabId: tab });
}
