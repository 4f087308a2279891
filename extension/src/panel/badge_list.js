// @ts-check
/** The badges of a page: those of known platforms are checked at once, all others by a click on each. */
/** @import { Answer, Entry } from "../types.js" */
/** @import { Speech } from "./panel.js" */

import { verify } from "../api/client.js";
import { countsLine } from "../view/counts.js";
import { element } from "../view/element.js";
import { countCompared } from "../view/holder.js";
import { concernsAll, silence } from "../view/silence.js";
import { BadgeItem } from "./badge_item.js";
import { otherItem } from "./other_item.js";

const MOST = 50; // badges that are asked about without a further click
const SILENT = ["unreachable", "busy"];

export class BadgeList {
  /**
   * @param {HTMLElement} section
   * @param {{status: HTMLElement, progress: HTMLElement} | null} told where it says how far it is
   * @param {import("./candidate.js").Candidate} candidate
   * @param {Speech} speech
   */
  constructor(section, told, candidate, speech) {
    this.section = section;
    this.told = told;
    this.candidate = candidate;
    this.speech = speech;
    /** @type {BadgeItem[]} */
    this.items = [];
    this.stop = new AbortController(); // of all that is asked for this page
    /** @type {HTMLElement | null} */
    this.notice = null; // that the service does not answer
  }

  /** Show nothing any more, and ask for nothing more. */
  clear() {
    this.stop.abort();
    this.stop = new AbortController();
    this.items = [];
    this.notice = null;
    this.section.hidden = true;
    for (const list of this.section.querySelectorAll("ul.entries")) list.replaceChildren();
    for (const part of this.section.querySelectorAll("#more, #others")) part.toggleAttribute("hidden", true);
  }

  /** Show the entries of a page, and check those that may be asked about at once. @param {Entry[]} entries */
  async show(entries) {
    this.section.hidden = false;
    this.offer(entries.filter((entry) => !entry.known));
    this.candidate.offer(() => [this]);
    await this.check(entries.filter((entry) => entry.known));
  }

  /**
   * Show one badge alone, with its report: the person asked for it.
   * @param {Entry} entry
   * @param {Answer | null} answer null: it is asked about, if it has an address; else somebody is asking
   */
  async showOne(entry, answer) {
    this.clear();
    this.section.hidden = false;
    const item = this.itemOf(entry);
    this.section.querySelector("ul.entries")?.append(item.view);
    item.open();
    if (answer || !entry.url) item.show(answer);
    else await this.ask([item]);
  }

  /** Check badges, the first of them now. @param {Entry[]} entries */
  async check(entries) {
    const now = entries.slice(0, MOST).map((entry) => this.itemOf(entry));
    this.section.querySelector("ul.entries")?.append(...now.map((item) => item.view));
    this.offerMore(entries.slice(MOST));
    await this.ask(now);
  }

  /** @param {Entry[]} later */
  offerMore(later) {
    const more = /** @type {HTMLButtonElement | null} */ (this.section.querySelector("#more"));
    if (!more) return;
    more.hidden = !later.length;
    more.textContent = this.speech.words("panel_more", later.length);
    more.onclick = () => this.check(later);
  }

  /** @param {Entry} entry */
  itemOf(entry) {
    const item = new BadgeItem(entry, this.candidate, this.speech, () => this.tell());
    item.isInList = this.told !== null;
    this.items.push(item);
    return item;
  }

  /**
   * Ask about badges, all at once: the client keeps the number of requests down.
   * @param {BadgeItem[]} items
   */
  async ask(items) {
    const { signal } = this.stop;
    const halt = new AbortController(); // once the service fell silent
    items.forEach((item) => item.show(null));
    this.notice = null;
    this.tell();
    await Promise.all(items.map((item) => this.askOne(item, signal, halt)));
    if (!signal.aborted) this.finish(items);
  }

  /**
   * Ask about one badge.
   * @param {BadgeItem} item
   * @param {AbortSignal} page ends when another page is in view: what comes then is of a page that is gone
   * @param {AbortController} halt ends what is asked with it
   */
  async askOne(item, page, halt) {
    const signal = AbortSignal.any([page, halt.signal]);
    const answer = await this.candidate.compared(
      await verify({ url: item.entry.url }, { signal }),
      item.entry,
      signal,
    );
    if (page.aborted) return;
    if (concernsAll(answer)) halt.abort();
    item.show(answer);
    this.tell();
  }

  /** Say what it came to; of a service that does not answer, say so once. @param {BadgeItem[]} items */
  finish(items) {
    const left = items.filter((item) => item.answer?.state === "stopped" || isSilent(item.answer));
    const answers = left.flatMap(({ answer }) => (answer && isSilent(answer) ? [answer] : []));
    // Of one badge that the service stumbles over, its own line says so.
    const silent = left.length === items.length ? answers[0] : answers.find(saysMoreThanItsLine);
    if (!silent || !this.told) return;
    this.notice = silence(silent, this.speech, () => this.ask(left));
    this.told.status.append(this.notice);
  }

  /** Compare all badges with the candidate, or with nobody any more; count them as they are then. */
  async compare() {
    const { items } = this;
    const comparing = items.map((item) => item.compare());
    this.tell(); // what was said of somebody else is not counted any more
    await Promise.all(comparing);
    if (items === this.items) this.tell();
  }

  countCompared() {
    const reports = this.items.flatMap(({ answer }) => (answer?.state === "answered" ? [answer.report] : []));
    return reports.reduce((sum, report) => sum + countCompared(report), 0);
  }

  /** Say how far it is, or how many of which there are. */
  tell() {
    if (!this.told || this.section.hidden) return; // what is said now is of another page
    const { status, progress } = this.told;
    const done = this.items.filter((item) => item.answer !== null);
    const isDone = done.length === this.items.length;
    const bar = /** @type {HTMLProgressElement} */ (progress);
    bar.hidden = isDone;
    bar.max = this.items.length;
    bar.value = done.length;
    const { words } = this.speech;
    const far = element("p", {}, words("panel_checking", done.length, this.items.length));
    const answered = this.items.map((item) => item.answer);
    if (!isDone) return replace(status, far);
    const counts = answered.length
      ? countsLine(answered, words)
      : element("p", {}, words("panel_only_others"));
    replace(status, counts, ...(this.notice ? [this.notice] : []));
    this.candidate.tell();
  }

  /** Offer what may be a badge: nobody is asked before a click on that very line. @param {Entry[]} entries */
  offer(entries) {
    const place = /** @type {HTMLElement | null} */ (this.section.querySelector("#others"));
    if (!place) return;
    const { words } = this.speech;
    place.hidden = !entries.length;
    const title = /** @type {HTMLElement} */ (place.querySelector("summary"));
    title.textContent = words("panel_others", entries.length);
    const list = /** @type {HTMLElement} */ (place.querySelector("ul"));
    for (const entry of entries) list.append(otherItem(entry, words, (line) => this.take(entry, line)));
  }

  /** Check one that the person clicked on, in its place. @param {Entry} entry @param {HTMLElement} line */
  async take(entry, line) {
    const item = this.itemOf(entry);
    line.replaceWith(item.view);
    item.button.focus();
    await this.ask([item]);
  }
}

/** Say whether an answer is about the service, and not about one badge. @param {Answer} answer */
function saysMoreThanItsLine(answer) {
  return concernsAll(answer) || (answer.state === "unreachable" && answer.cause === "unreadable");
}

/** Say whether the service gave no answer of a badge. @param {Answer | null | undefined} answer */
function isSilent(answer) {
  return SILENT.includes(answer?.state ?? "");
}

/** Say something else: what is said already is not said, and read aloud, anew.
 * @param {HTMLElement} place @param {...HTMLElement} parts
 */
function replace(place, ...parts) {
  const before = [...place.childNodes];
  const isSaid = before.length === parts.length && parts.every((part, at) => part.isEqualNode(before[at]));
  if (!isSaid) place.replaceChildren(...parts);
}
