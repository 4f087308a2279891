// @ts-check
/** A page that came with its report: it can be printed, and saved as it is shown, without asking anybody again. */

import { letDo } from "./place.js";
import { save } from "./saving.js";

const kept = document.getElementById("kept-report"); // none where there is no report
if (kept instanceof HTMLTemplateElement) {
  letDo(document, {
    save: () => save(JSON.parse(kept.content.textContent ?? "")),
    print: () => print(),
  });
}
