// @ts-check
/** Notices that the tab in view shows another page than the one that was read. */

import { tabInView } from "../view/tab.js";

/**
 * Call back when another page is in view.
 * @param {() => void} changed
 * @returns {Promise<() => number | null>} gives the tab in view
 */
export async function followTab(changed) {
  let tab = await tabInView();
  const isNamed = new URLSearchParams(location.search).has("tab"); // it speaks of that tab alone
  const own = (await chrome.windows.getCurrent()).id;
  chrome.tabs.onUpdated.addListener((id, change) => {
    if (id === tab && change.status === "loading") changed();
  });
  chrome.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (isNamed || windowId !== own || tabId === tab) return;
    tab = tabId;
    changed();
  });
  return () => tab;
}
