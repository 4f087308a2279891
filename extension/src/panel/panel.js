// @ts-check
/** The panel beside a page: its badges, the report of each, and what a person can do with them. */

import { load, fillPage } from "../words.js";
import { settings } from "../api/settings.js";
import { readTab } from "../view/tab.js";
import { refreshAgo } from "../view/ago.js";
import { Candidate } from "./candidate.js";
import { BadgeList } from "./badge_list.js";
import { followTab } from "./follow.js";
import { offerDocument } from "./document.js";
import { showClosed, showChanged, showNone } from "./notices.js";
import { preparePrinting } from "./printing.js";
import { wantedEntry, whenWanted } from "./wanted.js";

/** @typedef {import("../types.js").PageInView} PageInView */
/** @typedef {{words: import("../words.js").Words, server: string}} Speech */

const REFRESH = 5_000; // milliseconds between two looks at the clock

const { language, server } = await settings();
const words = await load(language);
fillPage(document, words, language);
const speech = { words, server };
const candidate = new Candidate(part("candidate"), speech);
const page = new BadgeList(part("page"), { status: part("status"), progress: part("progress") }, candidate, speech);
const wanted = new BadgeList(part("wanted"), null, candidate, speech);

/** @param {string} id */
function part(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** Read the page in view, and check its badges. */
async function read() {
  page.clear();
  candidate.clear();
  part("document").hidden = true;
  part("status").replaceChildren(words("panel_reading"));
  const view = await readTab();
  part("site").textContent = "origin" in view && view.origin !== "null" ? new URL(view.origin).host : "";
  await show(view);
}

/** @param {PageInView} view */
async function show(view) {
  const status = part("status");
  switch (view.state) {
    case "closed":
      return showClosed(status, words);
    case "pdf":
      return offerDocument(view.tab, part("document"), { status, progress: part("progress") }, candidate, speech);
    case "read":
      return view.entries.length ? page.show(view.entries) : showNone(status, words);
    default:
      throw new RangeError("a page in no state that we know");
  }
}

/** Say that what is shown is of a page that is no longer there, and show it no more. */
function changed() {
  page.clear();
  candidate.clear();
  part("document").hidden = true;
  part("site").textContent = "";
  showChanged(part("status"), words, read);
}

/** @param {import("../types.js").Entry} entry */
async function want(entry) {
  wanted.clear();
  await wanted.show([entry], { open: true });
}

part("asked").textContent = words("panel_asked", new URL(server).host);
part("read").addEventListener("click", read);
part("options").addEventListener("click", () => chrome.runtime.openOptionsPage());
part("drop").addEventListener("click", () => chrome.tabs.create({ url: chrome.runtime.getURL("src/drop/drop.html") }));
setInterval(() => refreshAgo(document), REFRESH);
preparePrinting();
followTab(changed);
whenWanted(want);
const first = await wantedEntry();
if (first) await want(first);
if (!new URLSearchParams(location.search).has("url") || new URLSearchParams(location.search).has("tab")) await read();
