// @ts-check
/**
 * Which marks stand on a page: one beside each link to a badge that is in view or near it, or was, and none
 * beside what is no longer there.
 */
/** @import { Fit, Found, Link, Marked, Marking, Told } from "../types.js" */
"use strict";

{
  const MOST_TIMES = 5; // that a mark is put back which the page took away: after that the page has its will
  const MOST_EVER = 5000; // marks that are put on a page until it is loaded again
  const EVERY = 2000; // milliseconds between looks at what changes without a word to any observer
  const AT_ONCE = 8; // marks that are put between two frames: each moves what is below it

  class Marks {
    #marked = /** @type {Map<string, Marked>} */ (new Map()); // place → its mark
    #numbers = /** @type {WeakMap<Element, number>} */ (new WeakMap());
    #count = 0; // of elements that have a number
    #lost = /** @type {Map<string, number>} */ (new Map()); // key → times, wherever its marks stood
    #markless = /** @type {Set<string>} */ (new Set()); // keys of what turned out to be no badge
    /** @type {Map<string, Found>} place → what has no mark yet */
    #missing = new Map();
    #left = MOST_EVER;
    #isPutting = false;
    #near = new badgeVerifier.Near(() => this.seen());
    #standing = new badgeVerifier.Standing(this.#keepIfItStands.bind(this));
    #given;

    /** @param {Marking} given */
    constructor(given) {
      this.#given = given;
      setTimeout(() => this.#lookInside(), EVERY);
      given.signal.addEventListener("abort", () => this.#clear(), { once: true });
    }

    /** Make the marks those of what was found. @param {Found[]} found */
    reconcile(found) {
      const wanted = new Map(found.map((one) => [this.#placeOf(one), one]));
      for (const [place, one] of [...this.#marked]) this.#keepOrDrop(one, wanted.get(place));
      this.#missing = new Map([...wanted].filter(([place, one]) => this.#isWanted(place, one)));
      const marked = [...this.#marked.values()].map(({ found: { element } }) => element);
      this.#near.watch(new Set([...[...this.#missing.values()].map(({ element }) => element), ...marked]));
    }

    /** Put what marks are missing where somebody may look, and ask anew what is old there. */
    seen() {
      for (const one of this.#marked.values()) {
        const isAsked = one.answer.state !== "unasked" && one.answer.state !== "checking";
        if (isAsked && this.#near.has(one.found.element)) this.#askIfOld(one);
      }
      this.#putNear();
    }

    /** Look at the page anew if a field or a shadow root in a marked link that is near shows other words. */
    async #lookInside() {
      if (this.#given.signal.aborted) return;
      const slices = badgeVerifier.slices();
      let isStale = false;
      for (const one of [...this.#marked.values()]) {
        if (slices.isOver()) await slices.pause();
        if (!this.#near.has(one.found.element)) continue;
        const inside = badgeVerifier.drawnIn(document, one.found.element, true).join("\n");
        isStale ||= inside !== one.inside;
        one.inside = inside;
      }
      if (isStale) this.#given.again();
      setTimeout(() => this.#lookInside(), EVERY);
    }

    /** Put the marks of what is near, some between two frames, as long as there are any. */
    async #putNear() {
      if (this.#isPutting) return;
      this.#isPutting = true;
      const slices = badgeVerifier.slices();
      try {
        for (let next = this.#nextNear(); next.length; next = this.#nextNear()) {
          this.#putAll(next);
          await slices.draw();
          await slices.pause(); // once it is drawn, to read where things are costs no layout
        }
      } finally {
        this.#isPutting = false;
      }
    }

    #nextNear() {
      if (this.#given.signal.aborted || this.#left < AT_ONCE) return [];
      const near = [...this.#missing.values()].filter(({ element }) => this.#near.has(element));
      return near.slice(0, AT_ONCE);
    }

    /** @param {Found[]} found */
    #putAll(found) {
      // First all places are read, then all marks are written: reading after each would cost a layout each.
      const places = found.map(({ element }) => badgeVerifier.markPlace(element));
      const fits = places.map((place) => (place ? badgeVerifier.markFit(place) : "plain"));
      found.forEach((one, index) => {
        const place = places[index];
        if (place) this.#put(one, place, fits[index]);
        else this.#near.forget(one.element); // nobody would see it yet
      });
    }

    /** Ask again about a badge: somebody had it checked anew. @param {string} url */
    refresh(url) {
      const link = badgeVerifier.links.read(url);
      const one = link && this.#marksOf(keyOf(link)).find(({ answer }) => answer.state !== "unasked");
      if (one) this.#ask(one, true);
    }

    /**
     * Name a place: one element may show several badges, and several elements one badge.
     * @param {Found} found
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

    /** @param {string} place @param {Found} found */
    #isWanted(place, found) {
      const isMarked = this.#marked.has(place) || this.#markless.has(keyOf(found));
      return !isMarked && (this.#lost.get(keyOf(found)) ?? 0) < MOST_TIMES;
    }

    /** @param {Marked} one @param {Found | undefined} found */
    #keepOrDrop(one, found) {
      if (!found || badgeVerifier.shownBy(found) !== one.shown) {
        this.#drop(one);
      } else if (!badgeVerifier.stands(one)) {
        this.#lose(one);
      } else if (String(wordsAt(found)) !== String(wordsAt(one.found))) {
        one.found = found;
        this.#show(one, one.answer, false);
      }
    }

    /**
     * Take a mark away that the page took from its place. A page that renews a link with all that is beside
     * it has taken nothing; one that puts a mark elsewhere has, though it renews the link.
     * @param {Marked} one
     */
    #lose(one) {
      const { isThere } = badgeVerifier.nodes;
      const isTaken = isThere(one.mark.host) || isThere(one.found.element);
      if (isTaken) this.#lost.set(one.key, (this.#lost.get(one.key) ?? 0) + 1);
      this.#drop(one);
    }

    /** @param {Marked} one */
    #keepIfItStands(one) {
      if (badgeVerifier.stands(one)) return;
      this.#lose(one);
      this.#given.again();
    }

    /** @param {Found} found @param {Element} place @param {Fit} fit */
    #put(found, place, fit) {
      const [key, shown] = [keyOf(found), badgeVerifier.shownBy(found)];
      this.#left -= 1;
      const actions = {
        check: () => this.#ask(one, true),
        open: () => this.#given.tell({ type: "open", url: found.url }),
      };
      const mark = badgeVerifier.mark(this.#given.wording, actions, fit);
      const stop = badgeVerifier.watchShown(found, () => this.#look(one));
      /** @type {Marked} */
      const one = { found, key, place, mark, stop, shown, inside: "", answer: { state: "unasked" } };
      this.#marked.set(this.#placeOf(found), one);
      this.#missing.delete(this.#placeOf(found));
      badgeVerifier.nodes.putAfter(place, mark.host);
      this.#standing.watch(one);
      this.#ask(one, false);
    }

    /** Take a mark away whose element shows something else now. @param {Marked} one */
    #look(one) {
      if (badgeVerifier.shownBy(one.found) === one.shown) return;
      this.#drop(one);
      this.#given.again();
    }

    /**
     * Ask about a badge; who clicks for it asks for all its marks.
     * @param {Marked} one
     * @param {boolean} isClicked
     */
    async #ask(one, isClicked) {
      const asked = this.#given.questions.ask(one.key, one.found.url, isClicked);
      const all = isClicked ? this.#marksOf(one.key) : [one];
      for (const each of all) this.#show(each, { state: asked ? "checking" : "unasked" }, false);
      if (asked) this.#showAll(all, await asked, isClicked ? one : null);
    }

    /**
     * Ask anew about a badge whose answer is old. Its marks say what they said until there is another.
     * @param {Marked} one
     */
    async #askIfOld(one) {
      if (!this.#given.questions.isOld(one.key)) return;
      const asked = this.#given.questions.ask(one.key, one.found.url, false);
      this.#showAll(this.#marksOf(one.key), asked ? await asked : { state: "unasked" }, null);
    }

    /**
     * Show an answer in those of some marks that still stand.
     * @param {Marked[]} all
     * @param {Marked["answer"] | null} answer
     * @param {Marked | null} clicked
     */
    #showAll(all, answer, clicked) {
      for (const each of all) {
        const stands = this.#marked.get(this.#placeOf(each.found)) === each;
        if (stands) this.#show(each, answer, each === clicked);
      }
    }

    /**
     * @param {Marked} one
     * @param {Marked["answer"] | null} answer null: the worker will not ask about this
     * @param {boolean} isNews
     */
    #show(one, answer, isNews) {
      const all = wordsAt(one.found).map((words) => answer && badgeVerifier.told(answer, words));
      const told = all.find(saysThatItDiffers) ?? all[0];
      if (!answer || !told) {
        this.#markless.add(one.key);
        return this.#drop(one);
      }
      one.answer = answer;
      one.mark.show(told, isNews);
    }

    /** @param {Marked} one */
    #drop(one) {
      one.stop();
      this.#standing.forget(one);
      one.mark.host.remove();
      this.#marked.delete(this.#placeOf(one.found));
    }

    #clear() {
      this.#near.stop();
      this.#standing.stop();
      for (const one of [...this.#marked.values()]) this.#drop(one);
    }
  }

  /** Give all that the page says where a mark stands. @param {Found} found */
  function wordsAt({ label, claims = [] }) {
    return [label, ...claims];
  }

  /** @param {Told | null} told */
  function saysThatItDiffers(told) {
    return told?.lines.some(([key]) => key === "mark_label_differs") ?? false;
  }

  /** Give what is the same for all links to one badge. @param {Link} link */
  function keyOf({ badge, url }) {
    return badge ?? url;
  }

  badgeVerifier.Marks = Marks;
}
