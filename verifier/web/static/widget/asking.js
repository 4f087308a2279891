// @ts-check
/** Asks the service, politely: few questions at once, the same one once, and not again before it says so. */

/** @typedef {{service: string, src: string, lang: string, given: string | null, only: string[] | undefined}} Question */
/** @typedef {{state: "shown" | "unverified" | "unavailable" | "unaddressed" | "unsigned" | "unsupported", report?: any}} Answer */

const AT_ONCE = 3;
const TRIES = 3;
const MOST_PATIENT = 30; // seconds between two tries
const REMEMBERED = 600; // seconds: no report is shown anew after its time, no key after it was withdrawn
const PLAINLY = /** @type {const} */ ({ credentials: "omit", referrerPolicy: "no-referrer", redirect: "error" });

/** @type {Map<string, {since: number, answer: Promise<any>}>} */
const asked = new Map();
/** @type {(() => void)[]} */
const waiting = [];
let atWork = 0;

/**
 * Give what is true of a badge, as far as a signed report says it that is believed.
 * @param {Question} question
 * @returns {Promise<Answer>}
 */
export async function ask(question) {
  if (!/^https?:\/\//i.test(question.src) || !URL.canParse(question.src)) return { state: "unaddressed" };
  if (!globalThis.crypto?.subtle) return { state: "unsupported" };
  try {
    const keys = await once(JSON.stringify([question.service, question.only]), () => keysOf(question));
    if (keys.size === 0) return { state: question.only ? "unverified" : "unsigned" };
    if (question.given !== null) return await believed(question.given, keys, question, undefined);
    return await once(JSON.stringify(question), () => inTurn(() => live(question, keys)));
  } catch (error) {
    if (error instanceof Refused) return { state: "unverified" };
    const isOld = error instanceof DOMException && error.name === "NotSupportedError";
    return { state: isOld ? "unsupported" : "unavailable" };
  }
}

/**
 * Verify the badge now, under a question that nobody has asked before.
 * @param {Question} question
 * @param {Keys} keys
 */
async function live(question, keys) {
  const nonce = encoded(crypto.getRandomValues(new Uint8Array(18)));
  const wanted = { url: question.src, sign: true, aud: location.origin, nonce, lang: question.lang };
  const { signedReport } = await answered(`${question.service}/verify`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(wanted),
  });
  return believed(String(signedReport), keys, question, nonce);
}

/**
 * @param {string} token
 * @param {Keys} keys
 * @param {Question} question
 * @param {string | undefined} nonce
 * @returns {Promise<Answer>}
 */
async function believed(token, keys, question, nonce) {
  const expected = { issuer: question.service, kind: "now", audience: location.origin, nonce, url: question.src };
  const { report } = await readSignedReport(token, keys, Date.now() / 1000, expected);
  return { state: "shown", report };
}

/** @param {Question} question */
async function keysOf({ service, only }) {
  return readKeys(await answered(`${service}/.well-known/jwks.json`), only);
}

/**
 * Fetch JSON; a service that is busy says when to come back.
 * @param {string} url
 * @param {RequestInit} [options]
 */
async function answered(url, options) {
  for (let left = TRIES; ; left -= 1) {
    const response = await fetch(url, { ...PLAINLY, ...options, signal: AbortSignal.timeout(60_000) });
    if (response.ok) return response.json();
    if (left <= 1 || (response.status !== 429 && response.status !== 503)) throw new Error("not answered");
    const seconds = Math.min(Number(response.headers.get("Retry-After")) || 1, MOST_PATIENT);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

/**
 * Ask only once in a while, unless it failed.
 * @param {string} name
 * @param {() => Promise<any>} question
 */
function once(name, question) {
  const since = Date.now() / 1000;
  const known = asked.get(name);
  if (known && since - known.since < REMEMBERED) return known.answer;
  const entry = { since, answer: question() };
  asked.set(name, entry);
  entry.answer.catch(() => asked.get(name) === entry && asked.delete(name));
  return entry.answer;
}

/** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
async function inTurn(work) {
  if (atWork >= AT_ONCE) await new Promise((resolve) => waiting.push(() => resolve(undefined)));
  else atWork += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift(); // takes over this very place
    if (next) next();
    else atWork -= 1;
  }
}
