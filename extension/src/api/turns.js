// @ts-check
/**
 * At most four requests at once, counted over popup, panel, pages and worker alike: locks are shared by
 * all.
 */

const AT_ONCE = 4;
const TURN = "turn:";
const DOOR = "door";

/**
 * Do a task when its turn comes, first come first served.
 * @template T
 * @param {AbortSignal | undefined} signal gives up waiting
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function inTurn(signal, task) {
  const release = await navigator.locks.request(DOOR, { signal }, () => firstFree(signal));
  try {
    return await task();
  } finally {
    release();
  }
}

/**
 * Take the first of the four turns that is free. Only who holds the door waits for one, so nobody is
 * overtaken.
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<() => void>} gives the turn back
 */
function firstFree(signal) {
  const others = new AbortController();
  const stop = signal ? AbortSignal.any([signal, others.signal]) : others.signal;
  return new Promise((resolve, reject) => {
    let isTaken = false;
    for (let turn = 0; turn < AT_ONCE; turn += 1) {
      const held = navigator.locks.request(`${TURN}${turn}`, { signal: stop }, () => {
        if (isTaken) return undefined; // two came free at once: this one stays free
        isTaken = true;
        others.abort();
        return new Promise((release) => resolve(() => release(undefined)));
      });
      held.catch(() => isTaken || reject(stop.reason));
    }
  });
}
