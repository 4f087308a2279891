// @ts-check
/** A quick look: the badges of this tab, each with its face, and the doors to everything else. */

import { settings } from "../api/settings.js";
import { readTab } from "../view/tab.js";
import { fillPage, load } from "../words.js";
import { openDoors } from "./doors.js";
import { showBadges } from "./listing.js";
import { showNothing } from "./nothing.js";
import { offerMarks } from "./marks.js";

const { language, server } = await settings();
const words = await load(language);
fillPage(document, words, language);
place("asked").textContent = words("popup_asked", new URL(server).host);
place("status").textContent = words("popup_reading");

const page = await readTab();
openDoors(place, page.tab);
if (page.state !== "closed" && URL.canParse(page.origin)) place("site").textContent = new URL(page.origin).host;
if (page.state === "read") offerMarks(place("marks"), page.origin, words, new URL(server).host);
if (page.state === "read" && page.entries.length) await showBadges(place, page.entries, { words, server });
else showNothing(place("status"), page, words);

/** Give an element of this page by its id; one that there is not is a mistake of ours. @param {string} id */
function place(id) {
  const found = document.getElementById(id);
  if (!found) throw new RangeError(`the popup has no ${id}`);
  return found;
}
