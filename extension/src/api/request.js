// @ts-check
/** One request to the service, within bounds: what it may take, how long, and what counts as an answer. */
/** @import { Answer } from "../types.js" */

const MAX_ANSWER = 8 * 1024 * 1024; // bytes; a report has 60 KB, a document of twenty badges 1.2 MB
const MAX_RETRY = 3600; // seconds: longer is no answer to "when?"
const JSON_TYPE = /^application\/(?:[a-z0-9.-]+\+)?json\s*(?:;|$)/i;

/** @typedef {{state: "json", body: unknown}} Json what it answered, not read yet */
/** @typedef {Extract<Answer, {state: "unreachable" | "busy" | "refused" | "stopped"}>} NoAnswer */

/**
 * Ask the service. It never throws: what went wrong is an answer of its own.
 * @param {string} url
 * @param {{method?: "GET" | "POST", body?: BodyInit, mediaType?: string, within: number, signal?:
 *   AbortSignal}} how
 *   `within`: milliseconds until the whole answer must be here
 * @returns {Promise<Json | NoAnswer>}
 */
export async function ask(url, { method = "POST", body, mediaType, within, signal }) {
  const bounds = AbortSignal.any([AbortSignal.timeout(within), ...(signal ? [signal] : [])]);
  try {
    const response = await fetch(url, {
      method,
      body,
      headers: { Accept: "application/json", ...(mediaType && { "Content-Type": mediaType }) },
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      signal: bounds,
    });
    return await answerOf(response);
  } catch {
    if (signal?.aborted && signal.reason?.name !== "TimeoutError") return { state: "stopped" };
    return { state: "unreachable", cause: bounds.aborted ? "timeout" : "network" };
  }
}

/** @param {Response} response @returns {Promise<Json | NoAnswer>} */
async function answerOf(response) {
  if (response.status === 429 || response.status === 503) {
    await response.body?.cancel();
    return { state: "busy", seconds: secondsOf(response.headers.get("Retry-After")) };
  }
  if (response.status >= 500) {
    await response.body?.cancel();
    return { state: "unreachable", cause: "server" };
  }
  const body = await jsonOf(response);
  if (body === undefined) return { state: "unreachable", cause: "unreadable" };
  return response.ok ? { state: "json", body } : refusal(body);
}

/**
 * Read a refusal, which is a problem of RFC 9457. An error of somebody else is no word of our service.
 * @param {any} body
 * @returns {NoAnswer}
 */
function refusal(body) {
  if (typeof body?.title !== "string") return { state: "unreachable", cause: "unreadable" };
  const detail = typeof body.detail === "string" ? body.detail : "";
  return { state: "refused", title: body.title.slice(0, 300), detail: detail.slice(0, 1000) };
}

/**
 * Read a body as JSON; undefined if it is none, or larger than any answer of ours.
 * @param {Response} response
 * @returns {Promise<unknown>}
 */
async function jsonOf(response) {
  const isJson = JSON_TYPE.test(response.headers.get("Content-Type") ?? "");
  if (!isJson || Number(response.headers.get("Content-Length")) > MAX_ANSWER || !response.body) {
    await response.body?.cancel();
    return undefined;
  }
  const text = await boundedText(response.body);
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {ReadableStream<Uint8Array>} body @returns {Promise<string | null>} null: too large */
async function boundedText(body) {
  const reader = body.getReader();
  /** @type {BlobPart[]} */
  const chunks = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > MAX_ANSWER) {
      await reader.cancel();
      return null;
    }
    chunks.push(/** @type {Uint8Array<ArrayBuffer>} */ (read.value));
  }
  return new Blob(chunks).text();
}

/**
 * Read a header Retry-After: seconds, or a date. Whoever says nothing is asked again in a second.
 * @param {string | null} header
 */
function secondsOf(header) {
  const text = header?.trim() ?? "";
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000;
  return Math.min(MAX_RETRY, Math.max(1, Math.ceil(seconds) || 1));
}
