// @ts-check
/** What is asked about the badges of a page: each badge once, few at a time, and not without end. */
"use strict";

{
  const AT_ONCE = 4; // questions; the worker has other pages too
  const UNBIDDEN = 50; // badges of one page that are asked without a click
  const UNBIDDEN_EVER = 500; // the same, however often the page says that it is now another
  const GOOD = 300_000; // milliseconds: as long as the worker keeps an answer (api/kept.js)
  const SELDOM = 30_000; // milliseconds between two pages of one document that have all asked anew

  /** @typedef {{answer: Promise<any>, at: number | null}} Asked `at`: when it was answered; null: it waits */

  class Questions {
    #asked = /** @type {Map<string, Asked>} */ (new Map());
    #unput = /** @type {Set<string>} */ (new Set()); // keys of what a person asked, and waits for its turn
    #waiting = /** @type {(() => Promise<void>)[]} */ ([]);
    #running = 0;
    #left = UNBIDDEN;
    #renewed = -Infinity; // when what was answered before was taken as old
    #leftEver = UNBIDDEN_EVER;
    #tell;

    /** @param {(message: {type: string, url: string}) => Promise<any>} tell */
    constructor(tell) {
      this.#tell = tell;
    }

    /**
     * Ask about a badge, or give what was asked before and is not old.
     * @param {string} key by which it is known to be the same badge
     * @param {string} url
     * @param {boolean} isClicked a person wants to know it now: it is asked anew, and first
     * @returns {Promise<import("../types.js").MarkAnswer | null> | null} null: only a click may ask this
     */
    ask(key, url, isClicked) {
      const before = this.#asked.get(key);
      // What was not put yet will be answered as of then, however often somebody wants it meanwhile.
      if (before && (this.#unput.has(key) || (!isClicked && !this.isOld(key)))) return before.answer;
      // What was asked on this page already may be asked again when it is old: that is seldom enough.
      if (!isClicked && !before && !this.#take()) return null;
      if (isClicked) this.#unput.add(key);
      const put = () => {
        this.#unput.delete(key);
        return this.#tell({ type: "verify", url });
      };
      const asked = /** @type {Asked} */ ({ answer: this.#inTurn(put, isClicked), at: null });
      asked.answer.then(() => (asked.at = Date.now()));
      this.#asked.set(key, asked);
      return asked.answer;
    }

    /** Say if an answer is worth no more: it may be withdrawn by now. @param {string} key */
    isOld(key) {
      const asked = this.#asked.get(key);
      if (!asked || asked.at === null) return !asked;
      const age = Date.now() - asked.at;
      return age < 0 || age >= GOOD; // a clock that was set back makes nothing fresh
    }

    /**
     * Begin another page, which is asked about as much as the one before, and anew. A document that says
     * so all the time has its badges asked anew seldom.
     */
    renew() {
      this.#left = UNBIDDEN;
      const [before, now] = [this.#renewed, Date.now()];
      if (before <= now && now < before + SELDOM) return;
      this.#renewed = now;
      for (const asked of this.#asked.values()) if (asked.at !== null) asked.at = -Infinity;
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
