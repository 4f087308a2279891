// @ts-check
/** What a file is, by its bytes: its name proves nothing. */

export const MEGABYTES = 16; // of a document; the service takes no more
const MEGABYTE = 1_000_000; // bytes; the service's bound is a little wider, and so there is room for a form
const PICTURE = 12; // megabytes: as base64 a picture is a third longer, and travels in an envelope of 16
const HEAD = 4096; // bytes that tell
const HTML = /<!doctype html|<(?:html|head|body)[\s>]/i;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** @typedef {{kind: "document", mediaType: string} | {kind: "image" | "text" | "unknown"}} Kind */

/**
 * Tell what a file is.
 * @param {Uint8Array} bytes
 * @returns {Kind}
 */
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
export function mostOf({ kind }) {
  return kind === "document" ? MEGABYTES : PICTURE;
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
