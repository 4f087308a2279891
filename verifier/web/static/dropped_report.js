// @ts-check
/** Is what was given a report of ours? It is no badge, and is not sent anywhere. */

const MOST = 2_000_000; // bytes of a file that may be one
const TYPE = "badge-report+jwt";

/** @typedef {{token?: string, unsigned?: {url: string}}} Found a signed report, or one that nobody signed: where its badge is */

/**
 * Find a report in a form.
 * @param {FormData} given @returns {Promise<Found>}
 */
export async function reportIn(given) {
  const file = given.get("file");
  const isFile = file instanceof File && file.size > 0;
  if (isFile && file.size > MOST) return {};
  return reportOf(isFile ? await file.text().catch(() => "") : String(given.get("text")));
}

/** Find a report in a text. Without a signature, nothing of it counts but which badge it speaks of. @param {string} text @returns {Found} */
export function reportOf(text) {
  const given = text.trim();
  if (typeOf(given) === TYPE) return { token: given };
  const report = given.startsWith("{") ? objectIn(given) : null;
  if (!report) return {};
  if (report.signedReport) return typeOf(String(report.signedReport)) === TYPE ? { token: report.signedReport } : {};
  if (!("reportVersion" in report) || "@context" in report) return {};
  const url = report.input?.url;
  return { unsigned: { url: /^https?:\/\//i.test(url) ? String(url) : "" } };
}

/** @param {string} text */
function objectIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {string} token */
function typeOf(token) {
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return "";
  try {
    const header = token.slice(0, token.indexOf(".")).replaceAll("-", "+").replaceAll("_", "/");
    return JSON.parse(atob(header))?.typ ?? "";
  } catch {
    return "";
  }
}
