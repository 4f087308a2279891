// @ts-check
/** One badge of a page in a line: face and word, the badge's own name, and the label that the page gives it. */

import { drawnFace } from "./face.js";
import { element, quoted } from "./element.js";
import { stateView } from "./state.js";

/**
 * Show a badge of a page in a line.
 * @param {import("../types.js").Entry} entry
 * @param {import("../types.js").Answer | null} answer null: it is being asked
 * @param {import("../words.js").Words} words
 */
export function entryLine(entry, answer, words) {
  const report = answer?.state === "answered" ? answer.report : null;
  const verdict = report
    ? element("span", { class: "verdict" }, drawnFace(report.verdict), " ", words(`verdict_${report.verdict}`))
    : stateView(answer, words);
  const name = report?.credential?.name || entry.label || entry.url;
  return element("div", { class: "line" }, verdict, quoted("strong", name, 60), entry.name && element("span", { class: "platform" }, entry.name));
}
