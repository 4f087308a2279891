/** The one object in which the files that run in a page meet: who puts what into it. */

import type { LabelWords, Link, SharePages, SharedUrl, Site } from "./links.js";
import type { Fit, IssuerWords, Mark, MarkWords, Marked, Told, Wording } from "./marks.js";
import type { Draft, Entry, Found, Line, Named, Nodes, Part, Slices, Source, Territory } from "./pages.js";
import type { Face } from "./report.js";

declare global {
  var badgeVerifier: {
    sites: Record<string, Site>;
    platforms: Site[];
    // written from the service's own
    tables: { sharePages: SharePages; googleDomains: string[]; labelWords: LabelWords };
    escapes: {
      undone(text: string): string;
      undoneInQuery(text: string): string;
      trimmed(text: string): string;
    };
    personal: { without(link: string): { url: string; address: string | null } };
    address: { read(text: string): SharedUrl | null; namedOnce(query: string): Map<string, string> };
    wrapped: {
      open(url: SharedUrl): { by: string; target: string | null } | null;
      isShort(url: SharedUrl): boolean;
    };
    links: { read(text: string): Link | null };
    names: {
      labelOf(texts: Iterable<string>): string;
      agree(label: string, name: string, issuer?: IssuerWords): boolean;
    };
    nodes: Nodes;
    slices(signal?: AbortSignal): Slices;
    places: {
      ownersPlace(page: Document, host: string): (element: Element) => boolean;
      isNetwork(host: string): boolean;
      profileIn(path: string): string;
      namesOther(part: Element, owner: string): boolean;
    };
    mayLead: { link(url: string): boolean; word(text: string): boolean; element(element: Element): boolean };
    mayBe: {
      link(given: Link, page: string): boolean;
      picture(given: Link, image: HTMLImageElement): boolean;
    };
    linkedData: { read(text: string): { url: string; label: string }[] };
    visibleText: {
      mayHaveAny(page: Document, slices: Slices): Promise<boolean>;
      addressesIn(node: Text): string[];
    };
    sources: { elements: string; sourcesOf(element: Element): Source[] };
    collect(page: Document, slices: Slices): Promise<Draft[]>;
    territories: { parted(drafts: Draft[], slices: Slices): Promise<Territory> };
    parts: { entry: string; partsAround(place: Element, isOwn: (element: Element) => boolean): Part[] };
    lines: {
      linesOf(
        page: Document,
        part: Element | ShadowRoot,
        isLeftOut: (element: Element) => boolean,
        silent?: string,
      ): Line[];
      silent: string; // where nothing names a badge, as a selector
      unsaid: string; // the same, where nothing is even seen
    };
    drawnIn(page: Document, link: Element, isKnown: boolean): string[];
    folded(places: Named[]): Named[];
    labels: { label(drafts: Draft[], page: Document, slices: Slices): Promise<Found[]> };
    find(page: Document, options?: { signal?: AbortSignal }): Promise<Found[]>;
    scan(page: Document): Promise<Entry[]>;
    observe(
      page: Document,
      options: {
        signal: AbortSignal;
        changed: () => unknown;
        isOurs?: (change: MutationRecord) => boolean;
      },
    ): void;
    face(verdict: string): Face;
    drawing(shape: Face["shape"]): ({ name: string } & Record<string, string | number>)[];
    make(name: string, attributes?: Record<string, string>, ...children: (Node | string)[]): HTMLElement;
    draw(face: Face): Element;
    drawSign(name: string, size: number, parts: ReturnType<typeof badgeVerifier.drawing>): Element;
    wording(sent: MarkWords): Wording;
    told(answer: Marked["answer"], label: string): Told | null;
    style(root: ShadowRoot, fit: Fit): void;
    markPlace(shown: Element): Element | null;
    markFit(place: Element): Fit;
    isInOtherLink(found: Found): boolean;
    shownBy(found: Found): string;
    watchShown(found: Found, changed: () => void): () => void;
    isMark(node: Node): boolean;
    isOfMarks(change: MutationRecord): boolean;
    mark(wording: Wording, actions: { check: () => void; open: () => void }, fit: Fit): Mark;
    [part: string]: any;
  };
}
