// @ts-check
/** Bytes as text: as a digest, as base64. */

const PIECE = 0x8000; // bytes that a call may have as arguments

/**
 * Give a digest in hexadecimal digits.
 * @param {BufferSource | string} content a text counts as its UTF-8
 * @param {string} [method]
 */
export async function digestOf(content, method = "SHA-256") {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest(method, bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {Uint8Array} bytes */
export function toBase64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(text);
}

/** It throws where the text is no base64. @param {string} base64 */
export function fromBase64(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
