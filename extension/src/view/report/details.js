// @ts-check
/** Every check that there is, what could not be checked first; and what the badge says of itself. */
/** @import { Words } from "../../words.js" */
/** @import { Report } from "../../types.js" */

import { addressView } from "../link.js";
import { element, quoted } from "../element.js";
import { markAndWord } from "../outcome.js";
import { dataOf, findingView } from "./findings.js";

const ORDER = ["cantTell", "failed", "caution", "untested", "passed", "inapplicable"];

/** Show every check. @param {Report} report @param {Words} words */
export function detailsView(report, words) {
  const checks = [...report.checks];
  checks.sort((one, other) => ORDER.indexOf(one.outcome) - ORDER.indexOf(other.outcome));
  return element(
    "details",
    { class: "part" },
    element("summary", {}, words("report_details", checks.length)),
    ...checks.map((check) => checkView(check, words)),
    listsView(report.lists, words),
  );
}

/** @param {Report["checks"][number]} check @param {Words} words */
function checkView(check, words) {
  const findings = check.findings.map((finding) => {
    const line = findingView(finding, finding.text, words);
    line.querySelector("div")?.append(dataOf(finding));
    return line;
  });
  return element(
    "section",
    { class: "check" },
    element("h4", {}, element("span", {}, check.asks), " ", markAndWord(check.outcome, words)),
    element("ul", {}, ...findings),
  );
}

/** @param {{text: string}[]} lists @param {Words} words */
function listsView(lists, words) {
  if (!lists.length) return null;
  const lines = lists.map(({ text }) => element("li", { dir: "auto" }, text));
  return element(
    "section",
    { class: "check" },
    element("h4", {}, words("report_lists")),
    element("ul", { class: "plain" }, ...lines),
  );
}

/** Show what the badge says of itself, as quotes. @param {Report} report @param {Words} words */
export function claimsView(report, words) {
  const { credential } = report;
  if (!credential) return null;
  const rows = claimed(credential).filter(([, value]) => value);
  if (!rows.length) return null;
  return element(
    "details",
    { class: "part" },
    element("summary", {}, words("report_says")),
    report.authentic !== true && element("p", { class: "unproven" }, words("report_not_proven")),
    element(
      "dl",
      { class: "claimed" },
      ...rows.flatMap(([key, value]) => [element("dt", {}, words(key)), element("dd", {}, value)]),
    ),
  );
}

/** @param {any} credential @returns {[string, Node | null][]} */
function claimed(credential) {
  const text = (/** @type {any} */ value, most = 4000) => (value ? quoted("span", value, most) : null);
  const address = (/** @type {any} */ value) => (value ? addressView(value) : null);
  const day = (/** @type {any} */ value) => (value ? quoted("span", value, 10) : null);
  return [
    ["report_description", text(credential.description)],
    ["report_criteria", text(credential.criteria.narrative)],
    ["report_criteria_at", address(credential.criteria.url)],
    ["report_achievement_type", text(credential.achievementType, 100)],
    ["report_awarded_to", text(credential.recipient.claimedName, 60)],
    ["report_awarded_on", day(credential.awardedDate)],
    ["report_valid_from", day(credential.validFrom)],
    ["report_valid_until", day(credential.validUntil)],
    ["report_id", text(credential.id, 300)],
  ];
}
