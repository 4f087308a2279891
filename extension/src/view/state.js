// @ts-check
/** What came of asking where it is no report. It says nothing about the badge, and looks like no verdict. */
/** @import { Words } from "../words.js" */

import { element } from "./element.js";

/**
 * Show a state: checking, silent, busy, refused, stopped.
 * @param {import("../types.js").Answer | null} answer null: it is being asked
 * @param {Words} words
 */
export function stateView(answer, words) {
  const [name, text] = told(answer, words);
  return element(
    "span",
    { class: `state ${name}` },
    element("span", { class: "dot", "aria-hidden": "true" }),
    element("span", {}, text),
  );
}

/** @param {import("../types.js").Answer | null} answer @param {Words} words @returns {[string, string]} */
function told(answer, words) {
  switch (answer?.state) {
    case undefined:
      return ["checking", words("checking")];
    case "unreachable":
      return ["silent", words(answer.cause === "unreadable" ? "service_unreadable" : "service_silent")];
    case "busy":
      return ["busy", words("report_busy", answer.seconds)];
    case "refused":
      return ["refused", words("report_refused")];
    case "stopped":
      return ["stopped", words("report_stopped")];
    default:
      throw new RangeError(`no words for the state ${answer?.state}`);
  }
}
