// @ts-check
/** Another language is another page: what was typed goes along with it, and a chosen file is not let go of unasked. */

import { place } from "./place.js";

/** @typedef {{text: string, email: string, isShown: boolean}} Typed */

/**
 * Let what was typed outlive a change of language. It stays in this entry of the history, until the page has it back.
 * @param {HTMLFormElement} form
 */
export function carryOver(form) {
  for (const link of document.querySelectorAll("header.site nav a[hreflang]")) {
    link.addEventListener("click", (event) => {
      const { button, ctrlKey, metaKey, shiftKey } = /** @type {MouseEvent} */ (event);
      if (button || ctrlKey || metaKey || shiftKey) return; // it is for a tab or a window of its own
      event.preventDefault();
      const { text, email, file } = fieldsOf(form);
      if (file.files?.length && !confirm(form.dataset.leaving)) return;
      const typed = { text: text.value, email: email.value, isShown: place("ask").hidden };
      history.replaceState({ typed }, "", /** @type {HTMLAnchorElement} */ (link).href);
      location.reload();
    });
  }
}

/** Put back what came along; a report that was shown is asked for in this language. @param {HTMLFormElement} form */
export function putBack(form) {
  /** @type {Typed | undefined} */
  const typed = history.state?.typed;
  if (!typed) return;
  history.replaceState(null, "");
  const { text, email } = fieldsOf(form);
  text.value = typed.text;
  email.value = typed.email;
  if (typed.email) /** @type {HTMLDetailsElement} */ (place("whom")).open = true;
  if (typed.isShown && typed.text) form.requestSubmit();
}

/** @param {HTMLFormElement} form */
function fieldsOf(form) {
  return /** @type {{text: HTMLTextAreaElement, email: HTMLInputElement, file: HTMLInputElement}} */ (
    /** @type {unknown} */ (form.elements)
  );
}
