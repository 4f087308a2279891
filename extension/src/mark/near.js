// @ts-check
/** Which elements of a page are in view or near it: their marks are put before anybody sees the place. */
"use strict";

{
  const MARGIN = "100%"; // of the window, on each side of it: what a press of "page down" brings into view

  class Near {
    #near = /** @type {Set<Element>} */ (new Set());
    #observer;

    /** @param {() => unknown} changed called when elements have come near or gone */
    constructor(changed) {
      // What is in a box that scrolls has that box's margin; a browser that knows none tells when it shows.
      const margins = { rootMargin: MARGIN, scrollMargin: MARGIN };
      this.#observer = new IntersectionObserver((seen) => {
        for (const { target, isIntersecting } of seen) {
          if (isIntersecting) this.#near.add(target);
          else this.#near.delete(target);
        }
        changed();
      }, margins);
    }

    /** Watch these and no others; which of them are near is told anew. @param {Iterable<Element>} elements */
    watch(elements) {
      this.stop();
      for (const element of elements) this.#observer.observe(element);
    }

    /** Say if an element is near. @param {Element} element */
    has(element) {
      return this.#near.has(element);
    }

    /** Take an element as far, until it comes near again. @param {Element} element */
    forget(element) {
      this.#near.delete(element);
    }

    stop() {
      this.#observer.disconnect();
      this.#near.clear();
    }
  }

  badgeVerifier.Near = Near;
}
