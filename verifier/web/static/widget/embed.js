// @ts-check
/** Makes room around a link, none around a card; and tells the page around the frame how high it would have to be. */

const MOST = 2000; // pixels

addEventListener("badge-verified", (event) => {
  document.body.classList.toggle("is-shown", /** @type {CustomEvent} */ (event).detail.state === "shown");
});

new ResizeObserver(() => {
  const height = Math.min(Math.ceil(document.body.getBoundingClientRect().height), MOST);
  parent.postMessage({ type: "badge-verification:height", height }, "*");
}).observe(document.body);
