// @ts-check
/** What a report rests on, what others say, what it does not tell, and how fresh it is. */
/** @import { Words } from "../../words.js" */
/** @import { Report } from "../../types.js" */

import { agoView } from "../ago.js";
import { element, quoted, sentence } from "../element.js";
import { addressView } from "../link.js";

/** Show what others say of a badge; it decides nothing. @param {Report} report @param {Words} words */
export function saidView(report, words) {
  const said = report.saidByOthers;
  if (!said.length) return null;
  const more = report.saidByOthersCount - said.length;
  const lines = said.map((/** @type {any} */ { text }) => element("li", { dir: "auto" }, text));
  return element(
    "section",
    { class: "from-others" },
    element("h3", {}, words("report_said_by_others")),
    element("p", { class: "faint" }, words("report_said_meaning")),
    element("ul", { class: "plain" }, ...lines),
    more > 0 && element("p", { class: "faint" }, words("report_said_more", more)),
  );
}

/**
 * Show the documents that a report rests on, and the report itself.
 * @param {Report} report
 * @param {Words} words
 */
export function exhibitsView(report, words) {
  const exhibits = report.exhibits.map((/** @type {any} */ exhibit) => exhibitView(exhibit, words));
  return element(
    "details",
    { class: "part" },
    element("summary", {}, words("report_exhibits", exhibits.length)),
    element("p", { class: "faint" }, words("report_exhibits_meaning")),
    element("ul", { class: "exhibits" }, ...exhibits),
    rawView(report, words),
  );
}

/** @param {any} exhibit @param {Words} words */
function exhibitView(exhibit, words) {
  const facts = exhibit.unavailable
    ? words("report_exhibit_unavailable", exhibit.unavailable)
    : words(
      "report_exhibit",
      exhibit.mediaType || "–",
      exhibit.size,
      exhibit.obtainedAt.slice(0, 19).replace("T", " "),
    );
  return element(
    "li",
    {},
    element("code", {}, exhibit.id),
    " ",
    exhibit.source === "input" ? words("report_exhibit_input") : addressView(exhibit.source),
    element("p", { class: "faint" }, facts),
    exhibit.sha256 && element("p", { class: "digest" }, element("code", {}, `sha256:${exhibit.sha256}`)),
  );
}

/**
 * The report as the service sent it, written only when somebody looks.
 * @param {Report} report
 * @param {Words} words
 */
function rawView(report, words) {
  const text = element("pre", { tabindex: 0, role: "group", "aria-label": words("report_raw"), lang: "" });
  const fill = () => {
    text.textContent ||= JSON.stringify(report, null, 2);
  };
  return element(
    "details",
    { class: "raw", toggle: fill },
    element("summary", {}, words("report_raw")),
    text,
  );
}

/** Show what a report does not tell. @param {Report} report @param {Words} words */
export function limitsView(report, words) {
  const lines = report.limits.map((/** @type {string} */ limit) => element("li", { dir: "auto" }, limit));
  return element(
    "section",
    { class: "limits" },
    element("h3", {}, words("report_limits")),
    element("ul", { class: "plain" }, ...lines),
  );
}

/**
 * Say how fresh a report is, and who was asked for it.
 * @param {Report} report
 * @param {Words} words
 * @param {string} language
 */
export function footView(report, words, language) {
  const checked = agoView(report.checkedAt, language);
  const looked = agoView(statusSeen(report), language);
  /** @type {string[]} */
  const hosts = report.contactedHosts;
  const names = hosts.flatMap((host, place) => [place ? ", " : "", quoted("bdi", host, 100)]);
  return element(
    "footer",
    { class: "foot" },
    checked && element(
      "p",
      {},
      ...sentence(
        words,
        looked ? "report_checked_status" : "report_checked",
        ...(looked ? [checked, looked] : [checked]),
      ),
    ),
    hosts.length > 0 && element("p", {}, words("report_hosts"), " ", ...names),
    element("p", {}, words("report_verifier", report.verifier.version)),
  );
}

/** Give the oldest moment at which was seen whether the badge is withdrawn. @param {Report} report */
function statusSeen(report) {
  const status = report.checks.find((check) => check.id === "status");
  const shown = new Set(status?.findings.flatMap((finding) => finding.exhibits));
  const seen = report.exhibits.filter((/** @type {any} */ each) => shown.has(each.id) && each.obtainedAt);
  return seen.map((/** @type {any} */ each) => each.obtainedAt).sort()[0] ?? null;
}
