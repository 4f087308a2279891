// @ts-check
/** The badges of a page in the popup: those of known platforms are checked at once, others one by one on a click. */

import { countsLine } from "../view/counts.js";
import { element, quoted } from "../view/element.js";
import { entryLine } from "../view/entry_line.js";
import { askEach } from "./asking.js";
import { silence } from "../view/silence.js";

const MOST = 50; // badges that are asked about without a further click

/** @typedef {import("../types.js").Entry} Entry */
/** @typedef {import("../types.js").Answer} Answer */
/** @typedef {{words: import("../words.js").Words, server: string}} Speech */

/**
 * Show the badges of a page, and what comes of asking about them.
 * @param {(id: string) => HTMLElement} place @param {Entry[]} entries @param {Speech} speech
 */
export async function showBadges(place, entries, speech) {
  const listing = new Listing(place, speech);
  listing.offer(entries.filter((entry) => !entry.known));
  await listing.check(entries.filter((entry) => entry.known));
}

class Listing {
  /** @param {(id: string) => HTMLElement} place @param {Speech} speech */
  constructor(place, speech) {
    this.place = place;
    this.speech = speech;
    /** @type {Map<Entry, HTMLElement>} */
    this.lines = new Map();
    /** @type {Map<Entry, Answer>} */
    this.answers = new Map();
  }

  /** Check badges of known platforms, the first of them now. @param {Entry[]} known */
  async check(known) {
    const { words } = this.speech;
    const [now, later] = [known.slice(0, MOST), known.slice(MOST)];
    for (const entry of now) this.place("badges").append(this.lineOf(entry));
    const more = /** @type {HTMLButtonElement} */ (this.place("more"));
    more.hidden = !later.length;
    more.textContent = words("popup_more", later.length);
    more.onclick = () => this.check(later);
    await this.ask(now);
  }

  /** Ask about entries, and say how they fared. @param {Entry[]} entries */
  async ask(entries) {
    for (const entry of entries) this.lineOf(entry).replaceChildren(entryLine(entry, null, this.speech.words));
    this.showProgress();
    const stopped = await askEach(entries, (entry, answer) => this.answered(entry, answer));
    const unasked = entries.filter((entry) => this.answers.get(entry)?.state !== "answered");
    if (stopped) unasked.forEach((entry) => this.putBack(entry));
    this.showCounts(stopped && silence(stopped, this.speech, () => this.ask(unasked)));
  }

  /** @param {Entry} entry @param {Answer} answer */
  answered(entry, answer) {
    this.answers.set(entry, answer);
    this.lineOf(entry).replaceChildren(entryLine(entry, answer, this.speech.words));
    this.showProgress();
  }

  /** Take a badge for one that nobody was asked about. @param {Entry} entry */
  putBack(entry) {
    this.answers.delete(entry);
    this.lineOf(entry).replaceChildren(unaskedLine(entry));
  }

  /** Offer what may be a badge: nobody is asked before a click on that very line. @param {Entry[]} others */
  offer(others) {
    const { words } = this.speech;
    const place = this.place("others");
    place.hidden = !others.length;
    /** @type {HTMLElement} */ (place.querySelector("summary")).textContent = words("popup_others", others.length);
    for (const entry of others) {
      const label = words("popup_check_this", entry.label || entry.host);
      const ask = element("button", { type: "button", class: "small", "aria-label": label, click: () => this.ask([entry]) }, words("popup_check"));
      const line = this.lineOf(entry);
      line.append(unaskedLine(entry), ask);
      place.querySelector("ul")?.append(line);
    }
  }

  /** @param {Entry} entry */
  lineOf(entry) {
    const line = this.lines.get(entry) ?? element("li", {});
    this.lines.set(entry, line);
    return line;
  }

  showProgress() {
    const progress = /** @type {HTMLProgressElement} */ (this.place("progress"));
    progress.max = this.place("badges").children.length;
    progress.value = this.answers.size;
    progress.hidden = progress.value >= progress.max;
  }

  /** Say what the whole came to: counts, for many badges have no face together. @param {Node | null} [notice] */
  showCounts(notice) {
    this.place("progress").hidden = true;
    this.place("status").replaceChildren(countsLine([...this.answers.values()], this.speech.words), ...(notice ? [notice] : []));
  }
}

/** @param {Entry} entry */
function unaskedLine(entry) {
  return element(
    "div",
    { class: "unasked" },
    quoted("strong", entry.label || entry.url, 60),
    element("span", { class: "faint" }, entry.name ?? entry.host),
  );
}
