// @ts-check
/**
 * Is an answer a report on a document that can be shown? verifier/render/document-report-1.json says
 * all of it.
 */

import { finding, counts, input, language } from "./report_shape.js";
import { readReport, readSeveral } from "./report.js";
import { count, list, maybe, object, oneOf, said, text } from "./shape.js";

const where = { where: said, page: maybe(count), foundIn: said, label: text, url: maybe(text) };

/** What an entry says of its badge is a report as strict as any other, or null: it was not opened. */
const ofBadge = maybe((value) => Boolean(readReport(value) ?? readSeveral(value)));

const shape = object({
  reportVersion: oneOf("1"),
  input,
  summary: said,
  counts,
  labelsDiffer: count,
  pagesRead: maybe(count),
  linksFound: count,
  judgedAt: said,
  checkedAt: said,
  language,
  findings: list(finding),
  entries: list(object({ ...where, findings: list(finding), report: ofBadge })),
  otherLinks: list(object(where)),
  otherLinksCount: count,
  leftOut: count,
  verifier: object({ version: said, rules: said }),
});

/**
 * Give a report on a document if it is one; null for anything else.
 * @param {any} answer JSON, as the service sent it
 * @returns {import("../types.js").DocumentReport | null}
 */
export function readDocument(answer) {
  return shape(answer) ? answer : null;
}
