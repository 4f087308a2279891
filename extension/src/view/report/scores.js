// @ts-check
/** How much a badge tells, by each metadata profile: information, and not quality. */
/** @import { Words } from "../../words.js" */

import { element, quoted } from "../element.js";
import { drawnMark } from "../outcome.js";

const LEVELS = ["required", "recommended", "recommended_if_available", "optional"];
/** @type {Record<string, string>} */
const MARKS = {
  present: "passed",
  weak: "caution",
  unknown: "cantTell",
  missing: "untested",
  not_applicable: "inapplicable",
};

/**
 * Show the tables of all profiles; of a badge that is not proven, that there are none; null where there is
 * nothing to say.
 * @param {import("../../types.js").Report} report
 * @param {Words} words
 */
export function scoresView(report, words) {
  /** @type {any[]} */
  const scores = report.scores;
  const concerning = scores.filter(concerns);
  const others = scores.filter((score) => !concerns(score));
  if (!scores.length || (!concerning.length && report.verdict === "not_a_badge")) return null;
  const title = element("h3", {}, words("report_information"));
  if (report.authentic !== true) {
    return element("section", { class: "scores" }, title, element("p", {}, words("report_scores_unproven")));
  }
  return element(
    "section",
    { class: "scores" },
    title,
    element("p", { class: "faint" }, words("report_information_meaning")),
    ...concerning.map((score) => scoreView(score, words)),
    others.length > 0 &&
      element("p", { class: "faint" }, words("report_scores_others"), " ", ...titles(others)),
  );
}

/** @param {any} score */
function concerns(score) {
  const isAsked = score.fields.some((/** @type {any} */ field) => field.state !== "not_applicable");
  return isAsked && score.applies !== "no" && score.verdict !== "not_applicable";
}

/** @param {any[]} scores */
function titles(scores) {
  return scores.flatMap((score, place) => [place ? " · " : "", quoted("bdi", score.title, 120)]);
}

/** @param {any} score @param {Words} words */
function scoreView(score, words) {
  return element(
    "details",
    { class: "score" },
    element(
      "summary",
      {},
      quoted("span", score.title, 120),
      " ",
      element("span", { class: "fractions" }, ...fractions(score, words)),
    ),
    element("p", { dir: "auto" }, score.summary),
    score.shown &&
      element("p", { class: "faint", dir: "auto" }, words("report_measured_as", score.typeLabel)),
    tables(score, words),
    score.claimed.text && element("p", { class: "faint", dir: "auto" }, score.claimed.text),
    advice(score, words),
  );
}

/**
 * Give both fractions; of a score that is not shown, that there is none.
 * @param {any} score
 * @param {Words} words
 */
function fractions(score, words) {
  if (!score.shown) return [words("report_no_score")];
  return ["required", "recommended"]
    .filter((level) => score[level]?.of > 0)
    .map((level) => {
      const { met, of, unknown } = score[level];
      const text = words(`report_fraction_${level}`, met, of);
      return element(
        "span",
        { class: "fraction" },
        unknown ? words("report_fraction_unknown", text, unknown) : text,
      );
    });
}

/** @param {any} score @param {Words} words */
function tables(score, words) {
  const ofLevel = (/** @type {string} */ level) =>
    score.fields.filter((/** @type {any} */ field) => field.level === level);
  const levels = LEVELS.filter((level) => ofLevel(level).length);
  return element(
    "table",
    {},
    element("caption", { class: "hidden" }, words("report_table")),
    element(
      "thead",
      { class: "hidden" },
      element(
        "tr",
        {},
        element("th", { scope: "col" }, words("report_item")),
        element("th", { scope: "col" }, words("report_state")),
      ),
    ),
    ...levels.map((level) => tableBody(level, ofLevel(level), words)),
  );
}

/** @param {string} level @param {any[]} fields @param {Words} words */
function tableBody(level, fields, words) {
  const title = element("th", { colspan: 2, scope: "rowgroup" }, words(`report_level_${level}`));
  return element(
    "tbody",
    {},
    element("tr", { class: "level" }, title),
    ...fields.map((field) => fieldRow(field, words)),
  );
}

/** @param {any} field @param {Words} words */
function fieldRow(field, words) {
  const { state } = field;
  const line = (/** @type {string} */ text) => element("p", { class: "why", dir: "auto" }, text);
  const why = state !== "present" && line(field.why);
  const notes = field.notes.map((/** @type {any} */ note) => line(note.text));
  const excerpt = field.excerpt && element("p", { class: "why" }, quoted("q", field.excerpt, 200));
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, quoted("span", field.label, 120), why, excerpt, ...notes),
    element("td", {}, drawnMark(MARKS[state]), " ", words(`report_state_${state}`)),
  );
}

/** @param {any} score @param {Words} words */
function advice(score, words) {
  const line = (/** @type {any} */ { label, advice }) =>
    element("li", {}, quoted("strong", label, 120), " ", element("span", { dir: "auto" }, advice));
  const lines = score.fields.filter((/** @type {any} */ field) => field.advice).map(line);
  const asked = score.askIssuer.map((/** @type {any} */ text) => element("li", { dir: "auto" }, text));
  if (!lines.length && !asked.length) return null;
  return element(
    "details",
    { class: "advice" },
    element("summary", {}, words("report_advice")),
    element("ul", { class: "plain" }, ...lines, ...asked),
  );
}
