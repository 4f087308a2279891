// @ts-check
/** What a person gives: typed, chosen, dropped or pasted. The last one counts; nothing is sent before they say so. */

import { place, within } from "./place.js";

/** @param {HTMLFormElement} form */
export function watchGiving(form) {
  const drop = within(form, ".drop");
  const { text, file } = fieldsOf(form);
  place("drop-hint").hidden = false;
  const choose = within(drop, ".choose"); // the browser's own button speaks the browser's language
  choose.hidden = false;
  choose.addEventListener("click", () => file.click());
  file.classList.add("unseen");
  file.addEventListener("change", () => giveFile(form, file.files?.[0] ?? null));
  text.addEventListener("input", () => {
    if (!text.value) tell([], "");
    else if (file.files?.length) letGo(form);
    else place("nothing").hidden = true;
  });
  place("remove").addEventListener("click", () => {
    giveFile(form, null);
    file.focus();
  });
  addEventListener("dragover", (event) => {
    event.preventDefault();
    if (!place("ask").hidden) drop.classList.add("is-over");
  });
  for (const end of ["dragleave", "drop"]) {
    addEventListener(end, () => drop.classList.remove("is-over"));
  }
  addEventListener("drop", (event) => {
    event.preventDefault(); // whoever misses the field must not leave the page
    take(form, event.dataTransfer);
  });
  addEventListener("paste", (event) => {
    const isPicture = Boolean(event.clipboardData?.files.length);
    if (!isPicture && event.target instanceof Element && event.target.closest("input, textarea")) return;
    if (take(form, event.clipboardData)) event.preventDefault();
  });
  giveFile(form, file.files?.[0] ?? null); // a browser that comes back keeps what was chosen
}

/**
 * Put a file into the form, or none; one that takes the place of something else says so.
 * @param {HTMLFormElement} form @param {File | null} given @param {number} [others] that came with it, and are not taken
 */
export function giveFile(form, given, others = 0) {
  const { text, file } = fieldsOf(form);
  const notes = [others ? "onlyFirst" : "", given && text.value.trim() ? "onlyFile" : ""];
  const chosen = new DataTransfer();
  if (given) chosen.items.add(given);
  if (given !== (file.files?.[0] ?? null)) file.files = chosen.files;
  if (given) text.value = "";
  place("chosen").hidden = !given;
  place("chosen-name").textContent = given?.name ?? "";
  place("nothing").hidden = true;
  tell(notes, given?.name ?? "");
}

/** Put a text into the form. @param {HTMLFormElement} form @param {string} given */
export function giveText(form, given) {
  letGo(form);
  fieldsOf(form).text.value = given;
}

/** Let a chosen file go for a text, and say so. @param {HTMLFormElement} form */
function letGo(form) {
  const chosen = fieldsOf(form).file.files?.[0];
  giveFile(form, null);
  if (chosen) tell(["onlyText"], chosen.name);
}

/** Say what was given and is not checked. @param {string[]} notes @param {string} name of the file, its sender's word */
function tell(notes, name) {
  const told = place("passed-over");
  told.replaceChildren();
  for (const phrase of notes.map((note) => told.dataset[note] ?? "")) {
    const [before, after] = phrase.split("{name}");
    const shown = document.createElement("bdi");
    shown.textContent = name;
    told.append(...(told.hasChildNodes() && phrase ? [" "] : []), before, ...(after === undefined ? [] : [shown, after]));
  }
}

/**
 * Take a file, else a link or a text: a picture that is dragged off a page is both, and the badge is in its bytes.
 * @param {HTMLFormElement} form @param {DataTransfer | null} data
 */
function take(form, data) {
  if (!data || place("ask").hidden) return false;
  const file = data.files[0];
  const links = data.getData("text/uri-list").split(/\r?\n/).filter((line) => line && line[0] !== "#");
  const text = links.join("\n") || data.getData("text/plain").trim();
  if (file) giveFile(form, file, data.files.length - 1);
  else if (text) giveText(form, text);
  else return false;
  within(form, "[type=submit]").focus();
  return true;
}

/** @param {HTMLFormElement} form */
function fieldsOf(form) {
  const { text, file } = /** @type {any} */ (form.elements);
  return { text: /** @type {HTMLTextAreaElement} */ (text), file: /** @type {HTMLInputElement} */ (file) };
}
