// @ts-check
/** The badges of a document, each with where it was found and its own report. */
/** @import { Words } from "../words.js" */

import { element, quoted } from "./element.js";
import { entryLine } from "./entry_line.js";
import { addressView } from "./link.js";
import { reportView } from "./report.js";

/** @typedef {import("../types.js").DocumentReport["entries"][number]} DocumentEntry */

const LABEL_DIFFERS = "page.label-differs"; // the line of the badge says it

/**
 * Show a document report, `document-report-1.json`.
 * @param {import("../types.js").DocumentReport} report its summary counts the badges
 * @param {Words} words
 */
export function documentView(report, words) {
  const opened = report.entries.filter((entry) => entry.report);
  const unopened = report.entries.filter((entry) => !entry.report);
  return element(
    "section",
    { class: "document", lang: report.language },
    element("p", { dir: "auto" }, report.summary),
    notes(report.findings),
    element("ul", { class: "entries" }, ...opened.map((entry) => openedView(entry, words))),
    unopened.length > 0 && unopenedView(unopened, words),
  );
}

/** @param {import("../types.js").Finding[]} findings about the document or about its badges together */
function notes(findings) {
  const said = findings.filter(({ code }) => code !== LABEL_DIFFERS);
  const lines = said.map(({ text }) => element("li", { dir: "auto" }, text));
  return said.length ? element("ul", { class: "plain" }, ...lines) : null;
}

/** @param {DocumentEntry} found @param {Words} words */
function openedView(found, words) {
  const report = /** @type {any} */ (found.report); // of one badge, or of several
  const isOfSeveral = Array.isArray(report.reports);
  const answer = isOfSeveral ? { state: "several", several: report } : { state: "answered", report };
  const where = {
    label: found.label,
    labels: [found.label, ...labelsThatDiffer(found)].filter(Boolean),
    url: found.url ?? "",
    host: "",
    name: found.where,
  };
  return element(
    "li",
    {},
    element(
      "details",
      { class: "entry" },
      element("summary", {}, entryLine(/** @type {any} */ (where), /** @type {any} */ (answer), words)),
      notes(found.findings),
      reportView(report, words),
    ),
  );
}

/** @param {DocumentEntry} found @returns {string[]} what else stands beside the badge and is not its name */
function labelsThatDiffer({ findings }) {
  return findings.filter(({ code }) => code === LABEL_DIFFERS).map(({ detail }) => detail);
}

/** @param {DocumentEntry[]} unopened @param {Words} words */
function unopenedView(unopened, words) {
  const lines = unopened.map((found) =>
    element(
      "li",
      {},
      quoted("strong", found.label || found.where, 60),
      " ",
      addressView(found.url),
      ...found.findings.map(({ text }) => element("p", { class: "faint", dir: "auto" }, text)),
    ),
  );
  return element(
    "details",
    { class: "part" },
    element("summary", {}, words("report_not_opened", unopened.length)),
    element("ul", { class: "plain" }, ...lines),
  );
}
