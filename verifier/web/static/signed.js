// @ts-check
/** The page for a signed report: read here, with the keys that this service publishes. */

import { reportOf } from "./dropped_report.js";
import { Refused, card, dress, element, issuerNamedIn, readKeys, readSignedReport } from "/widget/v1.js";

const MAX_BYTES = 2 * 2 ** 20;
const form = /** @type {HTMLFormElement} */ (document.getElementById("signed"));
const pasted = /** @type {HTMLTextAreaElement} */ (document.getElementById("token"));
const chosen = /** @type {HTMLInputElement} */ (document.getElementById("file"));
const name = /** @type {HTMLElement} */ (document.getElementById("chosen-name"));
const choose = /** @type {HTMLElement} */ (form.querySelector(".choose"));
const outcome = /** @type {HTMLElement} */ (document.getElementById("outcome"));
const words = JSON.parse(outcome.dataset.words ?? "{}");
let turn = 0;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (pasted.value.trim() || !chosen.files?.length) check(pasted.value);
  else take(chosen.files[0]);
});
pasted.addEventListener("paste", () => setTimeout(() => check(pasted.value)));
choose.hidden = false; // the browser's own button speaks the browser's language
choose.addEventListener("click", () => chosen.click());
chosen.classList.add("unseen");
chosen.addEventListener("change", () => take(chosen.files?.[0]));
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file) take(file);
  else check(event.dataTransfer?.getData("text/plain") ?? "");
});
addEventListener("hashchange", fromAddress);
fromAddress();

function fromAddress() {
  const text = location.hash.slice(1);
  if (text) check(text);
}

/** @param {File | undefined} file */
async function take(file) {
  if (file) check(file.size > MAX_BYTES ? "" : await file.text(), file.name);
}

/**
 * Say if a report is believed, and what it says. Nothing of one that is not appears.
 * @param {string} text @param {string} [file] in which it stood
 */
async function check(text, file = "") {
  const mine = ++turn;
  name.textContent = file;
  outcome.replaceChildren();
  const { unsigned } = reportOf(text);
  const shown = unsigned ? withoutSignature(unsigned.url) : await read(parts(text)).then(view, refusal);
  if (mine === turn) outcome.replaceChildren(shown);
}

/** Take the token out of what was given: it may stand in a whole report. @param {string} text */
function parts(text) {
  const given = text.trim();
  if (!given.startsWith("{")) return { token: given, beside: {} };
  try {
    const { signedReport, ...beside } = JSON.parse(given);
    return { token: String(signedReport), beside };
  } catch {
    return { token: given, beside: {} };
  }
}

/** @param {{token: string, beside: Record<string, unknown>}} given */
async function read({ token, beside }) {
  const named = issuerNamedIn(token);
  if (named === undefined) throw new Refused("malformed");
  if (named !== location.origin) throw new Refused("other-issuer");
  if (!globalThis.crypto?.subtle) throw new Refused("unsupported");
  const keys = await readKeys(await published());
  const signed = await readSignedReport(token, keys, Date.now() / 1000, { issuer: location.origin });
  const isAlone = Object.keys(beside).length === 0;
  if (!isAlone && !isSame(beside, signed.report)) throw new Refused("inconsistent");
  return signed;
}

/** Say if two values of JSON are the same, in whatever order their members stand. @returns {boolean} */
function isSame(/** @type {any} */ one, /** @type {any} */ other) {
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return one === other;
  const names = Object.keys(one);
  if (Array.isArray(one) !== Array.isArray(other) || names.length !== Object.keys(other).length) return false;
  return names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]));
}

async function published() {
  const response = await fetch("/.well-known/jwks.json", { credentials: "omit" }).catch(() => null);
  if (!response?.ok) throw new Refused("no-keys");
  return response.json();
}

/** @param {unknown} error */
function refusal(error) {
  const isOld = error instanceof DOMException && error.name === "NotSupportedError";
  const why = error instanceof Refused ? error.message : isOld ? "unsupported" : "no-keys";
  const isOurs = why === "unsupported" || why === "no-keys";
  const title = isOurs ? words["not-checked"] : words["not-believed"];
  return element(
    "section",
    { class: "problem" },
    element("h2", {}, title),
    element("p", {}, words[`why-${why}`]),
    element("p", {}, words[`next-${why}`] ?? words.next),
  );
}

/** Say that nobody signed it: whatever it says, it is not shown. @param {string} url of the badge that it names, or "" */
function withoutSignature(url) {
  const isPersonal = /@|%40|identity__/i.test(url); // addresses end in logs: the first page takes it
  const named = url && !isPersonal ? `/r?url=${encodeURIComponent(url)}&` : "/?";
  const address = `${named}lang=${document.documentElement.lang}`;
  return element(
    "section",
    { class: "problem" },
    element("h2", {}, words["unsigned-title"]),
    element("p", {}, words.unsigned),
    element("p", { dir: "ltr", class: "address" }, url),
    element("p", {}, element("a", { href: address, class: "button" }, words[url ? "unsigned-named" : "unsigned-nameless"])),
  );
}

/**
 * Show a report. Anybody may have a list of their own name any issuer as they like: what such a list makes of a
 * badge is not repeated under our address.
 * @param {{kind: string, made: number, expires: number, report: any}} signed
 */
function view({ kind, made, expires, report }) {
  const { lang } = document.documentElement;
  const url = /^https?:\/\//.test(report.input.url ?? "") ? report.input.url : "";
  const address = url ? `/r?url=${encodeURIComponent(url)}&lang=${lang}` : "/";
  const isOfAsker = (/** @type {unknown} */ list) => String(list).startsWith("request:");
  const lines = [words[`speaks-${kind}`].replace("{made}", moment(made)).replace("{expires}", moment(expires))];
  if (report.language !== lang) lines.push(words[`written-${report.language}`] ?? "");
  const lists = Array.isArray(report.lists) ? report.lists : [];
  const hasTheirs = lists.some((/** @type {any} */ list) => isOfAsker(list?.id));
  const by = report.credential?.issuer?.recognition?.list; // null: nobody, or by a name that shows nothing
  const isTheirs = isOfAsker(by) || (hasTheirs && !by && report.verdict === "trusted");
  if (isTheirs) lines.push(words["lists-alone"]);
  else if (hasTheirs) lines.push(words.lists);
  const shown = isTheirs ? element("p", {}, element("a", { href: address }, words.again)) : cardOf(report, address);
  return element(
    "section",
    {},
    element("h2", {}, words.believed),
    ...lines.map((line) => element("p", {}, line)),
    shown,
    ...facts(report, url),
  );
}

/** Draw what the report says, as every site shows it. @param {any} report @param {string} address */
function cardOf(report, address) {
  const host = element("div", { class: "signed-report" });
  const root = host.attachShadow({ mode: "open" });
  const frame = element("div", { class: "frame" });
  dress(root);
  root.append(frame);
  frame.append(card(report, { service: location.origin, address, isFull: true, leads: words.again }));
  frame.querySelector(".leading")?.setAttribute("lang", document.documentElement.lang); // these words are the page's
  return host;
}

/** Say of which badge it speaks: another one may bear the same name. @param {any} report @param {string} url */
function facts(report, url) {
  const list = element("dl", { class: "facts" });
  if (url) list.append(element("dt", {}, words.found), element("dd", { dir: "ltr" }, url));
  list.append(element("dt", {}, words.digest), element("dd", { dir: "ltr" }, report.input.sha256));
  const limits = Array.isArray(report.limits) ? report.limits : [];
  const items = limits.map((/** @type {unknown} */ limit) => element("li", {}, String(limit)));
  return [list, element("h3", {}, words.limits), element("ul", { lang: report.language }, ...items)];
}

/** @param {number} seconds */
function moment(seconds) {
  const text = new Date(seconds * 1000).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 16)} UTC`;
}
