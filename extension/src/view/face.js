// @ts-check
/** The face of a verdict, drawn as in marks. */

import "../space.js";
import "../mark/face.js";
import "../mark/make.js";

/** Draw the face of a verdict; beside it must stand its word. @param {string} verdict */
export function drawnFace(verdict) {
  return badgeVerifier.draw(badgeVerifier.face(verdict));
}
