// @ts-check
/** The badges of a document, each with where it was found and its own report. */

import { element, quoted } from "./element.js";
import { entryLine } from "./entry_line.js";
import { addressView } from "./link.js";
import { reportView } from "./report.js";

/** @typedef {import("../words.js").Words} Words */
/** @typedef {import("../types.js").DocumentReport["entries"][number]} DocumentEntry */

const LABEL_DIFFERS = "page.label-differs"; // the line of the badge says it

/**
 * Show a document report, `document-report-1.json`.
 * @param {import("../types.js").DocumentReport} report its summary counts the badges
 * @param {Words} words
 */
export function documentView(report, words) {
  const entries = Array.isArray(report.entries) ? report.entries : [];
  const opened = entries.filter((entry) => entry.report);
  const unopened = entries.filter((entry) => !entry.report);
  return element(
    "section",
    { class: "document", lang: report.language === "ja" ? "ja" : "en" },
    element("p", { dir: "auto" }, String(report.summary ?? "")),
    notes(report.findings),
    element(
      "ul",
      { class: "entries" },
      ...opened.map((entry) => openedView(entry, words)),
    ),
    unopened.length > 0 && unopenedView(unopened, words),
  );
}

/** @param {import("../types.js").Finding[]} findings about the document or about its badges together */
function notes(findings) {
  const said = Array.isArray(findings) ? findings.filter((finding) => finding.code !== LABEL_DIFFERS) : [];
  if (!said.length) return null;
  return element(
    "ul",
    { class: "plain" },
    ...said.map((finding) => element("li", { dir: "auto" }, String(finding.text))),
  );
}

/** @param {DocumentEntry} found @param {Words} words */
function openedView(found, words) {
  const report = /** @type {any} */ (found.report); // of one badge, or of several
  const isOfSeveral = Array.isArray(report.reports);
  const answer = isOfSeveral ? { state: "several", several: report } : { state: "answered", report };
  const where = {
    label: String(found.label ?? ""),
    labels: [found.label, ...labelsThatDiffer(found)].map((label) => String(label ?? "")).filter(Boolean),
    url: String(found.url ?? ""),
    host: "",
    name: String(found.where ?? ""),
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
  const differ = Array.isArray(findings) ? findings.filter((finding) => finding.code === LABEL_DIFFERS) : [];
  return differ.map((finding) => finding.detail);
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
      ...(found.findings ?? []).map(
        (finding) => element("p", { class: "faint", dir: "auto" }, String(finding.text)),
      ),
    ),
  );
  return element(
    "details",
    { class: "part" },
    element("summary", {}, words("report_not_opened", unopened.length)),
    element("ul", { class: "plain" }, ...lines),
  );
}
