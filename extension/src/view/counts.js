// @ts-check
/** How many badges have which verdict. Many badges have no face of their own together: only counts. */
/** @import { Answer, Verdict } from "../types.js" */
/** @import { Words } from "../words.js" */

import { drawnFace } from "./face.js";
import { element } from "./element.js";

/** @type {Verdict[]} */
const VERDICTS = ["trusted", "valid", "caution", "incomplete", "rejected", "not_a_badge"];

/**
 * Count answers by their verdict; those that are no report are counted as such.
 * @param {(Answer | null)[]} answers null: not asked, or not answered yet
 * @param {Words} words
 */
export function countsLine(answers, words) {
  const all = answers.flatMap(verdictsOf);
  const counted = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, all.filter((each) => each === verdict).length]),
  );
  const without = all.filter((each) => each === null).length;
  return countsList(
    counted,
    words,
    without ? words("report_count", words("report_count_silent"), without) : null,
  );
}

/** @param {Answer | null} answer @returns {(string | null)[]} null: an answer that is no report */
function verdictsOf(answer) {
  if (!answer) return [];
  if (answer.state === "answered") return [answer.report.verdict];
  if (answer.state !== "several") return [null];
  const { counts } = answer.several;
  return VERDICTS.flatMap((verdict) => new Array(Math.min(counts[verdict], 1000)).fill(verdict));
}

/**
 * Show counts by verdict.
 * @param {Record<string, number>} counted
 * @param {Words} words
 * @param {string | null} [more] what else is counted
 * @param {"ul" | "span"} [kind] where it stands: a list has no place in a button
 */
export function countsList(counted, words, more = null, kind = "ul") {
  const item = kind === "ul" ? "li" : "span";
  const lines = VERDICTS.filter((verdict) => counted[verdict] > 0).map((verdict) =>
    element(
      item,
      {},
      drawnFace(verdict),
      " ",
      words("report_count", words(`count_${verdict}`), counted[verdict]),
    ),
  );
  return element(kind, { class: "counts" }, ...lines, more && element(item, {}, more));
}
