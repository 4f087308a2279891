// @ts-check
/** Has the service check what was given, and tells what it does meanwhile. */

import { Problem } from "./problem.js";
import { whole } from "./saving.js";

/** @typedef {{report: any, about: import("./draw.js").Tree, drawing: import("./draw.js").Tree, share: {address?: string, why?: string}}} Answer */
/** @typedef {{told: (event: string, data: any) => void, signal: AbortSignal, most: number}} How */

/**
 * Check what a form holds.
 * @param {FormData} given @param {How} how
 * @returns {Promise<Answer>}
 * @throws {Problem} the service refuses, does not answer, or breaks off
 */
export async function check(given, { told, signal, most }) {
  const file = given.get("file");
  const size = file instanceof File && file.size ? file.size : new Blob([String(given.get("text"))]).size;
  if (size > most) throw new Problem("too-large");
  const sent = { method: "POST", body: given, headers: { Accept: "text/event-stream" }, signal };
  const response = await fetch("/check", sent).catch(silence(signal, "no-answer"));
  if (!response.ok || !response.body) throw await refusal(response);
  /** @type {Partial<Answer>} */
  const answer = {};
  const lines = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let left = "";
  for (;;) {
    const { done, value } = await lines.read().catch(silence(signal, "cut-off"));
    if (done) break;
    left += value;
    if (!value.includes("\n")) continue; // in the middle of a long event: it is gone through once, when it ends
    const events = left.split("\n\n");
    left = events.pop() ?? "";
    for (const each of events) take(each, answer, told);
  }
  if (!answer.drawing) throw new Problem("cut-off");
  return /** @type {Answer} */ (answer);
}

/** @param {string} event @param {Partial<Answer>} answer @param {How["told"]} told */
function take(event, answer, told) {
  const found = /^event: (\w+)\ndata: (.*)$/.exec(event);
  if (!found) return;
  const [, name, text] = found;
  if (name === "drawing") performance.mark("report-arrived");
  const data = JSON.parse(text);
  if (name === "problem") throw new Problem(nameOf(data));
  if (name === "report") answer.report = whole(data);
  else if (name === "about" || name === "drawing" || name === "share") answer[name] = data;
  else told(name, data);
}

/** @param {Response} response */
async function refusal(response) {
  const data = await response.json().catch(() => null);
  const seconds = Number(response.headers.get("Retry-After")) || 0;
  return new Problem(data ? nameOf(data) : "no-answer", seconds);
}

/** @param {{type?: unknown}} data */
function nameOf({ type }) {
  return String(type).replace("/problems/", "");
}

/** What an end of the connection means: the person's own wish, or a problem. @param {AbortSignal} signal @param {string} name */
function silence(signal, name) {
  return () => {
    throw signal.aborted ? signal.reason : new Problem(name);
  };
}
