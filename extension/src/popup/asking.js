// @ts-check
/** Asks about many badges, and stops as soon as the service cannot answer about any. */
/** @import { Answer, Entry } from "../types.js" */

import { verify } from "../api/client.js";
import { concernsAll } from "../view/silence.js";

/**
 * Ask about each. What stopped it is given back; null if every one was asked.
 * @param {Entry[]} entries
 * @param {(entry: Entry, answer: Answer) => void} answered
 * @returns {Promise<Answer | null>}
 */
export async function askEach(entries, answered) {
  const asking = new AbortController();
  /** @type {Answer | null} */
  let stopped = null;
  const ask = async (/** @type {Entry} */ entry) => {
    const answer = await verify({ url: entry.url }, { signal: asking.signal }); // the client asks few at once
    if (answer.state === "stopped") return;
    answered(entry, answer);
    if (!concernsAll(answer)) return;
    stopped ??= answer;
    asking.abort();
  };
  await Promise.all(entries.map(ask));
  return stopped;
}
