// @ts-check
/** Work in a page in slices, so that it stays responsive however much there is to read. */
"use strict";

{
  const SLICE = 8; // milliseconds: a frame has 16, and the page wants its own part

  /**
   * Begin to measure. Where a slice is over, pause; after a pause the next begins.
   * @param {AbortSignal} [signal] ends the work at its next pause: that throws
   * @returns {import("../types.js").Slices}
   */
  function slices(signal) {
    let end = performance.now() + SLICE;
    return {
      isOver: () => performance.now() > end,
      async pause() {
        signal?.throwIfAborted();
        await othersTurn();
        signal?.throwIfAborted();
        end = performance.now() + SLICE;
      },
    };
  }

  /** Let the page do what waits. @returns {Promise<void>} */
  function othersTurn() {
    const scheduler = /** @type {any} */ (globalThis).scheduler;
    if (typeof scheduler?.yield === "function") return scheduler.yield();
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel(); // unlike a timer, it waits for no more than its turn
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  }

  badgeVerifier.slices = slices;
}
