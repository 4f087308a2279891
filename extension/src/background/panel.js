// @ts-check
/** Shows the panel beside a tab; where the browser refuses, in a tab of its own. */

const PAGE = "src/panel/panel.html";

/**
 * Show the panel. To be called while a click is handled, before anything is waited for.
 * @param {number} tabId the tab that it speaks of
 * @returns {Promise<void>}
 */
export async function showPanel(tabId) {
  try {
    await beside(tabId);
  } catch {
    await chrome.tabs.create({ url: chrome.runtime.getURL(`${PAGE}?tab=${tabId}`), openerTabId: tabId });
  }
}

/** @param {number} tabId */
function beside(tabId) {
  if (chrome.sidePanel?.open) return chrome.sidePanel.open({ tabId });
  const { sidebarAction } = /** @type {any} */ (chrome);
  if (sidebarAction?.open) return sidebarAction.open(); // Firefox
  return Promise.reject(new Error("this browser has no panel"));
}
