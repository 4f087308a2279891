// @ts-check
/**
 * "Verify this badge" in the menu of a link, a picture, a selection: what is sent, and where the report
 * is shown.
 */

import { NOT_ASKED, verify } from "../api/client.js";
import { settings } from "../api/settings.js";
import { want } from "../api/wanted.js";
import { load } from "../words.js";
import { openPanel } from "../panel/open.js";
import { pictureOf } from "./picture.js";

const WEB = ["https://*/*", "http://*/*"];
const MAX_TEXT = 200_000; // characters of a selection; a badge that somebody pastes has fewer

/** Put our lines into the menu, in the language that is chosen now. */
export async function makeMenus() {
  await navigator.locks.request("menus", async () => {
    const words = await load((await settings()).language); // read in turn: who comes last has the last word
    await chrome.contextMenus.removeAll();
    add({ id: "link", contexts: ["link"], title: words("menu_link"), targetUrlPatterns: WEB });
    add({ id: "image", contexts: ["image"], title: words("menu_image") });
    add({ id: "selection", contexts: ["selection"], title: words("menu_selection") });
  });
}

/** @param {chrome.contextMenus.CreateProperties} line */
function add(line) {
  chrome.contextMenus.create(line, () => chrome.runtime.lastError); // reading it says that it was seen
}

/**
 * Verify what the person chose in the menu, and show it in the panel.
 * @param {chrome.contextMenus.OnClickData} info
 * @param {chrome.tabs.Tab | undefined} tab
 */
export async function verifyChosen(info, tab) {
  if (tab?.id === undefined) return;
  const shown = openPanel(tab.id); // first: the click is over after the first wait
  switch (info.menuItemId) {
    case "link":
      await showLink(tab.id, info.linkUrl ?? "");
      break;
    case "image":
      await showPicture(tab.id, info);
      break;
    case "selection":
      await showText(tab.id, info.selectionText ?? "");
      break;
  }
  await shown;
}

/** The panel itself asks about a link: it does so for all others. @param {number} tab @param {string} url */
async function showLink(tab, url) {
  const link = badgeVerifier.links.read(url);
  await want({ tab, what: "link", url: link?.url ?? null, answer: link ? null : NOT_ASKED });
}

/** @param {number} tab @param {chrome.contextMenus.OnClickData} info */
async function showPicture(tab, info) {
  const url = info.srcUrl ?? "";
  if (/^https?:/i.test(url)) return showLink(tab, url);
  await want({ tab, what: "image", url: null, answer: null });
  const image = await pictureOf(url, { tab, frame: info.frameId ?? 0 });
  await want({ tab, what: "image", url: null, answer: image ? await verify({ image }) : NOT_ASKED });
}

/** @param {number} tab @param {string} text */
async function showText(tab, text) {
  const link = /^\s*https?:\S+\s*$/i.test(text) ? badgeVerifier.links.read(text.trim()) : null;
  if (link) return showLink(tab, link.url);
  await want({ tab, what: "text", url: null, answer: null });
  const isShort = text.trim() && text.length <= MAX_TEXT;
  await want({ tab, what: "text", url: null, answer: isShort ? await verify({ text }) : NOT_ASKED });
}
