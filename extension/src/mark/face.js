// @ts-check
/** The face of a verdict: shape, colour and word together, so that none of them is needed to know it. */
/** @import { Face, Verdict } from "../types.js" */
"use strict";

{
  /** @type {Record<Verdict, Face>} */
  const FACES = {
    trusted: { shape: "tick", tone: "green" },
    valid: { shape: "tick", tone: "blue" },
    caution: { shape: "triangle", tone: "amber" },
    incomplete: { shape: "ring", tone: "grey" },
    rejected: { shape: "octagon", tone: "red" },
    not_a_badge: { shape: "square", tone: "none" },
  };

  const FILLED = { fill: "currentColor", stroke: "none" };
  const LINE = { fill: "none", stroke: "currentColor", "stroke-width": 2.5 };
  const SIGN = { fill: "none", stroke: "var(--sign, #fff)", "stroke-width": 2.5, "stroke-linecap": "round" };
  const DRAWINGS = {
    tick: [
      { name: "circle", cx: 12, cy: 12, r: 10, ...FILLED },
      { name: "path", d: "M7.5 12.5l3 3 6-6.5", ...SIGN },
    ],
    triangle: [
      { name: "path", d: "M12 2.5L22.5 21h-21z", ...FILLED },
      { name: "path", d: "M12 9v5.5M12 17.7v.1", ...SIGN },
    ],
    ring: [{ name: "circle", cx: 12, cy: 12, r: 9, "stroke-dasharray": "4 3.07", ...LINE }],
    octagon: [
      { name: "path", d: "M8 2h8l6 6v8l-6 6H8l-6-6V8z", ...FILLED },
      { name: "path", d: "M8.5 8.5l7 7m0-7l-7 7", ...SIGN },
    ],
    square: [{ name: "rect", x: 3, y: 3, width: 18, height: 18, ...LINE }],
  };

  /**
   * Give the face of a verdict.
   * @param {string} verdict one of the six; the caller has read it from a checked report
   * @throws {RangeError} it is none of the six: a new verdict needs a face of its own, never that of another
   */
  function face(verdict) {
    const known = /** @type {Verdict} */ (verdict);
    const found = Object.hasOwn(FACES, known) ? FACES[known] : undefined;
    if (!found) throw new RangeError(`no face for the verdict ${JSON.stringify(verdict)}`);
    return found;
  }

  /**
   * Give the parts that draw a shape in a square of 24 × 24: name and attributes of SVG elements.
   * @param {Face["shape"]} shape
   */
  function drawing(shape) {
    return DRAWINGS[shape];
  }

  badgeVerifier.face = face;
  badgeVerifier.drawing = drawing;
}
