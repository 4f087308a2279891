// @ts-check
/** <badge-verification src="…">: the link in it is what people see until something is believed. */

const SERVICE = new URL(import.meta.url).origin;
const OBSERVED = ["src", "report", "keys", "lang", "size", "theme"];

class BadgeVerification extends HTMLElement {
  static observedAttributes = OBSERVED;
  #frame = element("div", { class: "frame" });
  #watch = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) this.#start();
  });
  #turn = 0; // an answer to what was asked before the last change is nobody's

  constructor() {
    super();
    const root = this.attachShadow({ mode: "closed" });
    dress(root);
    root.append(this.#frame);
  }

  connectedCallback() {
    this.#wait();
  }

  disconnectedCallback() {
    this.#turn += 1;
    this.#watch.disconnect();
  }

  /** @param {string} _name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(_name, before, now) {
    if (this.isConnected && before !== now) this.#wait();
  }

  get #language() {
    const said = this.closest("[lang]")?.getAttribute("lang") || navigator.language;
    return /^ja\b/i.test(said) ? "ja" : "en";
  }

  get #src() {
    return this.getAttribute("src")?.trim() ?? "";
  }

  get #address() {
    return `${SERVICE}/r?url=${encodeURIComponent(this.#src)}&lang=${this.#language}`;
  }

  /** Show the link, and begin once somebody can see it. */
  #wait() {
    this.#turn += 1;
    this.#frame.dataset.theme = this.getAttribute("theme") ?? "auto";
    this.#fallBack("");
    this.removeAttribute("aria-busy");
    this.#watch.disconnect();
    if (this.#src) this.#watch.observe(this);
  }

  async #start() {
    this.#watch.disconnect();
    const turn = this.#turn;
    this.setAttribute("aria-busy", "true");
    this.#fallBack(wordsOf(this.#language).checking);
    const only = this.getAttribute("keys")?.split(/\s+/).filter(Boolean);
    const given = this.getAttribute("report");
    const answer = await ask({ service: SERVICE, src: this.#src, lang: this.#language, given, only });
    if (turn !== this.#turn) return;
    this.removeAttribute("aria-busy");
    this.#show(answer);
  }

  /** @param {Answer} answer */
  #show({ state, report }) {
    const isShown = state === "shown";
    if (isShown) {
      const isFull = this.getAttribute("size") === "full";
      this.#frame.replaceChildren(card(report, { service: SERVICE, address: this.#address, isFull }));
    } else {
      this.#fallBack(wordsOf(this.#language)[state]);
    }
    const detail = { state, verdict: isShown ? report.verdict : null, checkedAt: isShown ? report.checkedAt : null };
    this.dispatchEvent(new CustomEvent("badge-verified", { detail, bubbles: true, composed: true }));
  }

  /** Leave the link of the page, or one of ours where it has none. @param {string} note */
  #fallBack(note) {
    const words = wordsOf(this.#language);
    const link = element("a", { href: this.#address, target: "_blank", rel: "noopener" }, words.check);
    this.#frame.replaceChildren(
      element("slot", {}, link),
      element("p", { class: "note", role: "status", lang: this.#language }, note),
    );
  }
}

if (!customElements.get("badge-verification")) customElements.define("badge-verification", BadgeVerification);
