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
  const isAnother = await pageChanges();
  chrome.tabs.onUpdated.addListener((id, change) => {
    if (isAnother(id, change) && id === tab) changed();
  });
  chrome.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (isNamed || windowId !== own || tabId === tab) return;
    tab = tabId;
    changed();
  });
  return () => tab;
}

/**
 * Give what says whether a tab begins to show another page. One that a script put in place of the one before
 * is loaded nowhere: of it Firefox tells only that it is complete, and its address to who has leave for it.
 * @returns {Promise<(tab: number, change: {status?: string, url?: string}) => boolean>}
 */
async function pageChanges() {
  const loading = new Set((await chrome.tabs.query({ status: "loading" })).map(({ id }) => id));
  return (tab, { status, url }) => {
    if (status === "loading") loading.add(tab);
    const wasLoading = status === "complete" && loading.delete(tab);
    return status === "loading" || url !== undefined || (status === "complete" && !wasLoading);
  };
}
