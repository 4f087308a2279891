// @ts-check
/** Notices that a page has changed, however wildly it changes. */
"use strict";

{
  const QUIET = 250; // milliseconds between a change and the look at it: changes come in swarms
  const LONGEST = 2000; // at most, while a page never rests
  const ATTRIBUTES = ["href", "src", "srcset", "alt", "srcdoc"]; // what is found, and what it is called
  const WATCHED = { childList: true, characterData: true, subtree: true, attributeFilter: ATTRIBUTES };

  /**
   * Call `changed` after changes of a page, one call at a time, until the signal ends it.
   * @param {Document} page
   * @param {{signal: AbortSignal, changed: () => unknown, isOurs?(change: MutationRecord): boolean}} options
   *   `isOurs`: of no account
   */
  function observe(page, { signal, changed, isOurs = () => false }) {
    if (signal.aborted) return;
    const watcher = new Watcher(page, changed, isOurs);
    signal.addEventListener("abort", () => watcher.stop(), { once: true });
    watcher.watch();
  }

  /**
   * Nothing is observed between the first change and the look that follows: in a storm of changes none of
   * them is even recorded. While a page keeps changing, looks become rarer: one in two seconds, and no fewer.
   */
  class Watcher {
    #page;
    #changed;
    #observer = new MutationObserver((changes) => changes.every(this.#isOurs) || this.#changes());
    #isOurs;
    #timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
    #delay = QUIET;
    #rested = 0; // since when the page has been left to itself
    #isLooking = false;
    #isStale = false;
    #isOver = false;

    /**
     * @param {Document} page
     * @param {() => unknown} changed
     * @param {(change: MutationRecord) => boolean} isOurs
     */
    constructor(page, changed, isOurs) {
      this.#page = page;
      this.#changed = changed;
      this.#isOurs = isOurs;
    }

    watch() {
      this.#rested = performance.now();
      // The document, not its root element: a page can put another root in its place.
      if (!this.#isOver) this.#observer.observe(this.#page, WATCHED);
    }

    stop() {
      this.#isOver = true;
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    }

    #changes() {
      this.#observer.disconnect();
      const isCalm = performance.now() - this.#rested > this.#delay;
      this.#delay = isCalm ? QUIET : Math.min(2 * this.#delay, LONGEST);
      this.#isStale = true;
      if (!this.#isLooking) this.#timer = setTimeout(() => this.#look(), this.#delay);
    }

    async #look() {
      this.#isStale = false;
      this.#isLooking = true;
      this.watch(); // before the look: what changes during it is not missed
      try {
        await this.#changed();
      } finally {
        this.#isLooking = false;
        if (this.#isStale && !this.#isOver) this.#timer = setTimeout(() => this.#look(), this.#delay);
      }
    }
  }

  badgeVerifier.observe = observe;
}
