// @ts-check
/** Reads a QR code with the camera, which is on as long as the dialog is open and no longer. */

import { copyOf, letDo, within } from "./place.js";

const PAUSE = 150; // milliseconds between two looks

/** Let a person hold a code into the camera. @returns {Promise<string>} its web address, or "" */
export async function scanCode() {
  const dialog = /** @type {HTMLDialogElement} */ (copyOf("scanning"));
  const video = /** @type {HTMLVideoElement} */ (within(dialog, "video"));
  letDo(dialog, { cancel: () => dialog.close() });
  document.body.append(dialog);
  dialog.showModal();
  /** @type {MediaStream | null} */
  let camera = null;
  const turnOff = () => camera?.getTracks().forEach((track) => track.stop());
  dialog.addEventListener("close", turnOff);
  try {
    camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    video.srcObject = camera;
    video.play().catch(() => {}); // it was closed before it began
    return await look(video, dialog);
  } catch {
    video.hidden = true;
    within(dialog, '[data-note="no-camera"]').hidden = false;
    if (dialog.open) await new Promise((done) => dialog.addEventListener("close", done, { once: true }));
    return "";
  } finally {
    turnOff(); // it may have come on after the dialog was closed
    dialog.close();
    dialog.remove();
  }
}

/** @param {HTMLVideoElement} video @param {HTMLDialogElement} dialog */
async function look(video, dialog) {
  const Detector = /** @type {any} */ (globalThis).BarcodeDetector;
  const detector = new Detector({ formats: ["qr_code"] });
  while (dialog.open) {
    const [code] = video.readyState < video.HAVE_CURRENT_DATA ? [] : await detector.detect(video);
    if (code && isAddress(code.rawValue)) return code.rawValue.trim();
    within(dialog, '[data-note="no-address"]').hidden = !code;
    await new Promise((done) => setTimeout(done, PAUSE));
  }
  return "";
}

/** @param {string} text */
function isAddress(text) {
  return /^https?:\/\/\S+$/i.test(text.trim()) && URL.canParse(text.trim());
}
