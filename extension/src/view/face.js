// @ts-check
/** The face of a verdict, drawn. The shapes are those of `mark/face.js`. */

import "../space.js";
import "../mark/face.js";

const SVG = "http://www.w3.org/2000/svg";

/** Draw the face of a verdict; beside it must stand its word. @param {string} verdict */
export function drawnFace(verdict) {
  const { shape, tone } = badgeVerifier.face(verdict);
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `face ${shape} ${tone}`);
  for (const { name, ...attributes } of badgeVerifier.drawing(shape)) {
    const part = document.createElementNS(SVG, String(name));
    for (const [attribute, value] of Object.entries(attributes)) part.setAttribute(attribute, String(value));
    svg.append(part);
  }
  return svg;
}
