// @ts-check
/** Is what was given a signed report? Such a one has a page of its own, and is not sent anywhere. */

const MOST = 2_000_000; // bytes of a file that may be one
const TYPE = "badge-report+jwt";

/**
 * Give the signed report in a form; "" if there is none.
 * @param {FormData} given
 */
export async function signedReport(given) {
  const file = given.get("file");
  const isFile = file instanceof File && file.size > 0;
  if (isFile && file.size > MOST) return "";
  const text = (isFile ? await file.text().catch(() => "") : String(given.get("text"))).trim();
  return typeOf(text) === TYPE ? text : "";
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
