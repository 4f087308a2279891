// @ts-check
/** A PDF in the tab: its bytes go to the service after a click that says so, and to nobody else. */

import { verifyDocument } from "../api/client.js";
import { documentView } from "../view/document_view.js";
import { element } from "../view/element.js";
import { silence } from "./notices.js";

/** @typedef {{status: HTMLElement, progress: HTMLElement}} Told */
/** @typedef {import("./panel.js").Speech} Speech */

/**
 * Offer to check the badges of the PDF in a tab.
 * @param {number} tab
 * @param {HTMLElement} place
 * @param {Told} told
 * @param {import("./candidate.js").Candidate} candidate
 * @param {Speech} speech
 */
export function offerDocument(tab, place, told, candidate, speech) {
  const { words, server } = speech;
  const send = () => check(tab, place, told, candidate, speech);
  const text = words("panel_pdf_send", new URL(server).host);
  told.status.replaceChildren(
    element(
      "div",
      { class: "notice" },
      element("h2", {}, words("panel_pdf")),
      element("p", {}, words("panel_pdf_why")),
      element("button", { type: "button", class: "primary", click: send }, text),
    ),
  );
}

/** @param {number} tab @param {HTMLElement} place @param {Told} told @param {any} candidate @param {Speech} speech */
async function check(tab, place, { status, progress }, candidate, speech) {
  const { words } = speech;
  status.replaceChildren(words("panel_pdf_checking"));
  progress.removeAttribute("value");
  progress.hidden = false;
  const bytes = await bytesOf(tab);
  const answer = bytes && (await verifyDocument(bytes, "application/pdf"));
  progress.hidden = true;
  if (!answer) return status.replaceChildren(words("panel_pdf_unread"));
  if (answer.state !== "answered") {
    return status.replaceChildren(silence(answer, speech, () => check(tab, place, { status, progress }, candidate, speech)));
  }
  status.replaceChildren(words("panel_pdf_done"));
  place.replaceChildren(documentView(answer.report, words));
  place.hidden = false;
}

/** @param {number} _tab @returns {Promise<Uint8Array | null>} */
async function bytesOf(_tab) {
  return null;
}
