// @ts-check
/** What the panel says where there is nothing to list: each time with what to do instead. */

import { element } from "../view/element.js";
import { stateView } from "../view/state.js";

/** @typedef {import("../words.js").Words} Words */

/** @param {HTMLElement} status @param {Words} words */
export function showNone(status, words) {
  notice(status, words("panel_none"), [words("panel_none_menu"), words("panel_none_drop")]);
}

/** @param {HTMLElement} status @param {Words} words */
export function showClosed(status, words) {
  notice(status, words("panel_closed"), [words("panel_closed_click"), words("panel_closed_own")]);
}

/** @param {HTMLElement} status @param {Words} words @param {() => void} read */
export function showChanged(status, words, read) {
  notice(status, words("panel_changed"), [], element("button", { type: "button", class: "primary", click: read }, words("panel_read_now")));
}

/**
 * Say once that the service does not answer: where it is expected, and what can be done.
 * @param {import("../types.js").Answer} answer
 * @param {{words: Words, server: string}} speech
 * @param {() => void} again
 */
export function silence(answer, { words, server }, again) {
  return element(
    "div",
    { class: "notice" },
    stateView(answer, words),
    answer.state === "unreachable" && element("p", {}, words("panel_silent_at", new URL(server).host)),
    element(
      "p",
      { class: "row" },
      element("button", { type: "button", click: again }, words("panel_try_again")),
      element("button", { type: "button", click: () => chrome.runtime.openOptionsPage() }, words("panel_options")),
    ),
  );
}

/** @param {HTMLElement} status @param {string} title @param {string[]} advice @param {...Node} more */
function notice(status, title, advice, ...more) {
  const lines = advice.map((text) => element("li", {}, text));
  status.replaceChildren(
    element("div", { class: "notice" }, element("h2", {}, title), lines.length > 0 && element("ul", { class: "plain" }, ...lines), ...more),
  );
}
