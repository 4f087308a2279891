// @ts-check
/** The parts of the options page, and what is said in them. */

import { element, part } from "../view/element.js";

export { part };

/**
 * Give the first element of a section.
 * @param {string} id of the section @param {string} selector @returns {any}
 */
export function within(id, selector) {
  const found = part(id).querySelector(selector);
  if (!found) throw new RangeError(`${id} has no ${selector}`);
  return found;
}

/**
 * Say in a section what came of a choice: a screen reader reads it, too.
 * @param {string} id of the section @param {"good" | "wrong" | "wait"} kind
 * @param {...string} text a sentence each
 */
export function say(id, kind, ...text) {
  const sentences = text.map((each) => element("p", {}, each));
  within(id, ".said").replaceChildren(element("div", { class: kind }, ...sentences));
}
