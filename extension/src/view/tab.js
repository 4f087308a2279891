// @ts-check
/** Reads the badges of the tab that the person looks at. Needs their click: `activeTab`. */

import { FINDING } from "../content_files.js";

/**
 * Give the tab that this page speaks of: the one beside it, or the one named in its own address where it stands
 * in a tab by itself.
 * @returns {Promise<number | null>}
 */
export async function tabInView() {
  const named = Number(new URLSearchParams(location.search).get("tab"));
  if (Number.isInteger(named) && named > 0) return named;
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/**
 * Give what the tab shows; null if the browser does not let us read it.
 * @returns {Promise<import("../types.js").Entry[] | null>}
 */
export async function entriesOfTab() {
  const tabId = await tabInView();
  if (tabId === null) return null;
  try {
    const target = { tabId };
    await chrome.scripting.executeScript({ target, files: FINDING });
    const [{ result }] = await chrome.scripting.executeScript({
      target,
      func: () => badgeVerifier.scan(document),
    });
    return /** @type {any} */ (result);
  } catch {
    return null; // a page of the browser itself, or one for which no click gave leave
  }
}
