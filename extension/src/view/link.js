// @ts-check
/** An address that a badge or a report names: shown as what it is, and a link only where that is harmless. */

import { cut, element } from "./element.js";

const MOST = 300; // characters of an address

/**
 * Show an address. Nothing is loaded from it; it opens in a new tab, which learns nothing of us.
 * @param {unknown} address
 */
export function addressView(address) {
  const url = typeof address === "string" && URL.canParse(address) ? new URL(address) : null;
  const shown = cut(url?.href ?? address, MOST);
  if (!url || url.protocol !== "https:" || url.username || url.password) {
    return element("span", { class: "address", dir: "ltr" }, shown);
  }
  const attributes = {
    href: url.href,
    target: "_blank",
    rel: "noreferrer noopener",
    class: "address",
    dir: "ltr",
  };
  return element("a", attributes, shown);
}
