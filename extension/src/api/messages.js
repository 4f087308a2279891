// @ts-check
/** Every message between the parts of the extension. No other is sent; any other is dropped. */

/** content → background: what is true of this badge? The answer is a MarkFacts, or why there is none. */
export const VERIFY = "verify";
/** content → background: show the report of this badge. */
export const OPEN = "open";
/** content → background: so many badges are on this page. */
export const FOUND = "found";

const TYPES = new Set([VERIFY, OPEN, FOUND]);

/**
 * Give a message if it is one of ours, and from a page of ours or a content script of ours; null otherwise.
 * @param {any} message
 * @param {chrome.runtime.MessageSender} sender
 */
export function readMessage(message, sender) {
  const ours = sender.id === chrome.runtime.id && typeof message === "object" && TYPES.has(message?.type);
  return ours ? message : null;
}
