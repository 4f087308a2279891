// @ts-check
/** Notices that the tab in view shows another page than the one that was read. */

import { tabInView } from "../view/tab.js";

/**
 * Call back when another page is in view.
 * @param {() => void} changed
 */
export async function followTab(changed) {
  const params = new URLSearchParams(location.search);
  const named = Number(params.get("tab"));
  const isAlone = !named && params.has("url"); // a report in a tab by itself speaks of no page
  if (isAlone) return;
  let tab = await tabInView();
  const own = (await chrome.windows.getCurrent()).id;
  chrome.tabs.onUpdated.addListener((id, change) => {
    if (id === tab && change.status === "loading") changed();
  });
  if (named) return;
  chrome.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (windowId !== own || tabId === tab) return;
    tab = tabId;
    changed();
  });
}
