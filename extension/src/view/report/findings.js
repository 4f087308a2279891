// @ts-check
/** What the checks of a report found, one finding at a time. */

import { element, quoted } from "../element.js";
import { drawnMark, readOutcome } from "../outcome.js";

/** @typedef {import("../../words.js").Words} Words */

/** What follows from a failure or a gap in these; the service's own page leaves out the same.
 * @type {Record<string, string[]>}
 */
const ECHOES = {
  "key-binding.not-published": ["proof."],
  "key-binding.unconfirmed": ["proof."],
  "key-binding.scope-unreadable": ["structure.linked-unreachable"],
  "status.list-unreachable": ["proof.hosted-", "proof.redirected-away"],
  "proof.hosted-gone": ["status.revoked"],
  "issuer.unknown-signer": ["proof.", "key-binding."],
  "endorsements.not-asked": ["proof.", "key-binding."],
  "refresh.not-asked": ["proof.", "key-binding."],
  "image.not-fetched": ["proof.", "key-binding.", "structure."],
};
const ACTORS = ["issuer", "candidate", "you", "us"];

/**
 * List all findings of a report, each with the check that found it.
 * @param {import("../../types.js").Report} report
 * @returns {any[]}
 */
export function findingsOf(report) {
  return checksOf(report).flatMap(
    (check) => (check.findings ?? []).map((/** @type {any} */ each) => ({ ...each, check: check.id })),
  );
}

/**
 * Leave out what only follows from something else that was found: of a signature that fails, no key can be
 * told.
 * @param {any[]} findings
 * @returns {any[]}
 */
export function withoutEchoes(findings) {
  const undecided = findings.filter(
    ({ outcome }) => outcome === "failed" || outcome === "cantTell",
  ).map(({ code }) => String(code));
  return findings.filter(({ code }) => {
    const causes = Object.hasOwn(ECHOES, code) ? ECHOES[code] : [];
    return !causes.some((cause) => undecided.some((other) => other.startsWith(cause)));
  });
}

/** @param {import("../../types.js").Report} report @returns {any[]} */
export function checksOf(report) {
  return Array.isArray(report.checks) ? report.checks : [];
}

/** Give the name of the mark of a finding: that of its outcome, or that of a remark, which decides nothing.
 * @param {any} finding
 */
export function markOf(finding) {
  return finding.outcome === null ? "remark" : readOutcome(finding.outcome);
}

/**
 * Show a finding behind its mark: what was found, its code, and what can be done about it.
 * @param {any} finding
 * @param {string | HTMLElement} said
 * @param {Words} words
 */
export function findingView(finding, said, words) {
  const mark = markOf(finding);
  const spoken = mark === "remark" ? null : element(
    "span",
    { class: "hidden" },
    words(`outcome_${mark}`),
    ": ",
  );
  const code = [finding.code, finding.cause].filter(Boolean).join(" · ");
  return element(
    "li",
    { class: "finding" },
    drawnMark(mark),
    element(
      "div",
      {},
      spoken,
      element("span", { dir: "auto" }, said),
      " ",
      element("code", { translate: "no" }, code),
      ...steps(finding, words),
    ),
  );
}

/** @param {any} finding @param {Words} words */
function steps(finding, words) {
  const said = [];
  if (finding.retryable === true) said.push(element("p", { class: "step" }, words("report_retry")));
  if (finding.nextStep && ACTORS.includes(finding.actor)) {
    said.push(
      element(
        "p",
        { class: "step", dir: "auto" },
        words("report_next", words(`report_actor_${finding.actor}`), finding.nextStep),
      ),
    );
  }
  return said;
}

/** Show what a finding points at, for those who look into the badge itself. @param {any} finding */
export function placeOf(finding) {
  const places = [finding.pointer, finding.detail, ...(finding.exhibits ?? [])].filter(Boolean);
  return places.length ? element(
    "p",
    { class: "place" },
    ...places.map((place) => quoted("code", place, 200)),
  ) : null;
}
