// @ts-check
/** The worker, as scripts in a page reach it. It may stop while it works, or be gone for ever. */
"use strict";

{
  const ATTEMPTS = 3; // the browser stops a worker at any moment, seldom twice

  /**
   * Tell the worker something, and give its answer.
   * @param {{type: string, [member: string]: unknown}} message
   * @returns {Promise<any>}
   */
  async function tellWorker(message) {
    for (let attempt = 0; attempt < ATTEMPTS && isThere(); attempt += 1) {
      try {
        return await chrome.runtime.sendMessage(message);
      } catch {
        // It stopped before it answered. The next message starts it again.
      }
    }
    return { state: "unreachable" };
  }

  /** Say if the extension that put this script here still runs: it may have been removed or renewed. */
  function isThere() {
    try {
      return Boolean(chrome.runtime?.id);
    } catch {
      return false;
    }
  }

  badgeVerifier.tellWorker = tellWorker;
  badgeVerifier.isExtensionThere = isThere;
}
