// @ts-check
/** What becomes of what was given: its check, shown while it runs, then the report; and the ways back from it. */

import { check } from "./check.js";
import { drawFolded } from "./draw.js";
import { reportIn } from "./dropped_report.js";
import { giveFile, giveText } from "./given.js";
import { copyOf, letDo, place, within } from "./place.js";
import { cancelled, problemOf, showProblem } from "./problem.js";
import { beginProgress } from "./progress.js";
import { showReport } from "./shown.js";

const form = /** @type {HTMLFormElement} */ (place("check"));
const asked = place("ask");
const outcome = place("outcome");
/** @type {AbortController | null} */
let atWork = null;

outcome.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
  const { button, ctrlKey, metaKey, shiftKey } = event;
  if (!(link instanceof HTMLAnchorElement) || button || ctrlKey || metaKey || shiftKey) return;
  event.preventDefault();
  drawFolded(link.hash.slice(1));
  location.replace(link.hash); // a place in a report is no step of its own: back leads to the form
});

addEventListener("popstate", ({ state }) => {
  if (state) turn(state.shows === "outcome");
  else history.replaceState({ shows: asked.hidden ? "outcome" : "form" }, ""); // it only went to a place
});
history.replaceState({ shows: "form" }, "");

/** Check what was given; a signed report has a page of its own, and one that nobody signed says nothing. @param {FormData} given */
export async function take(given) {
  const { token, unsigned } = await reportIn(given);
  if (token) return location.assign(`/r?lang=${document.documentElement.lang}#${token}`);
  history.pushState({ shows: "outcome" }, "");
  if (unsigned) return showUnsigned(unsigned.url, given);
  await run(given);
}

/** Say that a report counts for nothing, and offer to check its badge. @param {string} url @param {FormData} given */
function showUnsigned(url, given) {
  const shown = copyOf("unsigned-report");
  const named = () => {
    giveText(form, url);
    run(new FormData(form));
  };
  letDo(shown, { ...(url && { named }), back: ways(given).back });
  within(shown, ".address").textContent = url;
  outcome.replaceChildren(shown);
  turn(true);
  within(shown, "h2").focus();
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
