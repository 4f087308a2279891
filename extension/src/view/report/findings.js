// @ts-check
/** What the checks of a report found, one finding at a time. */
/** @import { Words } from "../../words.js" */
/** @import { Finding, Report } from "../../types.js" */

import { element, quoted } from "../element.js";
import { drawnMark } from "../outcome.js";

/** @typedef {Finding & {check: string}} FindingOfCheck */

/** What speaks against the issuer's key; beside a gap alone it is to be asked who the issuer is. */
const CONTRADICTIONS = [
  "contradicted",
  "inconsistent",
  "wrong-relationship",
  "controller-differs",
  "method-revoked",
  "method-expired",
  "did-malformed",
  "did-deactivated",
  "out-of-scope",
].map((fact) => `key-binding.${fact}`);

/** What follows from a failure or a gap in these; the service's own page leaves out the same.
 * @type {Record<string, string[]>}
 */
const ECHOES = {
  "key-binding.not-published": ["proof."],
  "key-binding.unconfirmed": ["proof."],
  "key-binding.scope-unreadable": ["structure.linked-unreachable"],
  "status.list-unreachable": ["proof.hosted-", "proof.redirected-away"],
  "proof.hosted-gone": ["status.revoked"],
  "issuer.unknown-signer": ["proof.", ...CONTRADICTIONS],
  "endorsements.not-asked": ["proof.", "key-binding."],
  "refresh.not-asked": ["proof.", "key-binding."],
  "image.not-fetched": ["proof.", "key-binding.", "structure."],
};
const ACTORS = ["issuer", "candidate", "you", "us"];

/**
 * List all findings of a report, each with the check that found it.
 * @param {Report} report
 * @returns {FindingOfCheck[]}
 */
export function findingsOf(report) {
  return report.checks.flatMap(({ id, findings }) => findings.map((finding) => ({ ...finding, check: id })));
}

/**
 * Leave out what only follows from something else that was found: of a signature that fails, no key can be
 * told.
 * @param {FindingOfCheck[]} findings
 */
export function withoutEchoes(findings) {
  const undecided = findings
    .filter(({ outcome }) => outcome === "failed" || outcome === "cantTell")
    .map(({ code }) => code);
  return findings.filter(({ code }) => {
    const causes = Object.hasOwn(ECHOES, code) ? ECHOES[code] : [];
    return !causes.some((cause) => undecided.some((other) => other.startsWith(cause)));
  });
}

/** Give the name of the mark of a finding: that of its outcome, or that of a remark, which decides nothing.
 * @param {Finding} finding
 */
export function markOf(finding) {
  const { outcome } = finding;
  if (outcome === null) return "remark";
  return outcome === "passed" && finding.nextStep ? "you_judge" : outcome; // what is to be done has no tick
}

/**
 * Show a finding behind its mark: what was found, and what can be done about it.
 * @param {Finding} finding
 * @param {string} said
 * @param {Words} words
 */
export function findingView(finding, said, words) {
  const mark = markOf(finding);
  const spoken =
    mark !== "remark" && element("span", { class: "hidden" }, words(`outcome_${mark}`), ": ");
  return element(
    "li",
    { class: "finding" },
    drawnMark(mark),
    element("div", {}, spoken, element("span", { dir: "auto" }, said), ...steps(finding, words)),
  );
}

/** @param {Finding} finding @param {Words} words */
function steps(finding, words) {
  const said = [];
  if (finding.retryable === true) said.push(element("p", { class: "step" }, words("report_retry")));
  const { actor, nextStep } = finding;
  if (nextStep && actor && ACTORS.includes(actor)) {
    const step = words("report_next", words(`report_actor_${actor}`), nextStep);
    said.push(element("p", { class: "step", dir: "auto" }, step));
  }
  return said;
}

/** Show code and places of a finding, for those who look into the badge itself. @param {Finding} finding */
export function dataOf(finding) {
  const named = [finding.code, finding.cause].filter(Boolean).join(" · ");
  const code = element("code", { translate: "no" }, named);
  const places = [finding.pointer, finding.detail, ...finding.exhibits].filter(Boolean);
  return element("p", { class: "place" }, code, ...places.map((place) => quoted("code", place, 200)));
}
