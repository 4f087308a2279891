// @ts-check
/** What a person dropped, chose or pasted → what is to be checked, each with a name to show. */
/** @import { Dropped } from "../types.js" */

const MOST = 50; // at once

/** @param {File[]} files @returns {Dropped[]} */
export function ofFiles(files) {
  return files.slice(0, MOST).map((file) => ({ name: file.name, file }));
}

/**
 * A link, or the text of a badge. Several links, one a line, are several badges.
 * @param {string} text
 * @returns {Dropped[]}
 */
export function ofText(text) {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  const isLinks = lines.length > 0 && lines.every((line) => /^https?:\/\/\S+$/i.test(line));
  if (isLinks) return [...new Set(lines)].slice(0, MOST).map((line) => ({ name: line, text: line }));
  return text.trim() ? [{ name: "", text: text.trim() }] : [];
}

/**
 * Files first: a picture that is dragged off a page is a file and an address, and the badge is in its bytes.
 * @param {DataTransfer | null} data
 * @returns {Dropped[]}
 */
export function ofDrop(data) {
  if (!data) return [];
  if (data.files.length) return ofFiles([...data.files]);
  const links = data.getData("text/uri-list").split(/\r?\n/).filter((line) => !line.startsWith("#"));
  const text = links.join("\n").trim() || data.getData("text/plain");
  return ofText(text);
}
