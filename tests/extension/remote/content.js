/** Carries what a test says on its own page to the extension, and the answer back. */
"use strict";

document.addEventListener("asked", async (event) => {
  const answer = await chrome.runtime.sendMessage(JSON.parse(event.detail));
  document.dispatchEvent(new CustomEvent("answered", { detail: JSON.stringify(answer) }));
});
