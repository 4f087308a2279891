// @ts-check
/** Which marks stand on a page: one beside each link to a badge, and none beside what is no longer there. */
"use strict";

{
  const MOST_TIMES = 5; // that a mark is put back which the page took away: after that the page has its will
  const MOST_EVER = 5000; // marks that are put on a page until it is loaded again

  class Marks {
    #marked = /** @type {Map<string, import("../types.js").Marked>} */ (new Map()); // place → its mark
    #numbers = /** @type {WeakMap<Element, number>} */ (new WeakMap());
    #count = 0; // of elements that have a number
    #hosts = /** @type {WeakSet<Node>} */ (new WeakSet());
    #lost = /** @type {Map<string, number>} */ (new Map()); // place → times
    #markless = /** @type {Set<string>} */ (new Set()); // keys of what turned out to be no badge
    #left = MOST_EVER;
    #unseen;
    #given;

    /** @param {import("../types.js").Marking} given */
    constructor(given) {
      this.#given = given;
      this.#unseen = new IntersectionObserver((seen) => {
        if (seen.some((one) => one.isIntersecting)) given.again();
      });
      given.signal.addEventListener("abort", () => this.#clear(), { once: true });
    }

    /** Make the marks those of what was found. @param {import("../types.js").Found[]} found */
    async reconcile(found) {
      const wanted = new Map(found.map((one) => [this.#placeOf(one), one]));
      for (const [place, one] of [...this.#marked]) this.#keepOrDrop(one, wanted.get(place));
      const slices = badgeVerifier.slices(this.#given.signal);
      const missing = [...wanted.values()].filter((one) => this.#isWanted(one));
      // First all places are read, then all marks are written: reading after each would cost a layout each.
      /** @type {[import("../types.js").Found, Element | null, import("../types.js").Fit][]} */
      const places = [];
      for (const one of missing) {
        if (slices.isOver()) await slices.pause();
        const place = badgeVerifier.markPlace(one.element);
        places.push([one, place, place ? badgeVerifier.markFit(place) : "plain"]);
      }
      for (const [one, place, fit] of places) {
        if (slices.isOver()) await slices.draw();
        if (this.#left > 0) this.#put(one, place, fit);
      }
    }

    /** Ask again about a badge: somebody had it checked anew. @param {string} url */
    refresh(url) {
      const link = badgeVerifier.links.read(url);
      const one = link && this.#marksOf(keyOf(link)).find(({ answer }) => answer.state !== "unasked");
      if (one) this.#ask(one, true);
    }

    /**
     * Name a place: one element may show several badges, and several elements one badge.
     * @param {import("../types.js").Found} found
     */
    #placeOf(found) {
      const number = this.#numbers.get(found.element) ?? (this.#count += 1);
      this.#numbers.set(found.element, number);
      return `${number} ${keyOf(found)}`;
    }

    /** @param {string} key */
    #marksOf(key) {
      return [...this.#marked.values()].filter((one) => one.key === key);
    }

    /** @param {import("../types.js").Found} found */
    #isWanted(found) {
      const place = this.#placeOf(found);
      const isMarked = this.#marked.has(place) || this.#markless.has(keyOf(found));
      return !isMarked && (this.#lost.get(place) ?? 0) < MOST_TIMES;
    }

    /** @param {import("../types.js").Marked} one @param {import("../types.js").Found | undefined} found */
    #keepOrDrop(one, found) {
      if (!found || badgeVerifier.shownBy(found) !== one.shown) {
        this.#drop(one);
      } else if (!this.#stands(one)) {
        const place = this.#placeOf(found);
        this.#lost.set(place, (this.#lost.get(place) ?? 0) + 1);
        this.#drop(one);
      } else if (found.label !== one.found.label) {
        one.found = found;
        this.#show(one, one.answer, false);
      }
    }

    /**
     * Say if a mark is where it was put: right after its badge, or what the badge still is in.
     * @param {import("../types.js").Marked} one
     */
    #stands({ mark, place, found }) {
      const { before, contains } = badgeVerifier.nodes;
      let neighbour = before(mark.host);
      while (neighbour && this.#hosts.has(neighbour)) neighbour = before(neighbour);
      return mark.host.isConnected && neighbour === place && contains(place, found.element);
    }

    /**
     * @param {import("../types.js").Found} found
     * @param {Element | null} place null: nobody would see it yet
     * @param {import("../types.js").Fit} fit
     */
    #put(found, place, fit) {
      if (!place || !badgeVerifier.nodes.isThere(place)) return this.#unseen.observe(found.element);
      this.#unseen.unobserve(found.element);
      const [key, shown] = [keyOf(found), badgeVerifier.shownBy(found)];
      this.#left -= 1;
      const actions = {
        check: () => this.#ask(one, true),
        open: () => this.#given.tell({ type: "open", url: found.url }),
      };
      const mark = badgeVerifier.mark(this.#given.wording, actions, fit);
      const stop = badgeVerifier.watchShown(found, () => this.#look(one));
      /** @type {import("../types.js").Marked} */
      const one = { found, key, place, mark, stop, shown, answer: { state: "unasked" } };
      this.#marked.set(this.#placeOf(found), one);
      this.#hosts.add(mark.host);
      badgeVerifier.nodes.putAfter(place, mark.host);
      this.#ask(one, false);
    }

    /**
     * Take a mark away whose element shows something else now.
     * @param {import("../types.js").Marked} one
     */
    #look(one) {
      if (badgeVerifier.shownBy(one.found) === one.shown) return;
      this.#drop(one);
      this.#given.again();
    }

    /**
     * Ask about a badge; who clicks for it asks for all its marks.
     * @param {import("../types.js").Marked} one
     * @param {boolean} isClicked
     */
    async #ask(one, isClicked) {
      const asked = this.#given.questions.ask(one.key, one.found.url, isClicked);
      const all = isClicked ? this.#marksOf(one.key) : [one];
      for (const each of all) this.#show(each, { state: asked ? "checking" : "unasked" }, false);
      if (!asked) return;
      const answer = await asked;
      for (const each of all) {
        const stands = this.#marked.get(this.#placeOf(each.found)) === each;
        if (stands) this.#show(each, answer, isClicked && each === one);
      }
    }

    /**
     * @param {import("../types.js").Marked} one
     * @param {import("../types.js").Marked["answer"] | null} answer null: the worker will not ask about this
     * @param {boolean} isNews
     */
    #show(one, answer, isNews) {
      const told = answer && badgeVerifier.told(answer, one.found.label);
      if (!told) {
        this.#markless.add(one.key);
        return this.#drop(one);
      }
      one.answer = answer;
      one.mark.show(told, isNews);
    }

    /** @param {import("../types.js").Marked} one */
    #drop(one) {
      one.stop();
      one.mark.host.remove();
      this.#marked.delete(this.#placeOf(one.found));
    }

    #clear() {
      this.#unseen.disconnect();
      for (const one of [...this.#marked.values()]) this.#drop(one);
    }
  }

  /** Give what is the same for all links to one badge. @param {import("../types.js").Link} link */
  function keyOf({ badge, url }) {
    return badge ?? url;
  }

  badgeVerifier.Marks = Marks;
}
