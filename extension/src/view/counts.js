// @ts-check
/** How many badges have which verdict. Many badges have no face of their own together: only counts. */

import { drawnFace } from "./face.js";
import { element } from "./element.js";

const VERDICTS = ["trusted", "valid", "caution", "incomplete", "rejected", "not_a_badge"];

/**
 * Count answers by their verdict; those that are no report are counted as such.
 * @param {(import("../types.js").Answer | null)[]} answers null: not asked, or not answered yet
 * @param {import("../words.js").Words} words
 */
export function countsLine(answers, words) {
  const verdicts = answers.map((answer) => (answer?.state === "answered" ? answer.report.verdict : null));
  const counted = Object.fromEntries(VERDICTS.map((verdict) => [verdict, verdicts.filter((each) => each === verdict).length]));
  const without = answers.filter((answer) => answer && answer.state !== "answered").length;
  return countsList(counted, words, without ? element("li", {}, words("report_count", words("report_count_silent"), without)) : null);
}

/**
 * Show counts by verdict.
 * @param {Record<string, number>} counted
 * @param {import("../words.js").Words} words
 * @param {HTMLElement | null} [more] what else is counted
 */
export function countsList(counted, words, more = null) {
  const lines = VERDICTS.filter((verdict) => counted[verdict] > 0).map((verdict) =>
    element("li", {}, drawnFace(verdict), " ", words("report_count", words(`count_${verdict}`), counted[verdict])),
  );
  return element("ul", { class: "counts" }, ...lines, more);
}
