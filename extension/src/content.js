// @ts-check
/** Entry on a page whose site is switched on: mark its badges until the site is switched off. */
"use strict";

{
  if (!badgeVerifier.running) window.addEventListener("pageshow", returned);
  if (!badgeVerifier.running || badgeVerifier.running.signal.aborted) start();

  function start() {
    const running = (badgeVerifier.running = new AbortController());
    const { signal } = running;
    const follower = new badgeVerifier.Follower(running);
    const hear = hearing(running, follower);
    chrome.runtime.onMessage.addListener(hear);
    const forget = () => badgeVerifier.isExtensionThere() && chrome.runtime.onMessage.removeListener(hear);
    signal.addEventListener("abort", forget, { once: true });
    // A script whose extension is gone is not told so. It looks when somebody may be looking.
    const look = () => (badgeVerifier.isExtensionThere() ? follower.seen() : running.abort());
    window.addEventListener("focus", look, { signal });
    Document.prototype.addEventListener.call(document, "visibilitychange", look, { signal });
    const changed = () => follower.again();
    badgeVerifier.observe(document, { signal, changed, isOurs: badgeVerifier.isOfMarks });
    follower.again();
  }

  /**
   * Begin anew on a page that was left and is shown again as it was left: it heard nothing meanwhile of a
   * site that was switched off, or of a service that is another now.
   * @param {PageTransitionEvent} event
   */
  function returned({ persisted, isTrusted }) {
    if (!persisted || !isTrusted) return;
    badgeVerifier.running.abort();
    if (badgeVerifier.isExtensionThere()) start();
  }

  /**
   * Give what hears the worker.
   * @param {AbortController} running
   * @param {{refresh: (url: string) => void}} follower
   */
  function hearing(running, follower) {
    const site = `${location.protocol}//${location.hostname}`; // as it is switched on: whatever its port
    return (/** @type {any} */ message, /** @type {chrome.runtime.MessageSender} */ sender) => {
      if (sender.id !== chrome.runtime.id) return;
      if (message?.type === "off" && message.site === site) running.abort();
      if (message?.type === "anew") {
        running.abort();
        start();
      }
      if (message?.type === "changed" && typeof message.url === "string") follower.refresh(message.url);
    };
  }
}
