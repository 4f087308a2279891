// @ts-check
/** What came of everything that was given on this page, the latest on top. */
/** @import { Dropped } from "../types.js" */

import { documentView } from "../view/document_view.js";
import { element } from "../view/element.js";
import { reportView } from "../view/report.js";
import { silence } from "../view/silence.js";
import { stateView } from "../view/state.js";
import { check } from "./check.js";

const AT_ONCE = 4; // files whose bytes are held: fifty large ones would be a gigabyte

/** @typedef {{words: import("../words.js").Words, server: string}} Speech */

/**
 * Check all that was given, and show each when it is ready.
 * @param {Dropped[]} given @param {{progress: HTMLElement, list: HTMLElement}} results @param {Speech} speech
 */
export async function checkAll(given, { progress, list }, speech) {
  if (!given.length) return;
  const { words } = speech;
  progress.textContent = words("drop_checking", given.length);
  const works = given.map((dropped) => {
    const { card, body } = cardOf(dropped, words);
    body.append(stateView(null, words));
    return { dropped, card, body };
  });
  list.prepend(...works.map(({ card }) => card));
  works[0].card.focus();
  const left = [...works];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      if (next.card.isConnected) await fill(next.body, next.dropped, speech); // or it was taken away
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  progress.textContent = words("drop_checked", given.length);
}

/** @param {Dropped} dropped @param {import("../words.js").Words} words */
function cardOf(dropped, words) {
  const body = element("div", { class: "body" });
  const name = dropped.name || words("drop_pasted");
  const away = () => {
    card.remove();
    document.getElementById("files")?.focus();
  };
  const label = words("drop_remove_this", name);
  const button = { type: "button", class: "small", click: away, "aria-label": label };
  const remove = element("button", button, words("options_remove"));
  const card = element(
    "section",
    { class: "card", tabindex: -1, "aria-label": name },
    element("header", {}, element("h2", { dir: "auto" }, name), remove),
    body,
  );
  return { card, body };
}

/** @param {HTMLElement} body @param {Dropped} dropped @param {Speech} speech */
async function fill(body, dropped, speech) {
  const again = () => fill(body, dropped, speech);
  body.replaceChildren(stateView(null, speech.words));
  body.replaceChildren(shown(await check(dropped), speech, again));
}

/** @param {import("./check.js").Outcome} outcome @param {Speech} speech @param {() => void} again */
function shown(outcome, speech, again) {
  const { words } = speech;
  if (outcome.kind === "unsent") return element("p", {}, words(outcome.key, outcome.limit));
  if (outcome.kind === "document" && outcome.answer.state === "answered") {
    return documentView(outcome.answer.report, words);
  }
  const { answer } = outcome;
  if (answer.state === "answered") return reportView(/** @type {any} */ (answer.report), words);
  if (answer.state === "several") return reportView(/** @type {any} */ (answer.several), words);
  if (answer.state === "refused") {
    return element("p", {}, words("drop_refused", answer.detail || answer.title));
  }
  return silence(answer, speech, again);
}
