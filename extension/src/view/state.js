// @ts-check
/** What came of asking where it is no report. It says nothing about the badge, and looks like no verdict. */

import { element } from "./element.js";

/**
 * Show a state: checking, silent, busy, refused.
 * @param {import("../types.js").Answer | null} answer null: it is being asked
 * @param {import("../words.js").Words} words
 */
export function stateView(answer, words) {
  const [name, text] = told(answer, words);
  return element("p", { class: `state ${name}` }, element("span", { class: "dot", "aria-hidden": "true" }), text);
}

/** @param {import("../types.js").Answer | null} answer @param {import("../words.js").Words} words */
function told(answer, words) {
  switch (answer?.state) {
    case undefined:
      return ["checking", words("checking")];
    case "unreachable":
      return ["silent", words("service_silent")];
    case "busy":
      return ["busy", words("report_busy", answer.seconds)];
    case "refused":
      return ["refused", words("report_refused")];
    default:
      throw new RangeError(`no words for the state ${answer?.state}`);
  }
}
