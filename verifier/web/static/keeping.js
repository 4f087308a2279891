// @ts-check
/** A page that came with its report: it can be printed, and saved as it is shown, without asking anybody again. */

import { letDo, within } from "./place.js";
import { save, whole } from "./saving.js";

const kept = document.getElementById("kept-report"); // none where there is no report
if (kept instanceof HTMLTemplateElement) {
  letDo(document, {
    save: () => save(whole(JSON.parse(kept.content.textContent ?? "")), within(document, '[data-note="saved"]')),
    print: () => print(),
  });
}
