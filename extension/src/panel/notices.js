// @ts-check
/** What the panel says where there is nothing to list: each time with what to do instead. */
/** @import { Words } from "../words.js" */

import { element } from "../view/element.js";

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
  notice(
    status,
    words("panel_changed"),
    [],
    element("button", { type: "button", class: "primary", click: read }, words("panel_read_now")),
  );
}

/** @param {HTMLElement} status @param {string} title @param {string[]} advice @param {...Node} more */
export function notice(status, title, advice, ...more) {
  const lines = advice.map((text) => element("li", {}, text));
  status.replaceChildren(
    element(
      "div",
      { class: "notice" },
      element("h2", {}, title),
      lines.length > 0 && element("ul", { class: "plain" }, ...lines),
      ...more,
    ),
  );
}
