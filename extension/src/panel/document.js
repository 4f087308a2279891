// @ts-check
/** A PDF in the tab: its bytes go to the service after a click that says so, and to nobody else. */
/** @import { Speech } from "./panel.js" */

import { verifyDocument } from "../api/client.js";
import { DOCUMENT_MEGABYTES } from "../api/limits.js";
import { pdfOfTab } from "../api/pdf.js";
import { documentView } from "../view/document_view.js";
import { element } from "../view/element.js";
import { countCompared } from "../view/holder.js";
import { silence } from "../view/silence.js";

/** @typedef {{status: HTMLElement, progress: HTMLElement, document: HTMLElement}} Places */

export class PdfInTab {
  /** @param {Places} places @param {import("./candidate.js").Candidate} candidate @param {Speech} speech */
  constructor(places, candidate, speech) {
    this.places = places;
    this.candidate = candidate;
    this.speech = speech;
    this.turns = 0; // so that what is answered about one candidate is not shown for the next
    this.clear();
  }

  /** Show nothing any more; what still comes is of a page that is no longer in view. */
  clear() {
    this.stop?.abort();
    this.stop = new AbortController();
    this.bytes = this.report = null;
    this.places.document.hidden = true;
    this.places.document.replaceChildren();
    this.places.progress.hidden = true;
  }

  /** Offer to check the badges of the PDF in a tab. @param {number} tab */
  offer(tab) {
    const { words, server } = this.speech;
    const send = () => this.read(tab);
    this.places.status.replaceChildren(
      element(
        "div",
        { class: "notice" },
        element("h2", {}, words("panel_pdf")),
        element("p", {}, words("panel_pdf_why")),
        element(
          "button",
          { type: "button", class: "primary", click: send },
          words("panel_pdf_send", new URL(server).host),
        ),
      ),
    );
  }

  /** @param {number} tab */
  async read(tab) {
    const { signal } = /** @type {AbortController} */ (this.stop);
    this.wait();
    const read = await pdfOfTab(tab);
    if (signal.aborted) return;
    if ("bytes" in read) return this.check((this.bytes = read.bytes));
    this.places.progress.hidden = true;
    this.places.status.replaceChildren(this.speech.words(`panel_pdf_${read.state}`, DOCUMENT_MEGABYTES));
  }

  /** @param {Uint8Array} bytes @param {object} [recipient] */
  async check(bytes, recipient) {
    const { signal } = /** @type {AbortController} */ (this.stop);
    const { status, progress, document: shown } = this.places;
    const turn = (this.turns += 1);
    this.wait();
    shown.hidden = true; // it may speak of another candidate
    const answer = await verifyDocument(bytes, "application/pdf", { recipient, signal });
    if (signal.aborted || turn !== this.turns) return;
    progress.hidden = true;
    if (answer.state === "answered") this.show(answer.report);
    else status.replaceChildren(silence(answer, this.speech, () => this.check(bytes, recipient)));
  }

  wait() {
    const { status, progress } = this.places;
    status.replaceChildren(this.speech.words("panel_pdf_checking"));
    progress.removeAttribute("value"); // nobody knows how long it will take
    progress.hidden = false;
  }

  /** @param {import("../types.js").DocumentReport} report */
  show(report) {
    this.report = report;
    this.places.status.replaceChildren(element("h2", {}, this.speech.words("panel_pdf_done")));
    this.places.document.replaceChildren(documentView(report, this.speech.words));
    this.places.document.hidden = false;
    this.candidate.offer(() => [this]);
    this.candidate.tell();
  }

  /** Compare every badge of the document with the candidate. */
  async compare() {
    if (!this.bytes || !this.report) return;
    const reports = this.report.entries.flatMap(({ report }) => (report ? [report] : []));
    const hashing = reports.flatMap((each) => each.credential?.recipient?.hashing ?? []);
    const turn = (this.turns += 1);
    const recipient = await this.candidate.recipientFor(distinct(hashing));
    if (turn !== this.turns) return;
    await this.check(this.bytes, recipient ?? undefined);
  }

  countCompared() {
    const entries = this.places.document.hidden ? [] : (this.report?.entries ?? []);
    return entries.reduce((sum, { report }) => sum + (report ? countCompared(report) : 0), 0);
  }
}

/** @param {any[]} ways @returns {any[]} each way of hiding once: badges of one issuer often share theirs */
function distinct(ways) {
  return [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
}
