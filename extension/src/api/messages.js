// @ts-check
/** Every message between the parts of the extension. No other is sent; any other is dropped. */

/**
 * content → worker: what is true of this badge? The answer is a MarkAnswer, or null: it may not be
 * asked so.
 */
export const VERIFY = "verify";
/** content → worker: show the report of this badge. */
export const OPEN = "open";
/**
 * content → worker: so many badges are on this page. The answer is MarkWords: what marks say, in whose
 * language.
 */
export const FOUND = "found";
/** pages, worker → content: this site is switched off; take the marks away. */
export const OFF = "off";
/** pages → content: there is a newer answer about this badge. */
export const CHANGED = "changed";
/** worker → content: another service is asked now, or in another language; begin anew. */
export const ANEW = "anew";
/** worker → content: are you there? That it can be heard is the answer. */
export const THERE = "there";

const OF_CONTENT = new Set([VERIFY, OPEN, FOUND]);

/**
 * Give a message if it is one that a content script of ours sends from a page itself, not from a frame in it;
 * null otherwise. Pages of the extension send none: they call what they need.
 * @param {any} message
 * @param {chrome.runtime.MessageSender} sender
 * @returns {{type: string, url?: unknown, count?: unknown} | null}
 */
export function readMessage(message, sender) {
  const isOurs = sender.id === chrome.runtime.id && sender.tab?.id !== undefined && sender.frameId === 0;
  const isOfPage = !sender.url?.startsWith(chrome.runtime.getURL(""));
  return isOurs && isOfPage && typeof message === "object" && OF_CONTENT.has(message?.type) ? message : null;
}
