// @ts-check
/** Reads a signed report: it is believed if all of it is as it should be, by keys that the reader has. */

/** @typedef {Map<string, CryptoKey>} Keys by thumbprint */
/** @typedef {{issuer?: string, kind?: string, audience?: string, nonce?: string, url?: string}} Expected */
/** @typedef {{issuer: string, kind: string, made: number, expires: number, report: any}} SignedReport */

const LASTS = /** @type {Record<string, number>} */ ({ now: 900, archive: 3653 * 86400 }); // seconds
const SKEW = 60; // seconds, of clocks
const MAX_CHARACTERS = 2 ** 20;
const MAX_DEPTH = 64;
const ORIGIN = /^https?:\/\/(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::[0-9]{1,5})?$/;
const HEADER = "alg kid typ";
const CLAIMS = "exp iat iss kind report sub";
const ED25519 = { name: "Ed25519" };

/** A signed report is not believed; the message is a word for why, and quotes nothing of it. */
export class Refused extends Error {}

/**
 * Read a signed report.
 * @param {string} token
 * @param {Keys} keys those that may have signed it
 * @param {number} now in seconds
 * @param {Expected} [expected] what the reader knows already
 * @returns {Promise<SignedReport>}
 */
export async function readSignedReport(token, keys, now, expected = {}) {
  const claims = await verified(token, keys);
  const { iss, iat, exp, sub, kind, report, aud, nonce } = claims;
  const names = Object.keys(claims).filter((name) => name !== "aud" && name !== "nonce");
  demand(names.sort().join(" ") === CLAIMS && isObject(report) && isObject(report.input), "malformed");
  demand(typeof iss === "string" && ORIGIN.test(iss) && Object.hasOwn(LASTS, String(kind)), "malformed");
  demand(typeof kind === "string" && Number.isSafeInteger(iat) && Number.isSafeInteger(exp), "malformed");
  demand(isAbsentOr(ORIGIN, "aud", claims) && isAbsentOr(/^[\w-]{1,128}$/, "nonce", claims), "malformed");
  const moments = [report.judgedAt, report.checkedAt].map((moment) => Date.parse(moment) / 1000);
  demand(moments.every((moment) => moment === iat) && exp - iat <= LASTS[kind], "inconsistent");
  demand(typeof sub === "string" && sub === report.input.sha256, "inconsistent");
  demand(Object.hasOwn(FACES, String(report.verdict)), "inconsistent");
  demand(kind === "now" || (aud === undefined && nonce === undefined), "inconsistent");
  demand(iat <= now + SKEW, "ahead");
  demand(now < exp + SKEW, "expired");
  demand(isSame(expected.issuer, iss), "other-issuer");
  demand(isSame(expected.kind, kind), "inconsistent");
  demand(isSame(expected.audience, aud) && isSame(expected.nonce, nonce), "other-reader");
  demand(expected.url === undefined || isOneAddress(expected.url, report.input.url), "other-badge");
  return { issuer: iss, kind, made: iat, expires: exp, report };
}

/**
 * Take the keys that a service publishes, each by the name that it has anywhere (RFC 7638).
 * @param {any} published
 * @param {string[]} [only] the names of those that are believed
 * @returns {Promise<Keys>}
 */
export async function readKeys(published, only) {
  const keys = new Map();
  for (const { kty, crv, x } of Array.isArray(published?.keys) ? published.keys.slice(0, 64) : []) {
    if (kty !== "OKP" || crv !== "Ed25519" || typeof x !== "string") continue;
    const named = new TextEncoder().encode(JSON.stringify({ crv, kty, x }));
    const thumbprint = encoded(new Uint8Array(await crypto.subtle.digest("SHA-256", named)));
    if (only && !only.includes(thumbprint)) continue;
    keys.set(thumbprint, await crypto.subtle.importKey("jwk", { kty, crv, x }, ED25519, false, ["verify"]));
  }
  return keys;
}

/**
 * Say who a token says it is from, of which nothing is proven yet.
 * @param {string} token
 * @returns {string | undefined}
 */
export function issuerNamedIn(token) {
  try {
    const named = object(decoded(token.split(".")[1] ?? "")).iss;
    return typeof named === "string" && ORIGIN.test(named) ? named : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Write an address in the one way in which two of them can be compared.
 * @param {unknown} url
 */
export function address(url) {
  const parsed = URL.parse(String(url));
  return parsed ? parsed.href.split("#")[0] : undefined;
}

/** Say whether both are addresses, and of the same place. @param {string} one @param {unknown} other */
function isOneAddress(one, other) {
  return address(one) !== undefined && address(one) === address(other);
}

/**
 * Give the claims of a token whose header says nothing but what ours do, and whose signature holds.
 * @param {string} token
 * @param {Keys} keys
 */
async function verified(token, keys) {
  const parts = token.split(".");
  demand(token.length <= MAX_CHARACTERS && parts.length === 3, "malformed");
  const [head, payload, signature] = parts;
  const header = object(decoded(head));
  demand(Object.keys(header).sort().join(" ") === HEADER && header.typ === "badge-report+jwt", "malformed");
  demand(header.alg === "EdDSA", "algorithm");
  const key = keys.get(header.kid);
  if (!key) throw new Refused("unknown-key");
  const signed = new TextEncoder().encode(`${head}.${payload}`);
  demand(await crypto.subtle.verify(ED25519, key, decoded(signature), signed), "altered");
  return object(decoded(payload));
}

/**
 * Read an object in which no member stands twice, and none too deep: others may have read the other one.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Record<string, any>}
 */
function object(bytes) {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    let depth = 0;
    let written = 0;
    for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{}\]:]/g)) {
      if (sign === ":") written += 1;
      else if (sign === "{" || sign === "[") depth += 1;
      else if (sign === "}" || sign === "]") depth -= 1;
      demand(depth <= MAX_DEPTH, "malformed");
    }
    const read = JSON.parse(text);
    demand(isObject(read) && members(read) === written, "malformed");
    return read;
  } catch {
    throw new Refused("malformed");
  }
}

/** @param {unknown} value @returns {number} how many members there are in it, at any depth */
function members(value) {
  if (value === null || typeof value !== "object") return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum, each) => sum + members(each), own);
}

/** @param {string} text base64url, in the one way in which the same bytes can be written */
function decoded(text) {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    if (encoded(bytes) === text) return bytes;
  } catch {
    // It is no base64.
  }
  throw new Refused("malformed");
}

/** @param {Uint8Array} bytes */
function encoded(bytes) {
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @param {unknown} value */
function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** @param {unknown} expected @param {unknown} said */
function isSame(expected, said) {
  return expected === undefined || expected === said;
}

/** @param {RegExp} form @param {string} name @param {Record<string, any>} claims */
function isAbsentOr(form, name, claims) {
  return !Object.hasOwn(claims, name) || (typeof claims[name] === "string" && form.test(claims[name]));
}

/** @param {boolean} holds @param {string} why it is refused otherwise */
function demand(holds, why) {
  if (!holds) throw new Refused(why);
}
