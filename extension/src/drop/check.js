// @ts-check
/** One dropped thing → what came of asking about it. */
/** @import { Answer, DocumentAnswer, Dropped } from "../types.js" */

import { toBase64 } from "../api/bytes.js";
import { verify, verifyDocument } from "../api/client.js";
import { DOCUMENT_MEGABYTES } from "../api/limits.js";
import { isLarger, kindOf, megabytesFor } from "./kind.js";

/**
 * What came of it: an answer about one badge or about a document; or that the file was not sent, and why.
 * @typedef {{kind: "badge", answer: Answer} | {kind: "document", answer: DocumentAnswer}
 *   | {kind: "unsent", key: string, limit: number}} Outcome
 */

/** Check one thing. Nothing of it is kept. @param {Dropped} dropped @returns {Promise<Outcome>} */
export async function check(dropped) {
  if ("text" in dropped) return { kind: "badge", answer: await verify({ text: dropped.text }) };
  const { file } = dropped;
  if (isLarger(file, DOCUMENT_MEGABYTES)) return tooLarge(DOCUMENT_MEGABYTES); // it is not even read
  const bytes = new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)));
  if (!bytes.length) return { kind: "unsent", key: "drop_empty", limit: 0 };
  const kind = kindOf(bytes);
  if (isLarger(file, megabytesFor(kind))) return tooLarge(megabytesFor(kind));
  switch (kind.kind) {
    case "document":
      return { kind: "document", answer: await verifyDocument(bytes, kind.mediaType) };
    case "image":
      return { kind: "badge", answer: await verify({ image: toBase64(bytes) }) };
    case "text":
      return { kind: "badge", answer: await verify({ text: new TextDecoder().decode(bytes) }) };
    case "unknown":
      return { kind: "unsent", key: "drop_unknown", limit: 0 };
    default:
      throw new RangeError(`no way to check ${kind}`);
  }
}

/** @param {number} limit @returns {Outcome} */
function tooLarge(limit) {
  return { kind: "unsent", key: "drop_too_large", limit };
}
