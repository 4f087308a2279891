// @ts-check
/**
 * The mark of one answer or check: a small shape of its own, so that it is never taken for the face of a
 * badge.
 */

import "../space.js";
import "../mark/make.js";
import { element } from "./element.js";

const UNDECIDED = { tone: "grey", drawn: ["M4.5 5.5a3.5 3.5 0 1 1 5.2 3c-1 .6-1.7 1.2-1.7 2.4", "M8 14v.1"] };
const NOTHING = { tone: "grey", drawn: ["M3.5 8h9"] };

/** @type {Record<string, {tone: string, drawn: string[]}>} */
const MARKS = {
  passed: { tone: "green", drawn: ["M2.5 8.5l3.5 3.5 7.5-8"] },
  caution: { tone: "amber", drawn: ["M8 2l6.5 12h-13z", "M8 6.5v3.2M8 12v.1"] },
  cantTell: UNDECIDED,
  failed: { tone: "red", drawn: ["M3.5 3.5l9 9m0-9l-9 9"] },
  inapplicable: NOTHING,
  untested: NOTHING,
  unproven: NOTHING,
  partly: NOTHING,
  you_judge: { tone: "blue", drawn: ["M8 5.5a2.5 2.5 0 1 0 .01 0z"] },
  remark: { tone: "grey", drawn: ["M8 8v.1"] },
};
const WORDS = Object.keys(MARKS).filter((mark) => mark !== "remark"); // all others have a word

/**
 * Read the word of an answer as the service gives it; null if it gives none, as services of before do. A word
 * that we do not know may take back what passed, nobody here can tell what of it: that is not known, then.
 * @param {unknown} word
 * @param {import("../types.js").Outcome} outcome of the same answer
 */
export function readWord(word, outcome) {
  if (word === undefined) return null;
  if (typeof word === "string" && WORDS.includes(word)) return word;
  return outcome === "passed" ? "cantTell" : outcome;
}

/** Draw a mark; beside it must stand its word. @param {string} name an outcome, or one of the marks above */
export function drawnMark(name) {
  const { tone, drawn } = MARKS[name];
  return badgeVerifier.drawSign(`mark ${tone}`, 16, drawn.map((d) => ({ name: "path", d })));
}

/**
 * Draw a mark and its word.
 * @param {string} name an outcome, or one of the marks above
 * @param {import("../words.js").Words} words
 * @param {string} [said] in the place of its word
 */
export function markAndWord(name, words, said = words(`outcome_${name}`)) {
  return element(
    "span",
    { class: `outcome ${MARKS[name].tone}` },
    drawnMark(name),
    " ",
    element("span", { dir: "auto" }, said),
  );
}
