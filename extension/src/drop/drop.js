// @ts-check
/** A tab in which files and links are checked: the person's own choice, each time, and nothing is kept. */

import { DOCUMENT_MEGABYTES } from "../api/limits.js";
import { settings } from "../api/settings.js";
import { part } from "../view/element.js";
import { fillPage, load } from "../words.js";
import { ofDrop, ofFiles, ofText } from "./given.js";
import { checkAll } from "./results.js";

const results = { progress: part("progress"), list: part("results") };
const speech = begin(); // what is given before it has begun is checked then
/** @param {import("../types.js").Dropped[]} given */
const check = async (given) => checkAll(given, results, await speech);

/**
 * The whole page takes what is dropped: who misses the frame must not leave the page.
 * @param {DragEvent} event
 */
function over(event) {
  event.preventDefault();
  document.body.classList.toggle("over", event.type === "dragover");
}
document.addEventListener("dragover", over);
document.addEventListener("dragleave", over);
document.addEventListener("drop", (event) => {
  over(event);
  check(ofDrop(event.dataTransfer));
});

part("files").addEventListener("change", () => {
  const input = part("files");
  check(ofFiles([...(input.files ?? [])]));
  input.value = ""; // so that the same file can be chosen again
});

document.forms[0].addEventListener("submit", (event) => {
  event.preventDefault();
  const field = part("text");
  const given = ofText(field.value);
  if (!given.length) return field.focus();
  field.value = "";
  check(given);
});

/** Speak the person's language. @returns {Promise<import("./results.js").Speech>} */
async function begin() {
  const { language, server } = await settings();
  const words = await load(language);
  fillPage(document, words, language);
  part("kinds").textContent = words("drop_kinds", DOCUMENT_MEGABYTES);
  part("goes").textContent = words("drop_goes", new URL(server).host);
  return { words, server };
}
