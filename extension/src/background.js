// @ts-check
/** The worker. It may stop at any moment: listeners stand at top level, and nothing is kept in variables. */

import "./space.js";
import "./sites/credly.js";
import "./sites/moodle.js";
import "./sites/index.js";
import "./find/links.js";
import { answerMessage } from "./background/answers.js";
import { readMessage } from "./api/messages.js";

chrome.runtime.onMessage.addListener((message, sender, answer) => {
  const read = readMessage(message, sender);
  if (!read) return false;
  answerMessage(read, sender).then(answer, () => answer(null));
  return true; // the answer comes later
});
