// @ts-check
/** Asks the service. It sends the badge's address, or bytes that the person chose, and nothing else. */

import { readReport } from "./report.js";
import { settings } from "./settings.js";

const WITHIN = 30_000; // milliseconds; the service itself gives up on a badge sooner

/**
 * Verify one badge. It never throws: what went wrong is an answer of its own.
 * @param {{url: string} | {image: string} | {text: string}} given
 * @returns {Promise<import("../types.js").Answer>}
 */
export async function verify(given) {
  const { server, language, profiles } = await settings();
  const asked = { ...given, lang: language, ...(profiles && { profiles }) };
  try {
    const response = await fetch(`${server}/verify`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(asked),
      credentials: "omit",
      redirect: "error",
      signal: AbortSignal.timeout(WITHIN),
    });
    return await read(response);
  } catch (error) {
    const cause = error instanceof DOMException && error.name === "TimeoutError" ? "timeout" : "network";
    return { state: "unreachable", cause };
  }
}

/** @param {Response} response @returns {Promise<import("../types.js").Answer>} */
async function read(response) {
  if (response.status === 429 || response.status === 503) {
    return { state: "busy", seconds: Number(response.headers.get("Retry-After")) || 1 };
  }
  if (response.status >= 500) return { state: "unreachable", cause: "server" };
  const body = await response.json().catch(() => null);
  if (!response.ok) return { state: "refused", title: String(body?.title ?? response.status), detail: String(body?.detail ?? "") };
  const report = readReport(body);
  return report ? { state: "answered", report, at: Date.now() } : { state: "unreachable", cause: "unreadable" };
}
