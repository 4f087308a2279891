// @ts-check
/** The four questions of somebody who has to decide, in the order in which they are asked everywhere. */

import { element } from "../element.js";
import { markAndWord, readOutcome } from "../outcome.js";
import { findingsOf } from "./findings.js";

export const QUESTIONS = ["genuine", "current", "issuer", "recipient"];
const ITS_OWN_WORD = ["current", "recipient"]; // what of a badge that nothing proves is only its own word

/**
 * Show the four answers.
 * @param {import("../../types.js").Report} report
 * @param {import("../../words.js").Words} words
 */
export function answersView(report, words) {
  return element("dl", { class: "answers" }, ...QUESTIONS.map((question) => row(question, report, words)));
}

/**
 * @param {string} question
 * @param {import("../../types.js").Report} report
 * @param {import("../../words.js").Words} words
 */
function row(question, report, words) {
  const text = report.answers?.[question]?.text;
  const said = typeof text === "string" && text ? text : words("report_no_answer");
  return element(
    "div",
    { class: "answer" },
    element("dt", {}, words(`question_${question}`)),
    element("dd", { class: "short" }, markAndWord(shortAnswer(question, report), words)),
    element("dd", { class: "why", dir: "auto" }, said),
  );
}

/**
 * Choose the mark of an answer. A "yes" that rests on the word of an unproven badge, or that leaves out what
 * nobody can see, has no tick.
 * @param {string} question
 * @param {import("../../types.js").Report} report
 */
function shortAnswer(question, report) {
  const outcome = readOutcome(report.answers?.[question]?.outcome);
  if (report.verdict === "not_a_badge" && outcome === "cantTell") return "inapplicable";
  if (outcome !== "passed") return outcome;
  if (report.authentic !== true && ITS_OWN_WORD.includes(question)) return "unproven";
  const isPartly = question === "current" && findingsOf(report).some(
    ({ code }) => code === "status.none-declared",
  );
  return isPartly ? "partly" : "passed";
}
