// @ts-check
/** Whether marks are where they were put. What a page moves elsewhere is told at once, before it is drawn. */
/** @import { Marked } from "../types.js" */
"use strict";

{

  class Standing {
    #of = /** @type {WeakMap<Node, Set<Marked>>} */ (new WeakMap()); // host, place or link → its marks
    #observer;

    /** @param {(one: Marked) => void} moved called with each mark of which something was moved */
    constructor(moved) {
      this.#observer = new MutationObserver((changes) => {
        const nodes = changes.flatMap((change) => [...touchedBy(change)]);
        const marks = nodes.flatMap((node) => [...(this.#of.get(node) ?? [])]);
        for (const one of new Set(marks)) moved(one);
      });
    }

    /** @param {Marked} one */
    watch(one) {
      for (const node of nodesOf(one)) {
        const around = badgeVerifier.nodes.parentOf(node);
        if (around) this.#observer.observe(around, { childList: true });
        this.#of.set(node, (this.#of.get(node) ?? new Set()).add(one));
      }
    }

    /** @param {Marked} one */
    forget(one) {
      for (const node of nodesOf(one)) this.#of.get(node)?.delete(one);
    }

    stop() {
      this.#observer.disconnect();
    }
  }

  /** @param {Marked} one */
  function nodesOf({ mark, place, found }) {
    return new Set([mark.host, place, found.element]);
  }

  /** Give what was moved, and what something was put between. @param {MutationRecord} change */
  function touchedBy({ addedNodes, removedNodes, previousSibling, nextSibling }) {
    const areMarks = [...addedNodes].every(badgeVerifier.isMark) && removedNodes.length === 0;
    const beside = [previousSibling, nextSibling].filter((node) => node !== null);
    return areMarks ? [] : [...removedNodes, ...beside];
  }

  /**
   * Say if a mark is where it was put: right after its badge, or what the badge still is in.
   * @param {Marked} one
   */
  function stands({ mark, place, found }) {
    const { before, contains, isThere } = badgeVerifier.nodes;
    let neighbour = before(mark.host);
    while (neighbour && badgeVerifier.isMark(neighbour)) neighbour = before(neighbour);
    return isThere(mark.host) && neighbour === place && contains(place, found.element);
  }

  badgeVerifier.Standing = Standing;
  badgeVerifier.stands = stands;
}
