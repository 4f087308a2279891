// @ts-check
/** A prepared mail to the candidate: about the badge and nothing else; where it was seen is not in it. */

import { cut } from "../view/element.js";
import { findingsOf } from "../view/report/findings.js";

const MOST = 1500; // characters: longer addresses are cut by mail programs

/**
 * Give the address of a prepared mail.
 * @param {import("../types.js").Entry} entry
 * @param {import("../types.js").Report} report
 * @param {import("../words.js").Words} words
 */
export function mailAbout(entry, report, words) {
  const name = cut(report.credential?.name || entry.label || entry.host, 60);
  const wishes = findingsOf(report)
    .filter(({ actor, nextStep }) => actor === "candidate" && nextStep)
    .map(({ nextStep }) => `- ${nextStep}`);
  if (report.answers.recipient.outcome === "caution") wishes.push(`- ${words("panel_mail_address")}`);
  if (!wishes.length) wishes.push(`- ${words("panel_mail_confirm")}`);
  const body = [
    words("panel_mail_body", name),
    entry.url,
    "",
    ...new Set(wishes),
    "",
    words("panel_mail_end"),
  ].join("\r\n");
  const subject = words("panel_mail_subject", name);
  return `mailto:?subject=${encoded(subject)}&body=${encoded(body.slice(0, MOST))}`;
}

/** Encode a text, also one that was cut in the middle of a sign. @param {string} text */
function encoded(text) {
  return encodeURIComponent(text.toWellFormed());
}
