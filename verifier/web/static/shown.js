// @ts-check
/** A report, drawn where it was waited for, and what can be done with it. */

import { draw } from "./draw.js";
import { copyOf, letDo, say, within } from "./place.js";
import { save } from "./saving.js";

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/; // a service on one's own machine

/** @typedef {{again: () => void, another: () => void, email: () => void}} Ways */

/**
 * Show a report.
 * @param {HTMLElement} outcome @param {import("./check.js").Answer} answer @param {Ways} ways
 */
export function showReport(outcome, { report, about, drawing, share }, { again, another, email }) {
  const drawn = /** @type {HTMLElement} */ (draw(drawing));
  const actions = copyOf("actions");
  const isOpen = report.answers?.recipient?.outcome === "untested" && Boolean(report.credential);
  letDo(actions, {
    again,
    another,
    ...(isOpen && { email }),
    ...(share.address && { share: () => copyLink(actions, share.address ?? "") }),
    save: () => save(report, within(actions, '[data-note="saved"]')),
    print: () => print(),
  });
  if (share.why) within(actions, `[data-note="not-shared-${CSS.escape(share.why)}"]`).hidden = false;
  outcome.replaceChildren(draw(about), drawn, actions);
  const first = drawn.querySelector("h1, h2, h3") ?? drawn;
  if (first instanceof HTMLElement) {
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
  }
  scrollTo({ top: 0 });
  performance.mark("report-drawn");
  requestAnimationFrame(() => setTimeout(() => say(report.summary))); // who looks need not wait for that
}

/** @param {HTMLElement} actions @param {string} path */
async function copyLink(actions, path) {
  const address = new URL(path, location.origin).href;
  within(actions, '[data-note="only-here"]').hidden = !LOOPBACK.test(location.hostname);
  try {
    await navigator.clipboard.writeText(address);
    within(actions, '[data-note="copied"]').hidden = false;
    say(within(actions, '[data-note="copied"]').textContent ?? "");
  } catch {
    const line = within(actions, '[data-note="copy-this"]'); // the browser lets no page copy here
    const field = /** @type {HTMLInputElement} */ (within(line, "input"));
    line.hidden = false;
    field.value = address;
    field.select();
  }
}
