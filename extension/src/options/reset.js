// @ts-check
/** Everything as it was on the first day: nothing chosen, no site, nothing kept. */

import { switchedOn, switchOff } from "../api/sites.js";
import { part, say, within } from "./parts.js";

/** @param {import("../types.js").OptionsPage} page */
export function showReset(page) {
  const dialog = within("reset", "dialog");
  within("reset", ":scope > button").onclick = () => dialog.showModal();
  dialog.onclose = async () => {
    if (dialog.returnValue !== "reset") return;
    dialog.returnValue = "";
    for (const origin of await switchedOn()) await switchOff(origin);
    await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
    part("server").value = "";
    await page.show();
    say("reset", "good", page.words("options_reset_done"));
  };
}
