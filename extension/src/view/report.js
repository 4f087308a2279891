// @ts-check
/**
 * The trust report of one badge, as a person reads it. Texts of the report are text; nothing of it is loaded,
 * and members that we do not know are passed over.
 */

import { answersView } from "./report/answers.js";
import { actionsView } from "./report/actions.js";
import { claimsView, detailsView } from "./report/details.js";
import { exhibitsView, footView, limitsView, saidView } from "./report/evidence.js";
import { headView, samplesView } from "./report/head.js";
import { mattersView } from "./report/matters.js";
import { scoresView } from "./report/scores.js";
import { severalView } from "./report/several.js";

/**
 * Show a report.
 * @param {import("../types.js").Report} report
 * @param {import("../words.js").Words} words
 * @param {import("../types.js").ReportActions} [actions] what the person may do with it here
 * @returns {HTMLElement}
 */
export function reportView(report, words, actions = {}) {
  const language = report.language === "ja" ? "ja" : "en";
  const view = document.createElement("article");
  view.className = "report";
  view.lang = language;
  const parts = Array.isArray(report.reports)
    ? [severalView(report, words, reportView), actionsView(actions, words)]
    : [
        samplesView(report, words),
        headView(report, words),
        answersView(report, words),
        mattersView(report, words),
        actionsView(actions, words),
        scoresView(report, words),
        saidView(report, words),
        claimsView(report, words),
        detailsView(report, words),
        exhibitsView(report, words),
        limitsView(report, words),
        footView(report, words, language),
      ];
  view.append(.../** @type {Node[]} */ (parts.filter(Boolean)));
  return view;
}
