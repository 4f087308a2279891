// @ts-check
/** Work in a page in slices, so that it stays responsive however much there is to read. */
"use strict";

{
  const SLICE = 8; // milliseconds: a frame has 16, and the page wants its own part
  const NO_FRAME = 100; // milliseconds after which none is waited for

  /**
   * Begin to measure. Where a slice is over, pause; after a pause the next begins.
   * @param {AbortSignal} [signal] ends the work at its next pause: that throws
   * @returns {import("../types.js").Slices}
   */
  function slices(signal) {
    let end = performance.now() + SLICE;
    /** @param {() => Promise<void>} turn */
    const after = async (turn) => {
      signal?.throwIfAborted();
      await turn();
      signal?.throwIfAborted();
      end = performance.now() + SLICE;
    };
    return {
      isOver: () => performance.now() > end,
      pause: () => after(othersTurn),
      draw: () => after(nextFrame),
    };
  }

  /**
   * Let the page do what waits. Not `scheduler.yield`: we would go on before anything that the page put off.
   * @returns {Promise<void>}
   */
  function othersTurn() {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel(); // unlike a timer, it waits for no more than its turn
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  }

  /**
   * Let the browser draw what was changed: all changes at once would be one long task for it. Nobody looks
   * at a page that is hidden, and it has no frames.
   * @returns {Promise<void>}
   */
  function nextFrame() {
    if (document.visibilityState === "hidden") return othersTurn();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, NO_FRAME);
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  badgeVerifier.slices = slices;
}
