// @ts-check
/** The language of the extension and of its reports; the page follows at once. */

import { choose } from "../api/settings.js";

/** @param {import("../types.js").OptionsPage} page */
export function showLanguage({ chosen, show }) {
  for (const choice of document.querySelectorAll("[name=language]")) {
    const input = /** @type {HTMLInputElement} */ (choice);
    input.checked = input.value === chosen.language;
    input.onchange = async () => {
      await choose({ language: input.value === "ja" ? "ja" : "en" });
      await show();
    };
  }
}
