// @ts-check
/** Draws what is believed of a badge. Whatever a badge says is text. */

const SVG = "http://www.w3.org/2000/svg";
const QUOTATION_MARKS = /["“-‟«»「-』〝-〟＂｢｣]/g;
const sheet = new CSSStyleSheet();
sheet.replaceSync(SHEET);

/** Style what is in a shadow root: an adopted sheet is the one way that no page's policy forbids. */
/** @param {ShadowRoot} root */
export function dress(root) {
  root.adoptedStyleSheets = [sheet];
}

/**
 * Draw the card of a believed report.
 * @param {any} report
 * @param {{service: string, address: string, isFull: boolean, leads?: string}} where the link leads, in which words
 */
export function card(report, { service, address, isFull, leads }) {
  const words = wordsOf(report.language);
  const made = element("div", { class: "card", lang: report.language });
  made.append(face(report.verdict, words), ...badge(report, words));
  if (isFull) made.append(answers(report, words));
  else made.append(...reason(report));
  made.append(aside(report, words), leading(leads ?? words.report, service, address));
  return made;
}

/** @param {string} verdict @param {Record<string, string>} words */
function face(verdict, words) {
  const made = element("p", { class: `face is-${verdict}`, role: "status" });
  made.append(drawn(FACES[verdict]), element("strong", {}, words[verdict]));
  return made;
}

/** @param {any} report @param {Record<string, string>} words */
function badge({ credential }, words) {
  if (!credential) return [];
  const lines = [];
  if (credential.name) lines.push(element("p", { class: "name" }, ...filled(words.claims, unquoting(credential.name))));
  lines.push(element("p", { class: "behind" }, ...filled(words.behind, credential.issuer.headline)));
  return lines;
}

/** Say why a verdict is no good one: what answers worst, and first. @param {any} report */
function reason({ verdict, answers }) {
  if (verdict === "trusted" || verdict === "valid") return [];
  const told = ["genuine", "current", "issuer", "recipient"].map((name) => answers[name]);
  const worst = ["failed", "cantTell", "caution"].flatMap((outcome) => told.filter((one) => one.outcome === outcome));
  return worst.slice(0, 1).map(({ text }) => element("p", {}, bidi(text)));
}

/** @param {any} report @param {Record<string, string>} words */
function answers(report, words) {
  const list = element("dl", {});
  for (const name of ["genuine", "current", "issuer", "recipient"]) {
    const { word, text } = report.answers[name];
    list.append(element("dt", {}, words[name]));
    list.append(element("dd", {}, element("b", {}, words[`outcome-${word}`] ?? ""), " ", bidi(text)));
  }
  return list;
}

/** @param {any} report @param {Record<string, string>} words */
function aside(report, words) {
  const line = element("p", { class: "aside" }, ...filled(words.checked, minute(report, words)));
  const isCompared = !["untested", "inapplicable"].includes(report.answers.recipient.outcome);
  if (report.credential && !isCompared) line.prepend(`${words["not-compared"]} · `);
  if (report.verifier?.samples) line.append(` · ${words.samples}`);
  return line;
}

/** Write when we looked as the report does. @param {any} report @param {Record<string, string>} words */
function minute({ checkedAt, language }, words) {
  const day =
    language === "ja"
      ? new Date(checkedAt).toLocaleDateString("ja", { dateStyle: "long", timeZone: "UTC" })
      : checkedAt.slice(0, 10);
  return words.time.replace("{day}", day).replace("{clock}", checkedAt.slice(11, 16));
}

/** @param {string} text @param {string} service @param {string} address */
function leading(text, service, address) {
  const line = element("p", { class: "leading" });
  const host = new URL(service).host;
  const [before, after] = text.split("{host}");
  const last = after === undefined ? [] : [bidi(host), after];
  line.append(element("a", { href: address, target: "_blank", rel: "noopener" }, before, ...last));
  return line;
}

/** @param {string} language */
export function wordsOf(language) {
  return WORDS[language === "ja" ? "ja" : "en"];
}

/** @param {string} phrase with {} in it @param {string} text somebody else's @returns {(Node | string)[]} */
function filled(phrase, text) {
  const [before, after] = phrase.split("{}");
  return [before, bidi(text), after];
}

/** No mark in what stands in quotation marks ends the quote. @param {string} name */
function unquoting(name) {
  return name.replace(QUOTATION_MARKS, "'");
}

/** @param {unknown} text */
function bidi(text) {
  return element("bdi", {}, String(text));
}

/**
 * Make an element.
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** @param {any} tree a drawing of ours: name, attributes, children @returns {SVGElement} */
function drawn([name, attributes, ...children]) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children.map(drawn));
  return made;
}
