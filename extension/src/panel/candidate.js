// @ts-check
/**
 * The candidate's e-mail address: typed, or named by a link and confirmed. It stays in this window's memory;
 * only hashes of it are sent, and what is answered about it is kept nowhere.
 */
/** @import { Answer, Entry } from "../types.js" */

import { verify } from "../api/client.js";
import { hashesOf } from "../api/recipient.js";
import { element, quoted, sentence } from "../view/element.js";

/**
 * @typedef {{compare(): Promise<void>, countCompared(): number}} Comparable badges that are shown
 */

const LOOKS_LIKE_ONE = /^[^\s@]+@[^\s@]+$/;

export class Candidate {
  /** @param {HTMLElement} form @param {import("../words.js").Words} words */
  constructor(form, words) {
    this.form = form;
    this.words = words;
    this.address = "";
    this.isComparing = false;
    /** @type {() => Comparable[]} */
    this.items = () => [];
    /** @type {() => Comparable[]} */
    this.others = () => [];
    /** @type {WeakMap<Answer, Answer>} */
    this.before = new WeakMap(); // compared answer → what was answered before
    this.input = field();
    this.note = element(
      "p",
      { class: "faint", id: "address-note", role: "status" },
      words("panel_candidate_kept"),
    );
    this.clearing = element(
      "button",
      { type: "button", hidden: true, click: () => this.use("") },
      words("panel_candidate_clear"),
    );
    const compare = element("button", { type: "submit" }, words("panel_candidate_compare"));
    const row = element("div", { class: "row" }, this.input, compare, this.clearing);
    form.replaceChildren(element("label", { for: this.input.id }, words("panel_candidate")), row, this.note);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.use(this.input.value.trim());
    });
  }

  /** Offer to compare badges. @param {() => Comparable[]} items those that are shown */
  offer(items) {
    this.items = items;
    this.form.hidden = false;
  }

  /** Compare these too with whoever the candidate is. @param {() => Comparable[]} others */
  also(others) {
    this.others = others;
  }

  /** Forget the address. */
  clear() {
    this.address = this.input.value = "";
    for (const other of this.others()) void other.compare();
    this.clearing.hidden = true;
    this.form.hidden = true;
    this.note.textContent = this.words("panel_candidate_kept");
  }

  /** Compare all badges with an address; with none, show them as they were. @param {string} address */
  async use(address) {
    if (address && !LOOKS_LIKE_ONE.test(address)) {
      this.note.textContent = this.words("panel_candidate_no_address");
      this.input.setAttribute("aria-invalid", "true");
      this.input.focus();
      return;
    }
    this.input.removeAttribute("aria-invalid");
    this.address = this.input.value = address;
    this.clearing.hidden = !address;
    const items = this.items();
    for (const other of this.others()) void other.compare();
    this.note.textContent = this.words(address ? "panel_candidate_comparing" : "panel_candidate_cleared");
    this.isComparing = true;
    await Promise.all(items.map((item) => item.compare()));
    if (address !== this.address) return; // another was entered meanwhile
    this.isComparing = false;
    this.tell();
  }

  /** Say how many badges were compared: called again where more came. */
  tell() {
    if (!this.address || this.isComparing) return;
    const count = this.items().reduce((sum, item) => sum + item.countCompared(), 0);
    const said = this.words("panel_candidate_compared", count);
    if (this.note.textContent !== said) this.note.textContent = said;
  }

  /**
   * Give an answer that says whether the badge names the candidate; without one, the answer as it was.
   * The candidate is whoever it is by the time it comes: an answer about somebody else is none.
   * @param {Answer} answer
   * @param {Entry} entry
   * @param {AbortSignal} [signal]
   * @returns {Promise<Answer>}
   */
  async compared(answer, entry, signal) {
    const plain = this.uncompared(answer);
    const { address } = this;
    if (!address || !entry.url || plain.state !== "answered" || !plain.report.credential) return plain;
    const recipient = await this.recipientFor(plain.report.credential.recipient?.hashing ?? []);
    const compared = await verify({ url: entry.url }, { recipient, signal });
    if (address !== this.address) return this.compared(plain, entry, signal);
    if (compared.state !== "answered") return plain;
    this.before.set(compared, plain);
    return compared;
  }

  /** Give an answer as it was before it was compared with anybody. @param {Answer} answer */
  uncompared(answer) {
    return this.before.get(answer) ?? answer;
  }

  /**
   * Give what the service is told of the candidate: hashes, in the ways in which badges hide whom they name.
   * @param {any[]} hashing
   * @returns {Promise<{hashes: object[]} | null>} null: there is no candidate to compare with
   */
  async recipientFor(hashing) {
    return this.address ? { hashes: await hashesOf(this.address, hashing) } : null;
  }

  /**
   * Offer to compare with an address that came with the link: it is the link's word, so that somebody has to
   * know it.
   * @param {Entry} entry
   * @returns {HTMLElement | null}
   */
  offerAddress(entry) {
    if (!entry.address || entry.address === this.address) return null;
    const { address } = entry;
    return element(
      "div",
      { class: "notice offer" },
      element("p", {}, ...sentence(this.words, "panel_address", quoted("bdi", address, 100))),
      element(
        "button",
        { type: "button", class: "small", click: () => this.use(address) },
        this.words("panel_address_yes"),
      ),
    );
  }
}

/** The browser is to remember nothing of what is typed here. */
function field() {
  const attributes = {
    id: "address",
    type: "text",
    inputmode: "email",
    autocomplete: "off",
    spellcheck: "false",
    dir: "ltr",
  };
  const input = element("input", { ...attributes, "aria-describedby": "address-note" });
  return /** @type {HTMLInputElement} */ (input);
}
