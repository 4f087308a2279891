// @ts-check
/** What the worker does with each message. */

import { FOUND, OPEN, VERIFY } from "../api/messages.js";
import { verify } from "../api/client.js";

/**
 * Answer a message of a content script.
 * @param {{type: string, url?: unknown, count?: unknown}} message
 * @param {chrome.runtime.MessageSender} sender
 */
export async function answerMessage(message, sender) {
  switch (message.type) {
    case VERIFY:
      return verifyKnown(message.url);
    case FOUND:
      return showCount(message.count, sender.tab?.id);
    case OPEN:
      return null;
    default:
      throw new RangeError(`no answer to ${message.type}`);
  }
}

/** @param {unknown} url */
async function verifyKnown(url) {
  const link = typeof url === "string" ? badgeVerifier.links.read(url) : null;
  if (!link?.known) return null; // a page has no say in what is asked
  const answer = await verify({ url: link.url });
  if (answer.state !== "answered") return { state: answer.state };
  const { verdict, credential, answers } = answer.report;
  return {
    state: "answered",
    verdict,
    headline: credential?.issuer?.headline ?? "",
    name: credential?.name ?? "",
    recipient: answers?.recipient?.outcome ?? "untested",
  };
}

/** @param {unknown} count @param {number | undefined} tabId */
async function showCount(count, tabId) {
  if (tabId === undefined || !Number.isInteger(count)) return;
  await chrome.action.setBadgeText({ tabId, text: String(count) });
}
