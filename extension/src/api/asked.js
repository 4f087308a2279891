// @ts-check
/**
 * Is a report about what was asked? Whoever mixes up answers must not make one badge look like another.
 *
 * The service names the address that it was asked about as we read it, wherever that led (verifier/engine/
 * arrival.py); of bytes it gives the digest, and none of those that it did not take.
 */

/**
 * Say whether a report may be the answer to a question.
 * @param {import("../types.js").Given} given what was sent
 * @param {{url: string | null, sha256: string}} input what the report says that it was given
 * @returns {Promise<boolean>}
 */
export async function isAbout(given, { url, sha256 }) {
  if ("url" in given) return url !== null && isSameAddress(given.url, url);
  if (url !== null) return "text" in given && isSameAddress(given.text, url);
  if ("credential" in given) return true; // the service writes it down in its own way
  const bytes = "text" in given ? new TextEncoder().encode(given.text) : bytesOf(given.image);
  return isDigest(sha256, bytes);
}

/**
 * Say whether a report may be about a document.
 * @param {Blob} sent
 * @param {{url: string | null, sha256: string}} input
 */
export async function isAboutDocument(sent, { url, sha256 }) {
  return url === null && isDigest(sha256, await sent.arrayBuffer());
}

/** @param {string} sha256 @param {BufferSource} bytes */
async function isDigest(sha256, bytes) {
  if (sha256 === "") return true; // of nothing, or of too much: then it found nothing to report on either
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return sha256 === [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {string} base64 */
function bytesOf(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
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
