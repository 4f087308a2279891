// @ts-check
/** One mark: a span that the page has, with a shadow root that it cannot look into. */
/** @import { Fit, Mark, Told, Wording } from "../types.js" */
"use strict";

{
  const hosts = /** @type {WeakSet<Node>} */ (new WeakSet());

  /**
   * Make a mark, which still says nothing.
   * @param {Wording} wording
   * @param {{check: () => void, open: () => void}} actions what the person can ask for
   * @param {Fit} fit
   * @returns {Mark}
   */
  function mark(wording, actions, fit) {
    const { make } = badgeVerifier;
    const host = make("span");
    hosts.add(host);
    const root = host.attachShadow({ mode: "closed" });
    badgeVerifier.style(root, fit);
    const button = /** @type {HTMLButtonElement} */ (make("button", { type: "button", class: "mark" }));
    const news = make("span", { role: "status", class: "news" });
    const frame = make("div", { lang: wording.language, dir: "ltr" }, button, news);
    root.append(frame);
    const details = badgeVerifier.details(wording, button, actions);
    /** @type {string | null} */
    let action = null;
    button.addEventListener("click", (event) => {
      if (event.isTrusted && action === "check") actions.check();
    });

    /** @param {Told} told @param {boolean} isNews to be said aloud: the person waits for it */
    function show(told, isNews) {
      action = told.action;
      button.replaceChildren(...chip(told, wording));
      button.className = `mark ${told.face?.tone ?? "stateless"} ${action === "check" ? "asks" : ""}`;
      if (action) button.removeAttribute("aria-disabled");
      else button.setAttribute("aria-disabled", "true");
      details.show(action === "open" || action === "again" ? told : null, frame);
      news.replaceChildren(...(isNews ? wording.sentence(...told.word) : []));
    }

    return { host, show };
  }

  /** @param {Told} told @param {Wording} wording @returns {Node[]} */
  function chip({ face, word, aside }, { sentence }) {
    const { make, draw } = badgeVerifier;
    const second = aside.map((line) => make("span", {}, ...sentence(...line)));
    const text = make("span", {}, make("span", { class: "word" }, ...sentence(...word)));
    if (second.length) text.append(" ", make("span", { class: "aside" }, ...second));
    return face ? [draw(face), text] : [text];
  }

  /** Say if a node of a page is a mark of ours. @param {Node} node */
  function isMark(node) {
    return hosts.has(node);
  }

  /** Say if all that changed is that a mark was put. @param {MutationRecord} change */
  function isOfMarks({ type, addedNodes, removedNodes }) {
    return type === "childList" && removedNodes.length === 0 && [...addedNodes].every(isMark);
  }

  badgeVerifier.mark = mark;
  badgeVerifier.isMark = isMark;
  badgeVerifier.isOfMarks = isOfMarks;
}
