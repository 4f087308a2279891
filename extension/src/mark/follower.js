// @ts-check
/** Keeps the marks of a page true to it: looks at it again and again, one look after the other. */
"use strict";

{
  const PAUSE = 250; // milliseconds between looks, so that no storm of changes keeps us busy

  class Follower {
    #running;
    #questions = new badgeVerifier.Questions(badgeVerifier.tellWorker);
    #marks = /** @type {import("../types.js").Marks | null} */ (null);
    #address = location.href;
    #count = 0;
    #isLooking = false;
    #isStale = false;

    /** @param {AbortController} running ends everything */
    constructor(running) {
      this.#running = running;
      running.signal.addEventListener("abort", () => this.#questions.stop(), { once: true });
    }

    /** Look at the page, soon, and once however often this is called meanwhile. */
    async again() {
      this.#isStale = true;
      if (this.#isLooking) return;
      this.#isLooking = true;
      try {
        while (this.#isStale && !this.#running.signal.aborted) {
          this.#isStale = false;
          await this.#look().catch((error) => this.#report(error));
          await new Promise((resolve) => setTimeout(resolve, PAUSE));
        }
      } finally {
        this.#isLooking = false; // also after a mistake: the next change is looked at
      }
    }

    /** Somebody looks at the page, maybe after a long time: what is old is asked about anew. */
    seen() {
      this.#marks?.seen();
    }

    /** Ask again about a badge. @param {string} url */
    refresh(url) {
      this.#marks?.refresh(url);
    }

    async #look() {
      if (!badgeVerifier.isExtensionThere()) return this.#running.abort();
      if (this.#address !== location.href) this.#questions.renew();
      this.#address = location.href;
      const found = await badgeVerifier.find(document, { signal: this.#running.signal });
      const asked = found.filter(isAsked);
      await this.#tellCount(new Set(asked.map(({ badge, url }) => badge ?? url)).size);
      this.#marks?.reconcile(asked);
    }

    /**
     * Tell how many badges there are, for the toolbar; the answer has the words of marks. There is none where
     * the site is switched off: then all this ends.
     * @param {number} count
     */
    async #tellCount(count) {
      if (count === this.#count) return;
      this.#count = count;
      const words = await badgeVerifier.tellWorker({ type: "found", count });
      if (words === null) return this.#running.abort();
      if (this.#marks || !words?.words || this.#running.signal.aborted) return;
      this.#marks = new badgeVerifier.Marks({
        wording: badgeVerifier.wording(words),
        questions: this.#questions,
        tell: badgeVerifier.tellWorker,
        again: () => this.again(),
        signal: this.#running.signal,
      });
    }

    /** @param {unknown} error */
    #report(error) {
      if (!this.#running.signal.aborted) throw error; // our mistake: better seen than quiet
    }
  }

  /**
   * Say if a badge is asked about here: others are in the list of popup and panel, for a click each.
   * @param {import("../types.js").Found} found
   */
  function isAsked(found) {
    return found.known && found.explanation === null && !badgeVerifier.isInOtherLink(found);
  }

  badgeVerifier.Follower = Follower;
}
