// @ts-check
/** Entry on a page whose site is switched on: find badges, ask the worker, mark them. */
"use strict";

{
  if (!badgeVerifier.running) {
    badgeVerifier.running = new AbortController();
    start();
  }

  async function start() {
    const entries = await badgeVerifier.scan(document);
    if (entries.length) await chrome.runtime.sendMessage({ type: "found", count: entries.length });
  }
}
