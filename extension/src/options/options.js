// @ts-check
/** What the person chooses: service, language, profiles, issuer lists, sites. */

import { settings } from "../api/settings.js";
import { fillPage, load } from "../words.js";
import { showLanguage } from "./language.js";
import { showOwnLists } from "./own_lists.js";
import { part, within } from "./parts.js";
import { showProfiles } from "./profiles.js";
import { showReset } from "./reset.js";
import { showService } from "./service.js";
import { showServiceLists } from "./service_lists.js";
import { showSites } from "./sites.js";

const isFirst = !("server" in (await chrome.storage.local.get("server"))); // nobody chose a service yet:
let isAsked = !isFirst; // … then none is asked anything before a click

part("greeting").hidden = !isFirst;
await show();

/** Show everything as it is chosen now, in the language that is chosen now. */
async function show() {
  const chosen = await settings();
  const words = await load(chosen.language);
  fillPage(document, words, chosen.language);
  const page = { chosen, words, show, ask };
  showService(page);
  showLanguage(page);
  showReset(page);
  const offers = isAsked ? [showProfiles(page), showServiceLists(page)] : [showUntested(words)];
  await Promise.all([showOwnLists(page), showSites(page), ...offers]);
}

/** @param {import("../words.js").Words} words */
function showUntested(words) {
  within("profiles", ".held").textContent = words("options_untested");
  within("lists", ".theirs").textContent = words("options_untested");
}

/** Show everything, and ask the service what it offers. */
async function ask() {
  isAsked = true;
  await show();
}
