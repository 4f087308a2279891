// @ts-check
/** A candidate's address → hashes of it. The address stays here; nothing of it is kept anywhere. */

import { digestOf } from "./bytes.js";

const METHODS = new Map([
  ["sha256", "SHA-256"],
  ["sha1", "SHA-1"],
]); // browsers have no MD5
const MAX_HASHES = 50; // that the service takes

/** @typedef {{kind: string, method: string, salt: string | null}} Way how a badge hides whom it names */
/** @typedef {{kind: "email", value: string, salt: string}} Hash */

/**
 * Hash an e-mail address in every way in which a badge may have hidden it.
 * docs/how-to/compare-without-sending-the-address.md takes the same steps.
 * @param {string} address
 * @param {Way[]} hashing `credential.recipient.hashing` of the report
 * @returns {Promise<Hash[]>}
 */
export async function hashesOf(address, hashing) {
  const ways = hashing.filter((way) => way.kind === "email" && METHODS.has(way.method) && way.salt !== null);
  // For an address that the badge does not hide: a salt that nobody used before tells nobody else anything.
  const own = { method: "sha256", salt: crypto.randomUUID() };
  const trimmed = address.trim().normalize("NFC");
  const spellings = [...new Set([trimmed, trimmed.toLowerCase()])];
  const most = Math.floor(MAX_HASHES / spellings.length) - 1;
  const all = [...ways.slice(0, most), own];
  return Promise.all(
    spellings.flatMap((spelling) => all.map((way) => hashOf(spelling, way.method, way.salt ?? ""))),
  );
}

/** @param {string} spelling @param {string} method @param {string} salt @returns {Promise<Hash>} */
async function hashOf(spelling, method, salt) {
  const hex = await digestOf(spelling + salt, METHODS.get(method) ?? "");
  return { kind: "email", value: `${method}$${hex}`, salt };
}
