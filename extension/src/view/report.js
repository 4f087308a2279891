// @ts-check
/** The trust report of one badge, as a person reads it. Texts of the report are text; nothing of it is loaded. */

import { drawnFace } from "./face.js";
import { element } from "./element.js";

const QUESTIONS = ["genuine", "current", "issuer", "recipient"];

/**
 * Show a report.
 * @param {import("../types.js").Report} report
 * @param {import("../words.js").Words} words
 * @param {object} [_actions]
 */
export function reportView(report, words, _actions = {}) {
  return element(
    "article",
    { class: "report", lang: report.language === "ja" ? "ja" : "en" },
    element("p", { class: "verdict" }, drawnFace(report.verdict), " ", words(`verdict_${report.verdict}`)),
    element("p", { dir: "auto" }, report.summary),
    element(
      "dl",
      {},
      ...QUESTIONS.flatMap((question) => [
        element("dt", {}, words(`question_${question}`)),
        element("dd", {}, report.answers?.[question]?.text ?? ""),
      ]),
    ),
  );
}
