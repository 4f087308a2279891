// @ts-check
/**
 * The page at /: takes what is given, and has it checked. Nothing is kept.
 *
 * What a check needs is loaded while the person reads. Should it not come, the form goes to the service as it
 * does where no program runs.
 */

import { carryOver, putBack } from "./carried.js";
import { giveText, watchGiving } from "./given.js";
import { place, within } from "./place.js";

const form = /** @type {HTMLFormElement} */ (place("check"));
const checking = import("./checking.js").catch(() => null);
/** What is to be checked as soon as that is here: of several clicks the last one counts. @type {FormData | null} */
let waiting = null;

watchGiving(form);
carryOver(form);

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const given = new FormData(form);
  const file = given.get("file");
  const isEmpty = !String(given.get("text")).trim() && !(file instanceof File && file.size);
  const nothing = place("nothing");
  const { neither = "", emptyFile = "" } = nothing.dataset;
  const isChosen = file instanceof File && file.name !== ""; // browsers send a file without a name for none
  nothing.hidden = !isEmpty;
  nothing.textContent = isChosen ? emptyFile : neither;
  if (isEmpty) return place(isChosen ? "file" : "text").focus();
  wait(given);
  const loaded = await checking;
  if (waiting !== given) return;
  wait(null);
  if (loaded) await loaded.take(given);
  else form.submit();
});

addEventListener("pagehide", () => wait(null)); // who left and comes back has a page that waits for nothing

for (const sample of document.querySelectorAll("[data-sample]")) {
  sample.addEventListener("click", (event) => {
    const { button, ctrlKey, metaKey, shiftKey } = /** @type {MouseEvent} */ (event);
    if (button || ctrlKey || metaKey || shiftKey) return; // it is for a tab or a window of its own
    event.preventDefault();
    giveText(form, /** @type {HTMLElement} */ (sample).dataset.sample ?? "");
    form.requestSubmit();
  });
}

const canScan = "BarcodeDetector" in globalThis && navigator.mediaDevices;
if (canScan) {
  const scan = place("scan");
  scan.hidden = false;
  scan.addEventListener("click", async () => {
    const { scanCode } = await import("./scan.js");
    const address = await scanCode();
    if (address) giveText(form, address);
    place(address ? "text" : "scan").focus();
  });
}

putBack(form);

/** Remember what waits to be checked, and show on the button that something does. @param {FormData | null} given */
function wait(given) {
  waiting = given;
  within(form, "[type=submit]").ariaBusy = given ? "true" : null;
}
