// @ts-check
/** Is the page still there that asked? What it asked is of no use to anybody else. */

import { THERE } from "../api/messages.js";

/**
 * Do something for a page, and give it up when another page is in its place, or its tab is closed.
 *
 * These listeners need not outlive the worker: what they would give up ends with it.
 * @template T
 * @param {{tab: number, document: string | undefined}} page
 * @param {(signal: AbortSignal) => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function whileThere(page, task) {
  const gone = new AbortController();
  const removed = (/** @type {number} */ tab) => tab === page.tab && gone.abort();
  /** @param {number} tab @param {{status?: string}} change */
  const updated = async (tab, { status }) => {
    if (tab === page.tab && status && !(await isThere(page, status))) gone.abort();
  };
  chrome.tabs.onRemoved.addListener(removed);
  chrome.tabs.onUpdated.addListener(updated);
  try {
    return await task(gone.signal);
  } finally {
    chrome.tabs.onRemoved.removeListener(removed);
    chrome.tabs.onUpdated.removeListener(updated);
  }
}

/**
 * Say whether a page still hears us. Where another address is only written over it, it does.
 * @param {{tab: number, document: string | undefined}} page
 * @param {string} status of its tab
 * @returns {Promise<boolean>}
 */
async function isThere({ tab, document }, status) {
  if (document === undefined) return status !== "loading"; // a browser that does not tell pages apart
  return chrome.tabs.sendMessage(tab, { type: THERE }, { documentId: document }).then(
    () => true,
    () => false,
  );
}
