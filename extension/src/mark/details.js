// @ts-check
/** What a mark says when it is opened: a popover beside it. The report itself is never in a page. */
/** @import { Told, Wording } from "../types.js" */
"use strict";

{
  const GAP = 6; // pixels, between mark and popover
  const EDGE = 8; // pixels, between popover and the edge of the window

  /**
   * Make the popover of a mark; it is built when there is something to say.
   * @param {Wording} wording
   * @param {HTMLButtonElement} button the mark's own
   * @param {{check: () => void, open: () => void}} actions
   */
  function details(wording, button, actions) {
    /** @type {HTMLElement | null} */
    let popover = null;

    /** @param {Told | null} told @param {HTMLElement} frame where it stands */
    function show(told, frame) {
      if (!told) {
        popover?.remove();
        popover = button.popoverTargetElement = null;
        return;
      }
      const made = (popover ??= make(wording, button));
      made.replaceChildren(...content(told, wording, { ...actions, close: () => made.hidePopover() }));
      if (!made.isConnected) frame.append(made);
      button.popoverTargetElement = made;
    }

    return { show };
  }

  /** @param {Wording} wording @param {HTMLButtonElement} button */
  function make(wording, button) {
    const popover = badgeVerifier.make("div", { popover: "auto", class: "details", role: "dialog" });
    popover.setAttribute("aria-label", wording.sentence("mark_details").join(""));
    /** @type {AbortController | null} */
    let open = null;
    // Who was inside goes back to the mark; who clicked elsewhere stays there.
    popover.addEventListener("beforetoggle", (event) => {
      const closes = /** @type {ToggleEvent} */ (event).newState === "closed";
      if (closes && popover.matches(":focus-within")) button.focus();
    });
    popover.addEventListener("toggle", (event) => {
      open?.abort();
      if (/** @type {ToggleEvent} */ (event).newState !== "open") return;
      open = new AbortController();
      const again = () => place(popover, button);
      window.addEventListener("scroll", again, { capture: true, passive: true, signal: open.signal });
      window.addEventListener("resize", again, { signal: open.signal });
      again();
    });
    return popover;
  }

  /**
   * Put the popover under its mark, or above it where there is no room; never off the window.
   * @param {HTMLElement} popover
   * @param {HTMLElement} button
   */
  function place(popover, button) {
    const mark = button.getBoundingClientRect();
    const { width, height } = popover.getBoundingClientRect();
    const under = mark.bottom + GAP;
    const top = under + height + EDGE <= innerHeight ? under : mark.top - GAP - height;
    popover.style.left = `${within(mark.left, innerWidth - width)}px`;
    popover.style.top = `${within(top, innerHeight - height)}px`;
  }

  /** @param {number} wanted @param {number} room */
  function within(wanted, room) {
    return Math.max(EDGE, Math.min(wanted, room - EDGE));
  }

  /**
   * @param {Told} told
   * @param {Wording} wording
   * @param {{check: () => void, open: () => void, close: () => void}} actions
   * @returns {Node[]}
   */
  function content(told, { sentence }, actions) {
    const { make, draw } = badgeVerifier;
    const { face, word } = told.verdict ?? told;
    const says = make("span", {}, ...sentence(...word));
    const press = told.action === "again" ? actions.check : actions.open;
    const button = make("button", { type: "button" }, ...sentence(`mark_${told.action}`));
    button.addEventListener("click", (event) => {
      if (!event.isTrusted) return; // only a person opens or asks, never a script
      actions.close();
      press();
    });
    return [
      make("p", { class: "verdict" }, ...(face ? [draw(face)] : []), says),
      ...told.lines.map((line) => make("p", {}, ...sentence(...line))),
      make("p", { class: "hint" }, ...sentence("mark_hint")),
      button,
    ];
  }

  badgeVerifier.details = details;
}
