// @ts-check
/** The four questions of somebody who has to decide, in the order in which they are asked everywhere. */
/** @import { Outcome, Report } from "../../types.js" */

import { element } from "../element.js";
import { markAndWord, readWord } from "../outcome.js";
import { findingsOf } from "./findings.js";

export const QUESTIONS = ["genuine", "current", "issuer", "recipient"];
const ITS_OWN_WORD = ["current", "recipient"]; // what of a badge that nothing proves is only its own word
/** What is left of a "yes" where all that is known of the issuer is a key that anybody could have made.
 * @type {Record<string, string>}
 */
const BY_KEY = { genuine: "partly", recipient: "unproven" };

/** Show the four answers. @param {Report} report @param {import("../../words.js").Words} words */
export function answersView(report, words) {
  return element("dl", { class: "answers" }, ...QUESTIONS.map((question) => row(question, report, words)));
}

/** @param {string} question @param {Report} report @param {import("../../words.js").Words} words */
function row(question, report, words) {
  return element(
    "div",
    { class: "answer" },
    element("dt", {}, words(`question_${question}`)),
    element("dd", { class: "short" }, markAndWord(shortAnswer(question, report), words)),
    element("dd", { class: "why", dir: "auto" }, report.answers[question].text),
  );
}

/**
 * Choose the mark of an answer: that which the service names, else our own choice. A tick is always our own
 * choice too.
 * @param {string} question
 * @param {Report} report
 */
export function shortAnswer(question, report) {
  const { outcome, word: given } = report.answers[question];
  const word = readWord(given, outcome);
  return word && word !== "passed" ? word : wordOf(question, outcome, report);
}

/**
 * Choose the mark of an answer to which the service gives none. A "yes" that rests on the word of an unproven
 * badge, or that leaves out what nobody can see, has no tick; nor has a domain that no list knows.
 * @param {string} question
 * @param {Outcome} outcome
 * @param {Report} report
 */
function wordOf(question, outcome, report) {
  if (report.verdict === "not_a_badge" && outcome === "cantTell") return "inapplicable";
  if (outcome !== "passed") return outcome;
  if (report.authentic !== true && ITS_OWN_WORD.includes(question)) return "unproven";
  const codes = findingsOf(report).map(({ code }) => code);
  if (codes.includes("issuer.self-made") && Object.hasOwn(BY_KEY, question)) return BY_KEY[question];
  if (question === "current" && codes.includes("status.none-declared")) return "partly";
  return question === "issuer" && !codes.includes("issuer.recognised") ? "you_judge" : "passed";
}
