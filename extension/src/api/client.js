// @ts-check
/** Asks the service. It sends a badge's address, or bytes that the person chose, and nothing else. */
/** @import { Answer, DocumentAnswer, Given, HowToVerify, Settings } from "../types.js" */

import "../find/all.js";
import { isAbout, isAboutDocument } from "./asked.js";
import { digestOf } from "./bytes.js";
import { keep, recall } from "./kept.js";
import { needed } from "./needed.js";
import { patiently } from "./patience.js";
import { readDocument } from "./document_report.js";
import { readReport, readSeveral } from "./report.js";
import { ask } from "./request.js";
import { settings } from "./settings.js";
import { tellMarks } from "./sites.js";
import { asOneOfSite, inTurn, inTurnUnbidden } from "./turns.js";

export { listIssuerLists, listProfiles, probe } from "./offers.js";

const WITHIN = 30_000; // milliseconds; the service itself gives up on a badge sooner
const DOCUMENT_WITHIN = 120_000; // a résumé: the service verifies twenty badges of it
const UNREADABLE = /** @type {const} */ ({ state: "unreachable", cause: "unreadable" });
/** Of what is no badge's address, or cannot be read or sent: nobody was asked. */
export const NOT_ASKED = { state: /** @type {const} */ ("refused"), title: "", detail: "" };

/**
 * Verify one badge. It never throws: what went wrong is an answer of its own.
 * @param {Given} given
 * @param {HowToVerify} [how]
 * @returns {Promise<Answer>}
 */
export async function verify(given, how = {}) {
  const chosen = await settings();
  const asked = sendable(given);
  if (!asked) return NOT_ASKED;
  const begun = Date.now();
  const about = () => answerTo(chosen, asked, { ...how, begun });
  try {
    // Who is asked about, or a signature made for this one request, is for nobody else: that is not kept.
    const isForAll = "url" in asked && !how.recipient && !how.sign;
    if (!isForAll) return await about();
    const key = await keyOf(chosen, asked.url);
    const asking = () => once(key, about, how);
    const answer = await (how.site ? asOneOfSite(how.site, how.signal, asking) : asking());
    if (how.fresh && answer.state === "answered") await tellMarks(asked.url);
    return answer;
  } catch {
    return { state: "stopped" }; // it was given up while it waited
  }
}

/**
 * Give the answer about a badge that is still fresh. Nothing is asked.
 * @param {string} url
 * @returns {Promise<Answer | null>}
 */
export async function remembered(url) {
  const asked = sendable({ url });
  return asked && "url" in asked ? recall(await keyOf(await settings(), asked.url)) : null;
}

/**
 * Verify every badge of a document, whose bytes the person chose to send.
 * @param {Uint8Array | ArrayBuffer | Blob} bytes
 * @param {string} mediaType `application/pdf` or `text/html`
 * @param {{recipient?: object, signal?: AbortSignal}} [how]
 * @returns {Promise<DocumentAnswer>}
 */
export async function verifyDocument(bytes, mediaType, { recipient, signal } = {}) {
  const { server, language, profiles, lists } = await settings();
  const form = new FormData();
  const sent = new Blob([/** @type {BlobPart} */ (bytes)], { type: mediaType });
  form.set("file", sent, "document");
  form.set("lang", language);
  if (profiles) form.set("profiles", profiles.join(","));
  if (lists.length) form.set("lists", JSON.stringify(lists));
  if (recipient) form.set("recipient", JSON.stringify(recipient));
  const how = { body: form, within: DOCUMENT_WITHIN, signal, begun: Date.now() };
  try {
    const got = await askInTurn(server, "/verify/document", how);
    if (got.state !== "json") return got;
    const report = readDocument(got.body);
    if (!report || !(await isAboutDocument(sent, report))) return UNREADABLE;
    return { state: "answered", report, at: Date.now() };
  } catch {
    return { state: "stopped" };
  }
}

/**
 * Ask, unless somebody asks just now: then their answer is ours, too.
 * @param {string} key
 * @param {() => Promise<Answer>} about
 * @param {HowToVerify} how
 * @returns {Promise<Answer>}
 */
async function once(key, about, { fresh, signal }) {
  const begun = Date.now();
  const known = fresh ? null : await recall(key);
  if (known) return known;
  return navigator.locks.request(`ask:${key}`, { signal }, async () => {
    const meanwhile = await recall(key, begun);
    if (meanwhile) return meanwhile;
    const answer = await about();
    if (answer.state === "stopped" || signal?.aborted) return answer;
    await keep(key, answer);
    return answer;
  });
}

/**
 * @param {Settings} chosen
 * @param {Given} given
 * @param {HowToVerify & {begun: number}} how
 * @returns {Promise<Answer>}
 */
async function answerTo({ server, language, profiles, lists }, given, how) {
  const { recipient, sign } = how;
  const envelope = {
    ...given,
    lang: language,
    ...(profiles && { profiles }),
    ...(lists.length && { lists }),
    // A signed report is kept and shown to others: it says nothing of the candidate.
    // The service refuses both at once.
    ...(sign ? { sign: "archive" } : recipient && { recipient }),
  };
  const sent = { body: JSON.stringify(envelope), mediaType: "application/json", within: WITHIN };
  const got = await askInTurn(server, "/verify", { ...sent, ...how });
  return got.state === "json" ? readAnswer(got.body, given) : got;
}

/**
 * @param {string} server
 * @param {string} path
 * @param {{body: BodyInit, mediaType?: string, within: number, signal?: AbortSignal, begun: number, site?:
 *   string}} how
 */
function askInTurn(server, path, { body, mediaType, within, signal, begun, site }) {
  const put = () => ask(server + path, { body, mediaType, within, signal });
  const turn = site ? inTurnUnbidden : inTurn;
  return turn(signal, () => patiently(server, put, { begun, signal }));
}

/**
 * @param {unknown} body
 * @param {Given} given what it has to be about
 * @returns {Promise<Answer>}
 */
async function readAnswer(body, given) {
  const at = Date.now();
  const report = readReport(body);
  if (report) return (await isAbout(given, report)) ? { state: "answered", report, at } : UNREADABLE;
  const several = readSeveral(body);
  return several ? { state: "several", several, at } : UNREADABLE;
}

/**
 * Give what may be sent: of a link what is left without all that is personal in it, and of a known platform's
 * what leads to the badge; null if that is no link.
 * @param {Given} given
 * @returns {Given | null}
 */
function sendable(given) {
  const text = "url" in given ? given.url : "text" in given ? given.text.trim() : "";
  const link = text && !/\s/.test(text) ? badgeVerifier.links.read(text) : null;
  if (link) return { url: needed(link) }; // also where somebody marked a link as text
  if ("url" in given) return null;
  // An address that we read in no way of our own.
  const isAddress = "text" in given && /^https?:\/\/\S+$/i.test(text);
  return isAddress ? { text: badgeVerifier.personal.without(text).url } : given;
}

/** Name an answer by all that it depends on. @param {Settings} chosen @param {string} url */
function keyOf({ server, language, profiles, lists }, url) {
  return digestOf(JSON.stringify([server, language, profiles, lists, url]));
}
