// @ts-check
/** The bytes of a picture that stands in a page itself: written into its address, or made by its scripts. */

import { toBase64 } from "../api/bytes.js";

const MAX_BYTES = 8 * 1024 * 1024; // of a picture; badges have a tenth of that

/**
 * Give the bytes of a picture, as base64; null if they cannot be had.
 * @param {string} url `data:` or `blob:`
 * @param {{tab: number, frame: number}} where it stands
 * @returns {Promise<string | null>}
 */
export async function pictureOf(url, where) {
  if (/^data:/i.test(url)) return written(url);
  return /^blob:/i.test(url) ? made(url, where) : null;
}

/** @param {string} url @returns {string | null} */
function written(url) {
  const [, type, content] = /^data:([^,]{0,1000}),(.*)$/is.exec(url) ?? [];
  if (content === undefined || content.length > MAX_BYTES * 2) return null;
  try {
    const plain = decodeURIComponent(content);
    if (/;\s*base64\s*$/i.test(type)) return btoa(atob(plain)); // read and written anew: no blanks, padded
    return toBase64(new TextEncoder().encode(plain));
  } catch {
    return null;
  }
}

/**
 * Only the page itself can read what its scripts made.
 * @param {string} url
 * @param {{tab: number, frame: number}} where
 */
async function made(url, { tab, frame }) {
  try {
    const target = { tabId: tab, frameIds: [frame] };
    const args = /** @type {[string, number]} */ ([url, MAX_BYTES]);
    const [injected] = await chrome.scripting.executeScript({ target, func: readInPage, args });
    return typeof injected?.result === "string" ? injected.result : null;
  } catch {
    return null;
  }
}

/**
 * Runs in the page.
 * @param {string} url
 * @param {number} most bytes
 * @returns {Promise<string | null>}
 */
async function readInPage(url, most) {
  const blob = await (await fetch(url)).blob();
  if (blob.size > most) return null;
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(blob);
  });
}
