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
    return filled(createElement.call(document, name), attributes, children);
  }

  /**
   * Draw a small sign. Beside it must stand its word.
   * @param {string} name its classes
   * @param {number} size of the square in which it is drawn
   * @param {({name: string} & Record<string, string | number>)[]} parts names and attributes of SVG elements
   */
  function drawSign(name, size, parts) {
    const drawn = parts.map(({ name, ...about }) => filled(createElementNS.call(document, SVG, name), about));
    const attributes = { viewBox: `0 0 ${size} ${size}`, "aria-hidden": "true", class: name };
    return filled(createElementNS.call(document, SVG, "svg"), attributes, drawn);
  }

  /** @param {import("../types.js").Face} face */
  function draw({ shape, tone }) {
    return drawSign(`face ${shape} ${tone}`, 24, badgeVerifier.drawing(shape));
  }

  /**
   * @template {Element} Made
   * @param {Made} made
   * @param {Record<string, string | number>} attributes
   * @param {(Node | string)[]} [children]
   */
  function filled(made, attributes, children = []) {
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
    made.append(...children);
    return made;
  }

  badgeVerifier.make = make;
  badgeVerifier.draw = draw;
  badgeVerifier.drawSign = drawSign;
}
