// @ts-check
/** What the popup says where there is nothing to list: each time with what to do instead. */

import { notice } from "../panel/notices.js";

/**
 * @param {HTMLElement} status
 * @param {import("../types.js").PageInView} page
 * @param {import("../words.js").Words} words
 */
export function showNothing(status, page, words) {
  const [title, ...advice] = told(page.state).map((key) => words(key));
  notice(status, title, advice);
}

/** @param {import("../types.js").PageInView["state"]} state */
function told(state) {
  switch (state) {
    case "read":
      return ["popup_none", "popup_none_menu", "popup_none_drop"];
    case "pdf":
      return ["popup_pdf", "popup_pdf_panel"];
    case "closed":
      return ["popup_closed", "popup_closed_why", "popup_none_drop"];
    default:
      throw new RangeError(`nothing to say of a page that is ${state}`);
  }
}
