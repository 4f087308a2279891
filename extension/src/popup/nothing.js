// @ts-check
/** What the popup says where there is nothing to list: each time with what to do instead. */

import { element } from "../view/element.js";

/**
 * @param {HTMLElement} status
 * @param {import("../types.js").PageInView} page
 * @param {import("../words.js").Words} words
 */
export function showNothing(status, page, words) {
  const [title, ...advice] = told(page.state);
  const lines = advice.map((key) => element("li", {}, words(key)));
  status.replaceChildren(
    element("div", { class: "notice" }, element("h2", {}, words(title)), element("ul", {}, ...lines)),
  );
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
