// @ts-check
/** One badge in the popup: a line, which opens its report in the panel. */
/** @import { Answer, Entry } from "../types.js" */

import { element, quoted } from "../view/element.js";
import { entryLine } from "../view/entry_line.js";

const NAME = 60; // characters

/**
 * Show what came of asking about a badge.
 * @param {HTMLElement} line
 * @param {Entry} entry
 * @param {Answer | null} answer null: it is being asked
 * @param {{words: import("../words.js").Words, look: (entry: Entry) => void}} speech
 */
export function fillAnswered(line, entry, answer, { words, look }) {
  line.className = "";
  const there = line.querySelector(".look"); // it stays: who stands on it does not lose the place
  const button = there ?? element("button", { type: "button", class: "look", click: () => look(entry) });
  button.replaceChildren(entryLine(entry, answer, words));
  if (!there) line.replaceChildren(button);
}

/**
 * Show a badge that nobody was asked about.
 * @param {HTMLElement} line @param {Entry} entry @param {import("../words.js").Words} words
 * @param {() => void} [check] what a click does; without it, or where nobody can tell where it leads,
 *   there is none
 */
export function fillUnasked(line, entry, words, check) {
  const name = entry.label || entry.url;
  const why = entry.isShort ? words("popup_short") : (entry.name ?? entry.host);
  const label = words("popup_check_this", entry.label || entry.host);
  line.className = "unasked";
  const texts = [quoted("strong", name, NAME), element("span", { class: "faint" }, why)];
  line.replaceChildren(element("span", { class: "texts" }, ...texts));
  if (!check || entry.isShort) return;
  const button = { type: "button", class: "small", "aria-label": label, click: check };
  line.append(element("button", button, words("popup_check")));
}
