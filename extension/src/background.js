// @ts-check
/** The worker. It may stop at any moment: listeners stand at top level, and nothing is kept in variables. */

import "./find/all.js";
import { answerMessage } from "./background/answers.js";
import { makeMenus, verifyChosen } from "./background/menus.js";
import { readMessage } from "./api/messages.js";
import { forgetWithoutLeave, markAnew, reconcile } from "./api/sites.js";

const OF_ANSWERS = ["server", "language", "lists"]; // settings on which what marks say depends

chrome.runtime.onMessage.addListener((message, sender, answer) => {
  const read = readMessage(message, sender);
  if (!read) return false;
  answerMessage(read, sender).then(answer, () => answer(null));
  return true; // the answer comes later
});

chrome.contextMenus.onClicked.addListener((info, tab) => void verifyChosen(info, tab));

// Menus and registered scripts may be gone after an update of the extension or of the browser.
chrome.runtime.onInstalled.addListener(() => void Promise.all([makeMenus(), reconcile()]));
chrome.runtime.onStartup.addListener(() => void Promise.all([makeMenus(), reconcile()]));

chrome.permissions.onRemoved.addListener(() => void forgetWithoutLeave());

chrome.storage.local.onChanged.addListener((changes) => {
  if (changes.language) void makeMenus();
  if (changes.sites) void reconcile();
  if (OF_ANSWERS.some((setting) => changes[setting])) void markAnew();
});
