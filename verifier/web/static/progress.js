// @ts-check
/** What is being checked: of one badge its questions, of several how many. No verdict comes before a report. */

import { copyOf, letDo, say, within } from "./place.js";

/**
 * Show that something is being looked for: only the first answer tells whether it is one badge, or a document.
 * @param {HTMLElement} outcome @param {() => void} cancel
 */
export function beginProgress(outcome, cancel) {
  const shown = copyOf("checking");
  const title = within(shown, "h2");
  const line = within(shown, ".count");
  const questions = within(shown, "ol");
  letDo(shown, { cancel });
  outcome.replaceChildren(shown);
  let done = 0;
  let all = 0;

  /** @param {string} event @param {any} data */
  function told(event, data) {
    if (event === "found") count(0, data.badges);
    if (event === "judged" && all) count(done + 1, all);
    if (event === "answered" && !all) answer(data);
  }

  /** Of a document only the number counts: its badges are checked side by side. @param {number} now @param {number} of */
  function count(now, of) {
    [done, all] = [now, of];
    if (!all) return;
    const said = line.dataset.of ?? "";
    line.textContent = said.replace("{done}", String(done)).replace("{all}", String(all));
  }

  /** @param {{check: string, outcome: string, word: string}} data */
  function answer(data) {
    line.hidden = true;
    questions.hidden = false;
    const question = within(questions, `[data-check="${CSS.escape(data.check)}"]`);
    question.dataset.outcome = data.outcome;
    within(question, "strong").textContent = data.word;
  }

  function begin() {
    scrollTo({ top: 0 });
    title.focus();
    say(title.textContent ?? "");
  }
  return { told, begin };
}
