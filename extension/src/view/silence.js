// @ts-check
/** What is said once where the service does not answer: its address, what it means, and what to do. */

import { isOwn } from "../api/settings.js";
import { element } from "./element.js";
import { stateView } from "./state.js";

/**
 * Say that the service cannot answer now. It says nothing about any badge, and looks like no verdict.
 * @param {import("../types.js").Answer} answer
 * @param {{words: import("../words.js").Words, server: string}} speech
 * @param {() => void} again
 */
export function silence(answer, { words, server }, again) {
  const choose = () => chrome.runtime.openOptionsPage();
  // What runs on the person's own machine is theirs to start.
  const advice = words(isOwn(server) ? "popup_start_it" : "popup_silent_there", new URL(server).host);
  return element(
    "div",
    { class: "notice" },
    stateView(answer, words),
    answer.state === "unreachable" && answer.cause !== "unreadable" && element("p", {}, advice),
    element(
      "div",
      { class: "row" },
      element("button", { type: "button", click: again }, words("popup_again")),
      element("button", { type: "button", click: choose }, words("popup_options")),
    ),
  );
}

/**
 * Say whether the next badge would fare alike: then nobody else is asked. A badge that the service stumbles
 * over says nothing of the others, or one such badge would hide all that are withdrawn.
 * @param {import("../types.js").Answer} answer
 */
export function concernsAll(answer) {
  return answer.state === "busy" || (answer.state === "unreachable" && answer.cause === "network");
}
