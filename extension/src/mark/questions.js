// @ts-check
/** What is asked about the badges of a page: each badge once, few at a time, and not without end. */
"use strict";

{
  const AT_ONCE = 4; // questions; the worker has other pages too
  const UNBIDDEN = 50; // badges of one page that are asked without a click
  const UNBIDDEN_EVER = 500; // the same, however often the page says that it is now another

  class Questions {
    #asked = /** @type {Map<string, Promise<any>>} */ (new Map());
    #unput = /** @type {Set<string>} */ (new Set()); // keys of what a person asked, and waits for its turn
    #waiting = /** @type {(() => Promise<void>)[]} */ ([]);
    #running = 0;
    #left = UNBIDDEN;
    #leftEver = UNBIDDEN_EVER;
    #tell;

    /** @param {(message: {type: string, url: string}) => Promise<any>} tell */
    constructor(tell) {
      this.#tell = tell;
    }

    /**
     * Ask about a badge, or give what was asked before.
     * @param {string} key by which it is known to be the same badge
     * @param {string} url
     * @param {boolean} isClicked a person wants to know it now: it is asked anew, and first
     * @returns {Promise<import("../types.js").MarkAnswer | null> | null} null: only a click may ask this
     */
    ask(key, url, isClicked) {
      const before = this.#asked.get(key);
      // What was not put yet will be answered as of then, however often somebody wants it meanwhile.
      if (before && (!isClicked || this.#unput.has(key))) return before;
      if (!isClicked && !this.#take()) return null;
      if (isClicked) this.#unput.add(key);
      const put = () => {
        this.#unput.delete(key);
        return this.#tell({ type: "verify", url });
      };
      const answer = this.#inTurn(put, isClicked);
      this.#asked.set(key, answer);
      return answer;
    }

    /** Begin another page, which is asked about as much as the one before. */
    renew() {
      this.#left = UNBIDDEN;
    }

    /** Ask nothing any more. */
    stop() {
      this.#waiting.length = 0;
    }

    #take() {
      if (this.#left <= 0 || this.#leftEver <= 0) return false;
      this.#left -= 1;
      this.#leftEver -= 1;
      return true;
    }

    /** @param {() => Promise<any>} question @param {boolean} isFirst @returns {Promise<any>} */
    #inTurn(question, isFirst) {
      return new Promise((resolve) => {
        const run = () => question().then(resolve, () => resolve({ state: "unreachable" }));
        if (isFirst) this.#waiting.unshift(run);
        else this.#waiting.push(run);
        this.#next();
      });
    }

    #next() {
      const run = this.#running < AT_ONCE ? this.#waiting.shift() : undefined;
      if (!run) return;
      this.#running += 1;
      run().finally(() => {
        this.#running -= 1;
        this.#next();
      });
    }
  }

  badgeVerifier.Questions = Questions;
}
