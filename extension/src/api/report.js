// @ts-check
/** Is an answer a report that can be shown? What is not is no report, whatever it says. */

const VERDICTS = new Set(["trusted", "valid", "caution", "incomplete", "rejected", "not_a_badge"]);

/**
 * Give a report if it is one of ours; null for anything else.
 * @param {any} answer JSON, as the service sent it
 * @returns {import("../types.js").Report | null}
 */
export function readReport(answer) {
  const known = answer?.reportVersion === "1" && VERDICTS.has(answer.verdict) && typeof answer.summary === "string";
  return known ? answer : null;
}
