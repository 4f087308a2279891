// @ts-check
/**
 * The badges of a page in the popup: those of known platforms are checked at once, others one by one on a
 * click.
 */
/** @import { Answer, Entry } from "../types.js" */

import { countsLine } from "../view/counts.js";
import { element, part } from "../view/element.js";
import { silence } from "../view/silence.js";
import { askEach } from "./asking.js";
import { fillAnswered, fillUnasked } from "./line.js";

const MOST = 50; // badges that are asked about without a further click

/** @typedef {{words: import("../words.js").Words, server: string, look: (entry: Entry) => void}} Speech */

export class Listing {
  /** @param {Speech} speech */
  constructor(speech) {
    this.speech = speech;
    /** @type {Map<Entry, HTMLElement>} */
    this.lines = new Map();
    /** @type {Map<Entry, Answer>} */
    this.answers = new Map();
  }

  /** Show the badges of a page, and what comes of asking about them. @param {Entry[]} entries */
  async show(entries) {
    this.offer(entries.filter((entry) => !entry.known));
    await this.check(entries.filter((entry) => entry.known));
  }

  /** Check badges of known platforms, the first of them now. @param {Entry[]} known */
  async check(known) {
    const [now, later] = [known.slice(0, MOST), known.slice(MOST)];
    part("badges").append(...now.map((entry) => this.lineOf(entry)));
    this.offerMore(later);
    await this.ask(now);
  }

  /** @param {Entry[]} later */
  offerMore(later) {
    const more = part("more");
    more.hidden = !later.length;
    more.textContent = this.speech.words("popup_more", later.length);
    more.onclick = async () => {
      const asked = this.check(later);
      this.lineOf(later[0]).querySelector("button")?.focus(); // this button is gone, or speaks of others
      await asked;
    };
  }

  /** Ask about entries, and say how they fared. @param {Entry[]} entries */
  async ask(entries) {
    for (const entry of entries) this.fill(entry, null);
    this.showProgress();
    const stopped = await askEach(entries, (entry, answer) => this.answered(entry, answer));
    const left = entries.filter((entry) => this.answers.get(entry)?.state !== "answered");
    if (stopped) left.forEach((entry) => this.putBack(entry));
    this.showCounts(stopped && silence(stopped, this.speech, () => this.ask(left)));
  }

  /** @param {Entry} entry @param {Answer} answer */
  answered(entry, answer) {
    this.answers.set(entry, answer);
    this.fill(entry, answer);
    this.showProgress();
  }

  /** @param {Entry} entry @param {Answer | null} answer */
  fill(entry, answer) {
    fillAnswered(this.lineOf(entry), entry, answer, this.speech);
  }

  /** Take a badge for one that nobody was asked about. @param {Entry} entry */
  putBack(entry) {
    this.answers.delete(entry);
    fillUnasked(this.lineOf(entry), entry, this.speech.words);
  }

  /** Offer what may be a badge: nobody is asked before a click on that very line. @param {Entry[]} others */
  offer(others) {
    const { words } = this.speech;
    const place = part("others");
    place.hidden = !others.length;
    place.querySelector("summary").textContent = words("popup_others", others.length);
    for (const entry of others) {
      fillUnasked(this.lineOf(entry), entry, words, () => this.take(entry));
      place.querySelector("ul").append(this.lineOf(entry));
    }
  }

  /** Check one that the person clicked on, in its place. @param {Entry} entry */
  async take(entry) {
    const asked = this.ask([entry]);
    this.lineOf(entry).querySelector("button")?.focus(); // the one that was pressed is gone
    await asked;
  }

  /** @param {Entry} entry */
  lineOf(entry) {
    const line = this.lines.get(entry) ?? element("li", {});
    this.lines.set(entry, line);
    return line;
  }

  showProgress() {
    const progress = part("progress");
    progress.max = part("badges").children.length;
    progress.value = this.answers.size;
    progress.hidden = progress.value >= progress.max;
  }

  /**
   * Say what the whole came to: counts, for many badges have no face together.
   * @param {Node | null} notice
   */
  showCounts(notice) {
    part("progress").hidden = true;
    const counts = countsLine([...this.answers.values()], this.speech.words);
    part("status").replaceChildren(...[counts, this.holders(), notice].filter((part) => part !== null));
  }

  /** The popup knows of no candidate: it says once that no badge was compared with one. */
  holders() {
    const isNamed = [...this.answers.values()].some(
      (answer) => answer.state === "answered" && answer.report.answers.recipient.outcome === "untested",
    );
    return isNamed ? element("p", { class: "faint" }, this.speech.words("mark_holder_not_compared")) : null;
  }
}
