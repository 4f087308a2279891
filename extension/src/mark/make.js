// @ts-check
/** Makes elements in a page that is not ours. Text is always text. */
"use strict";

{
  const SVG = "http://www.w3.org/2000/svg";
  // A page can name a picture "createElement", and document.createElement is then that picture, here too.
  // What is taken from the prototype stays what the browser made.
  const { createElement, createElementNS } = Document.prototype;

  /**
   * Make an element.
   * @param {string} name
   * @param {Record<string, string>} [attributes]
   * @param {...(Node | string)} children
   * @returns {HTMLElement}
   */
  function make(name, attributes = {}, ...children) {
    const made = createElement.call(document, name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    made.append(...children);
    return made;
  }

  /**
   * Draw a face in a square of 24 × 24. Beside it must stand its word.
   * @param {import("../types.js").Face} face
   */
  function draw({ shape, tone }) {
    const svg = createElementNS.call(document, SVG, "svg");
    const about = { viewBox: "0 0 24 24", "aria-hidden": "true", class: `face ${shape} ${tone}` };
    for (const [attribute, value] of Object.entries(about)) svg.setAttribute(attribute, value);
    for (const { name, ...attributes } of badgeVerifier.drawing(shape)) {
      const part = createElementNS.call(document, SVG, String(name));
      for (const [attribute, value] of Object.entries(attributes)) {
        part.setAttribute(attribute, String(value));
      }
      svg.append(part);
    }
    return svg;
  }

  badgeVerifier.make = make;
  badgeVerifier.draw = draw;
}
