// @ts-check
/**
 * Is an answer a report that can be shown? What is not is no report, whatever it says.
 *
 * Everything that views rely on is read here, once. A report that says two things of the same badge is none:
 * an answer that was cut, mixed up or made by somebody else must never look like a good badge.
 */
/** @import { Report, SeveralReport } from "../types.js" */

import * as shapes from "./report_shape.js";

const MAX_DEPTH = 4; // of badges in a presentation in a page; the service goes no deeper
// Checks without which nothing is good: those of verifier/assess.py.
const REQUIRED = ["structure", "document", "proof", "key-binding", "status", "validity"];
const NOT_LOOKED_AT = new Set([undefined, "cantTell", "untested"]);
const DECIDED = new Set(["passed", "inapplicable"]);

/**
 * Give the report of one badge if it is one; null for anything else.
 * @param {any} answer JSON, as the service sent it
 * @returns {Report | null}
 */
export function readReport(answer) {
  return shapes.report(answer) && agrees(answer) ? answer : null;
}

/**
 * Give the report of several badges in one input if it is one; null for anything else.
 * @param {any} answer
 * @param {number} [depth]
 * @returns {SeveralReport | null}
 */
export function readSeveral(answer, depth = 0) {
  if (depth > MAX_DEPTH || !shapes.several(answer)) return null;
  const isRead = (/** @type {any} */ each) => readReport(each) ?? readSeveral(each, depth + 1);
  const areRead = answer.reports.every(isRead);
  return areRead && (answer.verdict === null ? answer.verified === null : facesAgree(answer)) ? answer : null;
}

/** Say whether all that a report says of its badge is the same. @param {Report} report */
function agrees(report) {
  const isGood = ["trusted", "valid", "caution"].includes(report.verdict);
  const outcomes = report.checks.map((check) => check.outcome);
  return (
    facesAgree(report) &&
    genuineAgrees(report) &&
    (!isGood || (report.credential !== null && allLookedAt(report) && !outcomes.includes("failed"))) &&
    (report.verified !== true || !outcomes.includes("caution")) &&
    (report.verdict !== "trusted" || Boolean(report.credential?.issuer.recognition))
  );
}

/** @param {{verdict: string | null, verified: boolean | null, authentic: boolean | null}} face */
function facesAgree({ verdict, verified, authentic }) {
  switch (verdict) {
    case "trusted":
    case "valid":
      return verified === true && authentic === true;
    case "caution":
      return verified === null && authentic === true;
    case "incomplete":
      return verified === null && authentic !== false;
    case "rejected":
      return verified === false;
    case "not_a_badge":
      return verified === null && authentic === null;
    default:
      throw new RangeError(`no verdict ${verdict}`);
  }
}

/** `authentic` is the answer to *Genuine?*; of what is no badge there is none. @param {Report} report */
function genuineAgrees({ authentic, answers }) {
  const { outcome } = answers.genuine;
  if (authentic === null) return !DECIDED.has(outcome);
  return authentic ? outcome === "passed" || outcome === "caution" : outcome === "failed";
}

/** Say whether every check was made without which nothing is good. @param {Report} report */
function allLookedAt({ checks }) {
  const made = new Map(checks.map((check) => [check.id, check.outcome]));
  return REQUIRED.every((id) => !NOT_LOOKED_AT.has(made.get(id)));
}
