// @ts-check
/**
 * What to note before relying on a badge, and what can be done: failures, what was not checked, then the
 * rest.
 */
/** @import { Report } from "../../types.js" */
/** @import { FindingOfCheck } from "./findings.js" */

import { element } from "../element.js";
import { QUESTIONS } from "./answers.js";
import { findingView, findingsOf, markOf, withoutEchoes } from "./findings.js";

const URGENCY = ["failed", "cantTell", "caution", "untested", "you_judge"];
/** @type {Record<string, string[]>} */
const CHECKS = {
  genuine: ["document", "structure", "proof", "key-binding"],
  current: ["status", "validity"],
  issuer: ["issuer"],
  recipient: ["recipient"],
};

/**
 * Show what matters; null where nothing does.
 * @param {Report} report
 * @param {import("../../words.js").Words} words
 */
export function mattersView(report, words) {
  const isPicture = report.input.kind === "image"; // of a mere link nobody misses what its picture shows
  const grave = withoutEchoes(findingsOf(report))
    .filter(({ code }) => isPicture || code !== "image.not-fetched")
    .filter((finding) => URGENCY.includes(markOf(finding)) && adds(finding, report))
    .sort((one, other) => URGENCY.indexOf(markOf(one)) - URGENCY.indexOf(markOf(other)));
  if (!grave.length) return null;
  const lines = grave.map((finding) => findingView(finding, subject(finding, report, words), words));
  return element(
    "section",
    { class: "matters" },
    element("h3", {}, words("report_matters")),
    element("ul", {}, ...lines),
  );
}

/**
 * Say whether a finding adds anything to the four answers.
 * @param {FindingOfCheck} finding
 * @param {Report} report
 */
function adds(finding, report) {
  return Boolean(finding.nextStep) || finding.retryable === true || !questionTelling(finding, report);
}

/** Give the question whose answer says it already. @param {FindingOfCheck} finding @param {Report} report */
function questionTelling(finding, report) {
  return QUESTIONS.find(
    (question) =>
      CHECKS[question].includes(finding.check) && report.answers[question].text.includes(finding.text),
  );
}

/**
 * Name the question whose answer, a few lines above, says it already; otherwise say it.
 * @param {FindingOfCheck} finding
 * @param {Report} report
 * @param {import("../../words.js").Words} words
 */
function subject(finding, report, words) {
  const question = questionTelling(finding, report);
  return question ? words(`question_${question}`) : finding.text;
}
