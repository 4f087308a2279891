// @ts-check
/** A report as a file. */

import { verify } from "../api/client.js";
import { element } from "../view/element.js";

const NAME = "badge-report";

/** Save a report as the service sent it. @param {import("../types.js").Report} report */
export function save(report) {
  download(JSON.stringify(report, null, 2), `${NAME}.json`, "application/json");
}

/**
 * Ask for a report that the service signs, and save it. It says nothing of a candidate: others will read it.
 * @param {import("../types.js").Entry} entry
 * @returns {Promise<{isSaved: boolean, why: string}>} `why`: what the service says where it refuses
 */
export async function saveSigned(entry) {
  const answer = await verify({ url: entry.url }, { sign: true });
  const signed = answer.state === "answered" ? answer.report.signedReport : null;
  if (typeof signed !== "string") {
    return { isSaved: false, why: answer.state === "refused" ? answer.detail || answer.title : "" };
  }
  download(signed, `${NAME}.jwt`, "application/jwt");
  return { isSaved: true, why: "" };
}

/** @param {string} text @param {string} name @param {string} type */
function download(text, name, type) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  element("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
