// @ts-check
/** For this person? in a line: what came of comparing a badge with the candidate. */
/** @import { Report } from "../types.js" */
/** @import { Words } from "../words.js" */

import { cut, element } from "./element.js";
import { markAndWord } from "./outcome.js";
import { shortAnswer } from "./report/answers.js";
import { findingsOf } from "./report/findings.js";

const QUESTION = "recipient";
const MOST = 200; // characters of what the service says
/** What comes of a comparison with an address; beside what is to be noted, that in few words.
 * @type {Map<string, string | null>}
 */
const COMPARED = new Map([
  ["recipient.matches", null],
  ["recipient.differs", "holder_differs"],
  ["recipient.differs-by-tag", "holder_differs_by_tag"],
]);

/**
 * Count the badges of a report that were compared with the candidate. That the question has an answer is not
 * enough: it has one, too, where a badge names nobody, or where nothing could be compared.
 * @param {any} report of one badge, or of several
 * @returns {number}
 */
export function countCompared(report) {
  if (!Array.isArray(report.reports)) return told(report).some(({ code }) => COMPARED.has(code)) ? 1 : 0;
  const counts = report.reports.map(countCompared);
  return counts.reduce((/** @type {number} */ sum, /** @type {number} */ count) => sum + count, 0);
}

/**
 * Show for whom a badge is, as far as that was found; null where nothing was.
 * @param {Report} report @param {Words} words
 */
export function holderView(report, words) {
  const { outcome } = report.answers[QUESTION];
  if (!["passed", "caution", "failed"].includes(outcome)) return null;
  const shown = markAndWord(shortAnswer(QUESTION, report), words, fact(report, outcome, words));
  return element("span", { class: "holder" }, words(`question_${QUESTION}`), " ", shown);
}

/**
 * Say what is to be noted: in our few words, else in the service's own.
 * @param {Report} report @param {string} outcome @param {Words} words
 */
function fact(report, outcome, words) {
  if (outcome === "passed") return undefined; // its word says it
  const decided = told(report).find((finding) => finding.outcome === outcome);
  const key = decided && COMPARED.get(decided.code);
  return key ? words(key) : cut(decided?.text, MOST) || undefined;
}

/** @param {Report} report */
function told(report) {
  return findingsOf(report).filter(({ check }) => check === QUESTION);
}
