// @ts-check
/** What a file is, by its bytes: its name proves nothing. */

import { DOCUMENT_MEGABYTES, MEGABYTE } from "../api/limits.js";

const PICTURE_MEGABYTES = 12; // as base64 a picture is a third longer, and travels in an envelope of 16
const HEAD = 4096; // bytes that tell
const HTML = /<!doctype html|<(?:html|head|body)[\s>]/i;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** @typedef {{kind: "document", mediaType: string} | {kind: "image" | "text" | "unknown"}} Kind */

/** Tell what a file is. @param {Uint8Array} bytes @returns {Kind} */
export function kindOf(bytes) {
  if (PNG.every((byte, place) => bytes[place] === byte)) return { kind: "image" };
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  if (head.slice(0, 1024).includes("%PDF-")) return { kind: "document", mediaType: "application/pdf" };
  if (head.includes("\0")) return { kind: "unknown" };
  if (HTML.test(head)) return { kind: "document", mediaType: "text/html" };
  if (/<svg[\s>]/i.test(head)) return { kind: "image" };
  return isText(bytes) ? { kind: "text" } : { kind: "unknown" };
}

/** Say how many megabytes a file of this kind may have. @param {Kind} kind */
export function megabytesFor({ kind }) {
  return kind === "document" ? DOCUMENT_MEGABYTES : PICTURE_MEGABYTES;
}

/** @param {File} file @param {number} megabytes */
export function isLarger(file, megabytes) {
  return file.size > megabytes * MEGABYTE;
}

/** @param {Uint8Array} bytes */
function isText(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim() !== "";
  } catch {
    return false;
  }
}
