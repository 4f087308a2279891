// @ts-check
/** Why there is no report: calm, never in the colours of a verdict, and with a way on. */

import { copyOf, letDo, say, within } from "./place.js";

export class Problem extends Error {
  /** @param {string} name as the service has it @param {number} [seconds] to wait */
  constructor(name, seconds = 0) {
    super(name);
    this.seconds = seconds;
  }
}

export const cancelled = new Problem("cancelled");

/** Whatever else goes wrong is a fault of ours. @param {unknown} error */
export function problemOf(error) {
  return error instanceof Problem ? error : new Problem("internal-error");
}

/**
 * Show a problem.
 * @param {HTMLElement} outcome @param {Problem} problem @param {{again: () => void, back: () => void}} ways
 */
export function showProblem(outcome, problem, { again, back }) {
  const isKnown = document.getElementById(`problem-${problem.message}`);
  const shown = copyOf(isKnown ? `problem-${problem.message}` : "problem-refused");
  letDo(shown, { again, back });
  if (problem.seconds) {
    const wait = within(shown, ".wait");
    wait.textContent = (wait.dataset.wait ?? "").replace("{seconds}", String(problem.seconds));
    wait.hidden = false;
  }
  const title = within(shown, "h2");
  outcome.replaceChildren(shown);
  say("");
  title.focus();
}
