// @ts-check
/** What a person can do with a report: a button for each that is offered here. */

import { element } from "../element.js";

/**
 * Show the buttons. Which there are depends on the place: a popup has none.
 * @param {import("../../types.js").ReportActions} actions
 * @param {import("../../words.js").Words} words
 */
export function actionsView(actions, words) {
  const { again, ask, save, saveSigned, print } = actions;
  const buttons = [
    again && button("report_again", again, words),
    ask && element("a", { class: "button", href: ask }, words("report_ask")),
    save && button("report_save", save, words),
    saveSigned && button("report_save_signed", saveSigned, words),
    print && button("report_print", print, words),
  ].filter(Boolean);
  return buttons.length ? element("div", { class: "actions" }, .../** @type {Node[]} */ (buttons)) : null;
}

/** @param {string} key @param {() => void} pressed @param {import("../../words.js").Words} words */
function button(key, pressed, words) {
  return element("button", { type: "button", click: pressed }, words(key));
}
