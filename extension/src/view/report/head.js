// @ts-check
/**
 * What a report comes to: face and word, who is behind the badge, what that means, and what the badge claims.
 */
/** @import { Words } from "../../words.js" */
/** @import { Report } from "../../types.js" */

import { drawnFace } from "../face.js";
import { element, quoted, sentence } from "../element.js";
import { findingsOf, withoutEchoes } from "./findings.js";

/**
 * Say, before all else, that a report rests on samples; null where it does not.
 * @param {Report} report
 * @param {Words} words
 */
export function samplesView({ verifier }, words) {
  return verifier.samples ? element("p", { class: "samples" }, words("report_samples")) : null;
}

/** Show the top of a report. @param {Report} report @param {Words} words */
export function headView(report, words) {
  const { credential, verdict } = report;
  const { tone } = badgeVerifier.face(verdict);
  return element(
    "header",
    { class: `head ${tone}` },
    element("p", { class: "verdict" }, drawnFace(verdict), " ", words(`verdict_${verdict}`)),
    credential && isKnownOrAsked(credential.issuer, verdict) && behind(credential.issuer, words),
    element("p", { class: "meaning" }, meaning(report, words)),
    credential && claims(credential, report.authentic === true, words),
  );
}

/**
 * Say in a sentence what the report comes to: the finding that decided, else what the verdict means. The
 * summary of the report says what the four answers say below; it is shown only where they say nothing.
 * @param {Report} report @param {Words} words
 */
function meaning(report, words) {
  switch (report.verdict) {
    case "trusted":
      return words("report_means_trusted");
    case "valid":
      return words("report_means_valid");
    case "caution":
      return deciding(report, "caution") ?? words("report_means_caution");
    case "incomplete":
      return deciding(report, "cantTell") ?? words("report_means_incomplete");
    case "rejected":
      return deciding(report, "failed") ?? words("report_means_rejected");
    case "not_a_badge":
      return report.summary;
    default:
      throw new RangeError(`no meaning of the verdict ${report.verdict}`);
  }
}

/** @param {Report} report @param {string} outcome @returns {string | null} */
function deciding(report, outcome) {
  return withoutEchoes(findingsOf(report)).find((finding) => finding.outcome === outcome)?.text ?? null;
}

/**
 * Say whether the top of a report tells who is behind the badge. Of one that is not to be relied on, and
 * of which nobody was proven, the sentence below it says enough: a withdrawn badge had no unknown signer.
 * @param {any} issuer @param {string} verdict
 */
function isKnownOrAsked(issuer, verdict) {
  return verdict !== "rejected" || Boolean(issuer.proven);
}

/**
 * Name who is behind a badge: a platform or a recognised issuer by name, and beneath it the exact place.
 * @param {any} issuer @param {Words} words
 */
function behind(issuer, words) {
  const { proven, recognition, signedBy } = issuer;
  const isPlatform = signedBy.kind === "platform" && signedBy.confirmed && !recognition;
  const platform = isPlatform ? signedBy.name : null;
  return element(
    "div",
    { class: "behind" },
    element("p", { class: "headline", dir: "auto" }, platform || issuer.headline),
    platform && element("p", { class: "faint", dir: "ltr" }, issuer.headline),
    proven?.unicode && element(
      "p",
      { class: "faint" },
      ...sentence(words, "report_in_letters", quoted("bdi", proven.unicode, 100)),
    ),
    recognition && recognisedBy(recognition, words),
  );
}

/** @param {any} recognition @param {Words} words */
function recognisedBy(recognition, words) {
  const list = quoted("bdi", recognition.name || recognition.list, 80);
  const entry = quoted("bdi", recognition.entry.name, 80);
  return element("p", { class: "recognised" }, ...sentence(words, "report_recognised", list, entry));
}

/** @param {any} credential @param {boolean} isProven @param {Words} words */
function claims(credential, isProven, words) {
  const name = credential.name && quoted("bdi", credential.name, 200);
  const issuer = credential.issuer.claimedName && quoted("bdi", credential.issuer.claimedName, 60);
  const said = /** @type {Node[]} */ ([name, issuer].filter(Boolean));
  if (!said.length) return null;
  const key = name && issuer ? "report_claims" : name ? "report_claims_name" : "report_claims_issuer";
  const unproven = !isProven && element("span", { class: "unproven" }, words("report_not_proven"));
  return element("p", { class: "claims" }, ...sentence(words, key, ...said), " ", unproven);
}
