// @ts-check
/** What the worker does with each message of a content script. */

import { issuerWords } from "../api/issuer_words.js";
import { FOUND, OPEN, VERIFY } from "../api/messages.js";
import { isSwitchedOn, siteOf } from "../api/sites.js";
import { want } from "../api/wanted.js";
import { openPanel } from "../panel/open.js";
import { wordsOfMarks } from "./mark_words.js";
import { verifyForPage } from "./unbidden.js";

const MOST = 999; // badges that the toolbar has room for

/**
 * Answer a message of a content script.
 * @param {{type: string, url?: unknown, count?: unknown}} message
 * @param {chrome.runtime.MessageSender} sender
 */
export async function answerMessage(message, sender) {
  const tab = sender.tab?.id;
  // A browser opens a panel only while it handles the person's click, which the first wait ends: so this is
  // before all else. It shows nothing that is not asked for below.
  const shown = message.type === OPEN && tab !== undefined ? openPanel(tab) : null;
  if (!(await isSwitchedOn(sender.url))) return null;
  switch (message.type) {
    case VERIFY:
      return verifyKnown(message.url, sender);
    case FOUND:
      await showCount(message.count, tab);
      return wordsOfMarks();
    case OPEN:
      await openReport(message.url, tab);
      await shown;
      return null;
    default:
      throw new RangeError(`no answer to ${message.type}`);
  }
}

/** Read a link again: a page has no say in what is asked. @param {unknown} url */
function knownLink(url) {
  const link = typeof url === "string" ? badgeVerifier.links.read(url) : null;
  return link?.known ? link : null;
}

/** @typedef {import("../types.js").MarkAnswer | {state: "unasked"}} ForMark unasked: a click may ask it */

/** @param {unknown} url @param {chrome.runtime.MessageSender} sender @returns {Promise<ForMark | null>} */
async function verifyKnown(url, sender) {
  const link = knownLink(url);
  const site = siteOf(sender.url ?? "");
  const tab = sender.tab?.id;
  if (!link || !site || tab === undefined) return null;
  return markAnswer(await verifyForPage(link.url, { tab, document: sender.documentId, site }));
}

/**
 * Of an answer, what a mark needs: not the report, for that page is not the place to read it.
 * @param {import("../types.js").Answer | {state: "unasked"}} answer
 * @returns {ForMark}
 */
function markAnswer(answer) {
  switch (answer.state) {
    case "answered": {
      const { verdict, credential, answers } = answer.report;
      return {
        state: "answered",
        verdict,
        headline: credential?.issuer.headline ?? "",
        issuer: issuerWords(credential),
        name: credential?.name ?? "",
        recipient: answers.recipient.outcome,
      };
    }
    case "stopped":
      return { state: "unreachable" };
    default:
      return { state: answer.state };
  }
}

/** @param {unknown} url @param {number | undefined} tab */
async function openReport(url, tab) {
  const link = knownLink(url);
  if (link && tab !== undefined) await want({ tab, what: "link", url: link.url, answer: null });
}

/** @param {unknown} count @param {number | undefined} tabId */
async function showCount(count, tabId) {
  if (tabId === undefined || !Number.isInteger(count)) return;
  const number = Math.min(MOST, Math.max(0, Number(count)));
  // A colour that no verdict has: a count is none.
  await chrome.action.setBadgeBackgroundColor({ tabId, color: "#555555" });
  await chrome.action.setBadgeTextColor?.({ tabId, color: "#ffffff" });
  await chrome.action.setBadgeText({ tabId, text: number ? String(number) : "" });
}
