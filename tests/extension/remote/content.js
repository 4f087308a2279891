/** Carries what a test says on its own page to the extension, and the answer back. */
"use strict";

document.addEventListener("asked", async (event) => {
  event.preventDefault(); // heard
  const answer = await told(JSON.parse(event.detail));
  document.dispatchEvent(new CustomEvent("answered", { detail: JSON.stringify(answer) }));
});

/** The page that answers may not be open yet. */
async function told(message) {
  const answer = await chrome.runtime.sendMessage(message).catch(() => undefined);
  if (answer) return answer;
  await new Promise((again) => setTimeout(again, 20));
  return told(message);
}
