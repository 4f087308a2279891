// @ts-check
/**
 * Is a report about what was asked? Whoever mixes up answers must not make one badge look like another.
 *
 * The service names the address that it was asked about as we read it, wherever that led (verifier/engine/
 * arrival.py); of bytes it gives the digest, and none of those that it did not take.
 */

import { digestOf, fromBase64 } from "./bytes.js";

/**
 * Say whether a report may be the answer to a question.
 * @param {import("../types.js").Given} given what was sent
 * @param {import("../types.js").Report} report
 * @returns {Promise<boolean>}
 */
export async function isAbout(given, { verdict, input: { url, sha256 } }) {
  if ("url" in given) return url !== null && isSameAddress(given.url, url);
  if (url !== null) return "text" in given && isSameAddress(given.text, url);
  if ("credential" in given) return true; // the service writes it down in its own way
  const content = "text" in given ? given.text : fromBase64(given.image);
  // Of nothing, or of what it did not take, it gives none, and judges no badge either.
  if (sha256 === "") return verdict === "not_a_badge" || verdict === "incomplete";
  return sha256 === (await digestOf(content));
}

/**
 * Say whether a report may be about a document.
 * @param {Blob} sent
 * @param {import("../types.js").DocumentReport} report
 */
export async function isAboutDocument(sent, { entries, input: { url, sha256 } }) {
  if (sha256 === "") return url === null && entries.length === 0;
  return url === null && sha256 === (await digestOf(await sent.arrayBuffer()));
}

/**
 * Say whether two addresses are of the same: as written, or as a browser escapes them.
 * @param {string} ours
 * @param {string} theirs
 */
function isSameAddress(ours, theirs) {
  const [one, other] = [ours, theirs].map((text) => badgeVerifier.links.read(text));
  if (one && other && (one.url === other.url || (one.badge && one.badge === other.badge))) return true;
  return URL.canParse(ours) && URL.canParse(theirs) && new URL(ours).href === new URL(theirs).href;
}
