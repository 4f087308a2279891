// @ts-check
/** How marks look, whatever the page around them looks like. The colours are those of `view/tokens.css`. */
"use strict";

{
  // What a page says of spans must not hide or move a mark: "important" in :host is stronger than the page's.
  const STYLE = `
:host {
  all: initial !important;
  display: inline-flex !important;
  flex: 0 1 auto !important;
  min-inline-size: min(9rem, 100%) !important;
  align-self: center !important;
  justify-self: start !important;
  vertical-align: middle !important;
  box-sizing: border-box !important;
  max-inline-size: min(24rem, 100%) !important;
  margin: 2px 6px !important;
  color-scheme: light dark !important;
  --paper: light-dark(#ffffff, #16191d);
  --raised: light-dark(#f4f6f8, #20252b);
  --ink: light-dark(#1b1f24, #eceff2);
  --faint: light-dark(#57606a, #a5b0bc);
  --line: light-dark(#d0d7de, #3a424b);
  --link: light-dark(#0b57b8, #8ab8ff);
  --green: light-dark(#116b35, #56d388);
  --blue: light-dark(#0b57b8, #7db4ff);
  --amber: light-dark(#8a4b00, #f2b04c);
  --grey: light-dark(#57606a, #a5b0bc);
  --red: light-dark(#b3121d, #ff8a85);
  user-select: none !important; /* who copies a text of the page, or has it read, gets what the page says */
}
:host::before, :host::after { content: none !important; }
button {
  font: inherit;
  color: inherit;
  min-block-size: 28px;
  min-inline-size: 28px;
  cursor: pointer;
}
button[aria-disabled] { cursor: default; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.mark, .details {
  border: 1px solid var(--line);
  background: var(--paper);
  color: var(--ink);
  text-align: start;
  overflow-wrap: anywhere;
}
.mark {
  display: flex;
  align-items: center;
  gap: 6px;
  min-inline-size: 0;
  padding: 3px 8px;
  border-radius: 6px;
  font: 13px/1.35 system-ui, sans-serif;
  overflow: clip; /* towers of accents in a name */
}
.mark.stateless { background: var(--raised); color: var(--faint); }
.mark.asks { color: var(--link); }
.mark:hover:not([aria-disabled]) { border-color: currentColor; }
.face { inline-size: 18px; block-size: 18px; flex: none; }
.face [stroke-linecap] { stroke: var(--paper); }
.word { font-weight: 600; }
.aside { display: block; color: var(--faint); font-size: 12px; }
.aside span + span::before { content: " · "; }
.green { color: var(--green); }
.blue { color: var(--blue); }
.amber { color: var(--amber); }
.grey { color: var(--grey); }
.red { color: var(--red); }
.details {
  position: fixed;
  inset: auto;
  margin: 0;
  box-sizing: border-box;
  inline-size: max-content;
  max-inline-size: min(22rem, calc(100vw - 16px));
  max-block-size: calc(100vh - 16px);
  user-select: text;
  overflow: auto;
  padding: 12px 14px;
  border-radius: 8px;
  font: 14px/1.45 system-ui, sans-serif;
  box-shadow: 0 4px 16px rgb(0 0 0 / 25%);
}
.details p { margin: 0 0 6px; }
.details .verdict { display: flex; align-items: center; gap: 8px; font-size: 15px; font-weight: 600; }
.details .hint { margin-block-start: 10px; color: var(--faint); font-size: 12px; }
.details button {
  padding: 4px 10px;
  border: 1px solid var(--link);
  border-radius: 6px;
  background: transparent;
  color: var(--link);
}
.news { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
@media (forced-colors: active) {
  .mark, .details, .details button { border-color: ButtonBorder; }
  .face { color: CanvasText; forced-color-adjust: none; }
  .face [stroke-linecap] { stroke: Canvas; }
}
@media (prefers-contrast: more) {
  .mark, .details { border-color: currentColor; }
}
@media print { :host { display: none !important; } } /* what was never in view would have none */
`;

  const COLOUR = /^ {2}--([a-z]+): (.+);\n/gm;
  const COLOURS = new Map([...STYLE.matchAll(COLOUR)].map(([, name, value]) => [name, value]));
  // Whatever property a page thinks of has the value, the type and the heirs that the page gives it: so the
  // colours have names here, and none in the page.
  const PLAIN = STYLE.replace(COLOUR, "").replace(/var\(--([a-z]+)\)/g, (_, name) => COLOURS.get(name) ?? "");

  const FITS = {
    plain: "",
    column: ":host { align-self: start !important; }",
    row: ":host { margin-inline-end: auto !important; }", // takes the room that would part it from its link
    reversed: ":host { margin-inline-start: auto !important; }",
  };
  const sheets = /** @type {Map<import("../types.js").Fit, CSSStyleSheet>} */ (new Map());

  /**
   * Style what is in a shadow root. An adopted sheet is the one way that no page's policy forbids; where
   * the browser does not let a content script have one, an element made by script is the other.
   * @param {ShadowRoot} root
   * @param {import("../types.js").Fit} fit
   */
  function style(root, fit) {
    try {
      const sheet = sheets.get(fit) ?? new CSSStyleSheet();
      if (!sheets.has(fit)) sheet.replaceSync(PLAIN + FITS[fit]);
      sheets.set(fit, sheet);
      root.adoptedStyleSheets = [sheet];
    } catch {
      root.append(badgeVerifier.make("style", {}, PLAIN + FITS[fit]));
    }
  }

  badgeVerifier.style = style;
}
