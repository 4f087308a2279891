// @ts-check
/** What is being checked, question by question. No verdict is shown before there is a report. */

import { copyOf, letDo, say, within } from "./place.js";

/**
 * Show the list of questions.
 * @param {HTMLElement} outcome @param {() => void} cancel
 */
export function beginProgress(outcome, cancel) {
  const shown = copyOf("checking");
  const title = within(shown, "h2");
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
    const line = within(shown, ".count");
    const said = line.dataset.of ?? "";
    line.textContent = said.replace("{done}", String(done)).replace("{all}", String(all));
    line.hidden = all === 0;
    within(shown, "ol").hidden = all > 0;
  }

  /** @param {{check: string, outcome: string, word: string}} data */
  function answer(data) {
    const line = within(shown, `[data-check="${CSS.escape(data.check)}"]`);
    line.dataset.outcome = data.outcome;
    within(line, "strong").textContent = data.word;
  }

  function begin() {
    scrollTo({ top: 0 });
    title.focus();
    say(title.textContent ?? "");
  }
  return { told, begin };
}
