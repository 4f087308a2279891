// @ts-check
/**
 * A service that is busy or says nothing. For a busy one we wait as long as it says, all of us alike, but not
 * for ever. Of one that let somebody wait in vain, those who queued behind them do not find out anew, one by
 * one.
 */

const PATIENCE = 20_000; // milliseconds that a badge waits for a busy service
const LONGEST_PAUSE = 60_000; // a service that asks for more is asked after this all the same

/** @typedef {{state: string, seconds?: number, cause?: string}} Heard what came of one request */

/**
 * Ask a service that may be busy or silent.
 * @template {Heard} T
 * @param {string} server
 * @param {() => Promise<T>} ask
 * @param {{begun: number, signal?: AbortSignal}} who `begun`: the moment since which somebody waits for this
 * @returns {Promise<T | {state: "busy", seconds: number} | {state: "unreachable", cause: "timeout"}>}
 */
export async function patiently(server, ask, { begun, signal }) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    if ((await momentOf("silent", server)) >= begun) return { state: "unreachable", cause: "timeout" };
    const until = await momentOf("pause", server);
    if (until > end) return { state: "busy", seconds: Math.ceil((until - Date.now()) / 1000) };
    await wait(until - Date.now(), signal);
    const heard = await ask();
    if (heard.cause === "timeout" && !signal?.aborted) await remember("silent", server, Date.now());
    if (heard.state !== "busy") return heard;
    await remember("pause", server, Date.now() + Math.min(LONGEST_PAUSE, (heard.seconds ?? 1) * 1000));
  }
}

/**
 * Give the moment when a service was silent, or until which it wants no requests; 0 if it never said.
 * @param {"silent" | "pause"} what
 * @param {string} server
 * @returns {Promise<number>}
 */
async function momentOf(what, server) {
  const name = `${what}:${server}`;
  /** @type {Record<string, any>} */
  const kept = await chrome.storage.session.get(name).catch(() => ({}));
  const moment = Number(kept[name]);
  // A clock that was set back must not make a pause out of an hour.
  return moment < Date.now() + 2 * LONGEST_PAUSE ? moment : 0;
}

/** @param {"silent" | "pause"} what @param {string} server @param {number} moment */
async function remember(what, server, moment) {
  await chrome.storage.session.set({ [`${what}:${server}`]: moment }).catch(() => undefined);
}

/** @param {number} milliseconds @param {AbortSignal} [signal] @returns {Promise<void>} */
function wait(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    if (milliseconds <= 0) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => (clearTimeout(timer), reject(signal.reason)), { once: true });
  });
}
