// @ts-check
/** On paper a report is whole: nothing of it is folded away, but for its data. */

const FOLDED = ".region details:not(.raw), #document details:not(.raw)";

/** Unfold reports while they are printed. */
export function preparePrinting() {
  /** @type {HTMLDetailsElement[]} */
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = [
      .../** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll(FOLDED)),
    ].filter((each) => !each.open);
    for (const each of unfolded) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of unfolded) each.open = false;
    document.body.classList.remove("printing-one");
    document.querySelector(".printed")?.classList.remove("printed");
  });
}

/** Print one report alone. @param {HTMLElement} item */
export function printOne(item) {
  item.classList.add("printed");
  document.body.classList.add("printing-one");
  print();
}
