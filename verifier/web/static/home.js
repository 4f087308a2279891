// @ts-check
/** The page at /: takes what is given, has it checked, and shows what comes out. Nothing is kept. */

import { check } from "./check.js";
import { drawFolded } from "./draw.js";
import { giveFile, giveText, watchGiving } from "./given.js";
import { cancelled, problemOf, showProblem } from "./problem.js";
import { beginProgress } from "./progress.js";
import { showReport } from "./shown.js";
import { place } from "./place.js";
import { signedReport } from "./dropped_report.js";

const form = /** @type {HTMLFormElement} */ (place("check"));
const asked = place("ask");
const outcome = place("outcome");
/** @type {AbortController | null} */
let atWork = null;

watchGiving(form);

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const given = new FormData(form);
  const token = await signedReport(given);
  if (token) return location.assign(`/r?lang=${document.documentElement.lang}#${token}`);
  const file = given.get("file");
  const isEmpty = !String(given.get("text")).trim() && !(file instanceof File && file.size);
  place("nothing").hidden = !isEmpty;
  if (isEmpty) return place("text").focus();
  history.pushState({ shows: "outcome" }, "");
  await run(given);
});

for (const sample of document.querySelectorAll("[data-sample]")) {
  sample.addEventListener("click", (event) => {
    if (isForElsewhere(event)) return;
    event.preventDefault();
    giveText(form, /** @type {HTMLElement} */ (sample).dataset.sample ?? "");
    form.requestSubmit();
  });
}

outcome.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
  if (!(link instanceof HTMLAnchorElement) || isForElsewhere(event)) return;
  event.preventDefault();
  drawFolded(link.hash.slice(1));
  location.replace(link.hash); // a place in a report is no step of its own: back leads to the form
});

addEventListener("popstate", ({ state }) => {
  if (state) turn(state.shows === "outcome");
  else history.replaceState({ shows: asked.hidden ? "outcome" : "form" }, ""); // it only went to a place
});
history.replaceState({ shows: "form" }, "");

/** Say whether a link is to be opened in a tab or window of its own. @param {Event} event */
function isForElsewhere(event) {
  const { button, ctrlKey, metaKey, shiftKey } = /** @type {MouseEvent} */ (event);
  return Boolean(button || ctrlKey || metaKey || shiftKey);
}

/** Show what came out, or the form. @param {boolean} isOutcome */
function turn(isOutcome) {
  if (!isOutcome) atWork?.abort(cancelled);
  asked.hidden = isOutcome && outcome.hasChildNodes();
  place("answer").hidden = !asked.hidden;
  if (!asked.hidden) place("text").focus();
}

/**
 * Check what was given, and show it.
 * @param {FormData} given
 */
async function run(given) {
  atWork?.abort(cancelled);
  const mine = new AbortController();
  atWork = mine;
  const progress = beginProgress(outcome, () => mine.abort(cancelled));
  turn(true);
  progress.begin();
  try {
    const answer = await check(given, { told: progress.told, signal: mine.signal, most: mostBytes() });
    showReport(outcome, answer, ways(given));
  } catch (error) {
    if (atWork === mine) showProblem(outcome, problemOf(error), ways(given));
  }
}

/** What a person can do after a check. @param {FormData} given */
function ways(given) {
  return {
    again: () => run(given),
    another: () => {
      form.reset();
      giveFile(form, null);
      history.back();
    },
    back: () => history.back(),
    email: () => {
      /** @type {HTMLDetailsElement} */ (place("whom")).open = true;
      addEventListener("popstate", () => place("email").focus(), { once: true });
      history.back();
    },
  };
}

/** The service reads no more at once. */
function mostBytes() {
  return Number(form.dataset.mostBytes);
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
