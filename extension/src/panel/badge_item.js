// @ts-check
/** One badge in the panel: a line that opens its report. */
/** @import { Answer, Entry, Report, ReportActions } from "../types.js" */

import { verify } from "../api/client.js";
import { element, quoted, sentence } from "../view/element.js";
import { entryLine } from "../view/entry_line.js";
import { reportView } from "../view/report.js";
import { stateView } from "../view/state.js";
import { mailAbout } from "./ask_candidate.js";
import { printOne } from "./printing.js";
import { save, saveSigned } from "./save.js";

const MOST_OF_WHY = 300; // characters
let number = 0;

export class BadgeItem {
  /**
   * @param {Entry} entry
   * @param {import("./candidate.js").Candidate} candidate
   * @param {import("./panel.js").Speech} speech
   * @param {() => void} changed called when it was asked about again
   */
  constructor(entry, candidate, speech, changed) {
    this.entry = entry;
    this.candidate = candidate;
    this.speech = speech;
    this.changed = changed;
    /** @type {Answer | null} */
    this.answer = null;
    this.isInList = false; // which says above it, once, that the service does not answer
    const id = `report-${(number += 1)}`;
    this.button = element(
      "button",
      { type: "button", "aria-expanded": "false", "aria-controls": id, click: () => this.toggle() },
    );
    this.region = element("div", { id, class: "region", hidden: true });
    this.view = element("li", { class: "entry" }, this.button, this.region);
    this.show(null);
  }

  /** Show an answer; null: it is being asked. @param {Answer | null} answer */
  show(answer) {
    this.answer = answer;
    this.button.replaceChildren(entryLine(this.entry, answer, this.speech.words, this.isInList));
    if (!this.region.hidden) this.fill();
  }

  open() {
    if (this.region.hidden) this.toggle();
  }

  toggle() {
    const isOpen = this.region.hidden;
    this.button.setAttribute("aria-expanded", String(isOpen));
    this.region.hidden = !isOpen;
    this.view.classList.toggle("open", isOpen);
    if (isOpen) this.fill();
  }

  fill() {
    const offer = this.candidate.offerAddress(this.entry);
    this.note = element("div", { role: "status", class: "note" });
    this.region.replaceChildren(...[offer, this.content(), this.note].filter((part) => part !== null));
  }

  /** @returns {HTMLElement} */
  content() {
    const { words } = this.speech;
    switch (this.answer?.state) {
      case "answered":
        return reportView(this.answer.report, words, this.actions(this.answer.report));
      case "several":
        return reportView(
          /** @type {any} */ (this.answer.several),
          words,
          this.entry.url ? { again: () => this.again() } : {},
        );
      default:
        return element(
          "div",
          { class: "tried" },
          stateView(this.answer, words),
          this.answer && this.entry.url !== "" && this.tryAgain(),
        );
    }
  }

  tryAgain() {
    return element(
      "button",
      { type: "button", class: "small", click: () => this.again() },
      this.speech.words("popup_again"),
    );
  }

  /** @param {Report} report @returns {ReportActions} */
  actions(report) {
    const isLink = this.entry.url !== ""; // not a picture or a text, which only the service has seen
    const again = isLink ? () => this.again() : undefined;
    const kept = { again, save: () => save(report) };
    if (report.verdict === "not_a_badge") return kept; // nothing to show to others, nobody to ask
    return {
      ...kept,
      ask: mailAbout(this.entry, report, this.speech.words),
      print: () => printOne(this.view),
      saveSigned: isLink ? () => this.saveSigned(report) : undefined,
    };
  }

  /** Ask anew, whatever is remembered. */
  async again() {
    this.show(null);
    this.button.focus();
    this.changed();
    this.show(
      await this.candidate.compared(await verify({ url: this.entry.url }, { fresh: true }), this.entry),
    );
    this.changed();
  }

  /** Compare with the candidate, or with nobody any more. Whoever lists this tells what came of it. */
  async compare() {
    if (this.answer?.state !== "answered") return;
    const answer = this.candidate.uncompared(this.answer);
    if (answer !== this.answer) this.show(answer); // what was said of somebody else is not said any more
    const compared = await this.candidate.compared(answer, this.entry);
    if (this.answer === answer) this.show(compared);
  }

  /** @param {Report} report */
  async saveSigned(report) {
    const words = this.speech.words;
    const { isSaved, why } = await saveSigned(this.entry);
    const unsigned = element(
      "button",
      { type: "button", class: "small", click: () => save(report) },
      words("panel_save_unsigned"),
    );
    const refused = why
      ? sentence(words, "panel_not_signed_why", quoted("bdi", why, MOST_OF_WHY))
      : [words("panel_not_signed")];
    const said = isSaved ? [words("panel_saved_signed")] : [element("p", {}, ...refused), unsigned];
    this.note?.replaceChildren(...said);
  }
}
