// @ts-check
/** The badges of a document, each with where it was found and its own report. */

import { countsList } from "./counts.js";
import { element, quoted } from "./element.js";
import { reportView } from "./report.js";

/**
 * Show a document report, `document-report-1.json`.
 * @param {any} report
 * @param {import("../words.js").Words} words
 */
export function documentView(report, words) {
  const entries = Array.isArray(report.entries) ? report.entries : [];
  return element(
    "section",
    { class: "document" },
    element("p", {}, String(report.summary)),
    countsList(report.counts ?? {}, words),
    ...entries.map((/** @type {any} */ entry) =>
      element("section", {}, quoted("h3", entry.label || entry.where), entry.report && reportView(entry.report, words)),
    ),
  );
}
