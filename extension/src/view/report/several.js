// @ts-check
/** One input with several badges: how many of which, then the report of each. */

import { countsList } from "../counts.js";
import { element, quoted } from "../element.js";

/**
 * Show the reports of several badges in one input.
 * @param {import("../../types.js").Report} report
 * @param {import("../../words.js").Words} words
 * @param {(report: any, words: any) => HTMLElement} view of one of them
 */
export function severalView(report, words, view) {
  return element(
    "div",
    { class: "several" },
    element("p", { dir: "auto" }, report.summary),
    countsList(report.counts, words),
    ...report.reports.map((/** @type {any} */ member, /** @type {number} */ place) =>
      element(
        "details",
        { class: "member" },
        element(
          "summary",
          {},
          words("report_one_of", place + 1, report.reports.length),
          " ",
          quoted("bdi", member.credential?.name, 60),
        ),
        view(member, words),
      ),
    ),
  );
}
