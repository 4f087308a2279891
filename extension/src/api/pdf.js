// @ts-check
/** The bytes of a PDF that is open in a tab. To be called after a click that names where they go. */

import { fromBase64 } from "./bytes.js";
import { DOCUMENT_MEGABYTES, MEGABYTE } from "./limits.js";

const MAX_BYTES = DOCUMENT_MEGABYTES * MEGABYTE;
const PIECE = 3 * 256 * 1024; // bytes handed over at once: a multiple of 3, so that base64 of pieces joins

/** @typedef {{bytes: Uint8Array} | {state: "closed" | "too_large" | "unreadable"}} Pdf */

/**
 * Say whether a tab shows a PDF in the browser's own viewer. False where the browser does not let us look.
 * @param {number} tabId
 * @returns {Promise<boolean>}
 */
async function isPdf(tabId) {
  return (await run(tabId, () => document.contentType === "application/pdf")) === true;
}

/**
 * Give the bytes of the PDF in a tab.
 * @param {number} tabId
 * @returns {Promise<Pdf>} `closed`: this browser shows its viewer to nobody; the file can be dropped instead
 */
export async function pdfOfTab(tabId) {
  if (!(await isPdf(tabId))) return { state: "closed" };
  const read = await run(tabId, readInViewer, MAX_BYTES, PIECE);
  if (read === "too_large") return { state: "too_large" };
  if (!Array.isArray(read)) return { state: "unreadable" };
  const bytes = joined(read);
  // The viewer may have shown what the site does not give twice: a page to log in is no PDF.
  return bytes && isLikePdf(bytes) ? { bytes } : { state: "unreadable" };
}

/** @param {Uint8Array} bytes */
function isLikePdf(bytes) {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

/** @param {string[]} pieces base64 @returns {Uint8Array | null} */
function joined(pieces) {
  try {
    return fromBase64(pieces.join(""));
  } catch {
    return null;
  }
}

/**
 * @param {number} tabId
 * @param {(...given: any[]) => any} func
 * @param {...any} args
 * @returns {Promise<any>} null: the browser does not let us
 */
async function run(tabId, func, ...args) {
  try {
    const [injected] = await chrome.scripting.executeScript({ target: { tabId }, func, args });
    return injected?.result ?? null;
  } catch {
    return null;
  }
}

/**
 * Runs in the document around the viewer, of the PDF's own origin: so its cookies go with it, as when it was
 * opened, and nobody else is asked.
 * @param {number} most bytes
 * @param {number} piece
 * @returns {Promise<string[] | "too_large" | null>}
 */
async function readInViewer(most, piece) {
  try {
    const response = await fetch(location.href, { credentials: "include", cache: "force-cache" });
    if (!response.ok || !response.body) return null;
    if (Number(response.headers.get("Content-Length")) > most) return "too_large";
    const reader = response.body.getReader();
    const chunks = [];
    let size = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > most) {
        await reader.cancel();
        return "too_large";
      }
      chunks.push(read.value);
    }
    const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
    const pieces = [];
    for (let at = 0; at < bytes.length; at += piece) {
      let text = "";
      const end = Math.min(bytes.length, at + piece);
      for (let from = at; from < end; from += 0x8000) {
        text += String.fromCharCode(...bytes.subarray(from, Math.min(end, from + 0x8000)));
      }
      pieces.push(btoa(text));
    }
    return pieces;
  } catch {
    return null;
  }
}
