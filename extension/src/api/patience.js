// @ts-check
/** A service that asks us to come back: we wait a while, all of us alike, and then say that it is busy. */

const PATIENCE = 20_000; // milliseconds that a badge waits for a busy service
const LONGEST_PAUSE = 60_000; // a service that asks for more is asked after this all the same

/** @typedef {{state: string, seconds?: number}} Got */

/**
 * Ask a service that may be busy.
 * @template {Got} T
 * @param {string} server
 * @param {() => Promise<T>} ask
 * @param {AbortSignal} [signal]
 * @returns {Promise<T | {state: "busy", seconds: number}>}
 */
export async function patiently(server, ask, signal) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const until = await pauseOf(server);
    if (until > end) return { state: "busy", seconds: Math.ceil((until - Date.now()) / 1000) };
    await wait(until - Date.now(), signal);
    const got = await ask();
    if (got.state !== "busy") return got;
    await pause(server, (got.seconds ?? 1) * 1000);
  }
}

/** @param {string} server @returns {Promise<number>} the moment until which it wants no requests */
async function pauseOf(server) {
  const name = `pause:${server}`;
  /** @type {Record<string, any>} */
  const kept = await chrome.storage.session.get(name).catch(() => ({}));
  const until = Number(kept[name]);
  // A clock that was set back must not make a pause out of an hour.
  return until < Date.now() + 2 * LONGEST_PAUSE ? until : 0;
}

/** @param {string} server @param {number} milliseconds */
async function pause(server, milliseconds) {
  const until = Date.now() + Math.min(LONGEST_PAUSE, milliseconds);
  await chrome.storage.session.set({ [`pause:${server}`]: until }).catch(() => undefined);
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
