/** The shapes that files of the extension hand to each other. Types alone: nothing of this runs. */

/** A web address taken apart; verifier/model/link.py has the same. */
export interface SharedUrl {
  text: string; // what may be sent and shown: without a fragment, and nothing personal in it
  scheme: string;
  host: string; // lower-case, on the usual port
  path: string;
  parameters: Map<string, string>; // decoded; those that are named once
  fragment: string; // read before it is cut off
}

/** Where the badge of a share link is, as far as its platform is known. */
export interface Route {
  platform: string;
  name: string;
  badge: string | null; // the first address at which the service will ask for it; null: there is none
  known: boolean; // false: nobody confirmed it, so it is asked only after a click on this very link
  explanation: "only_on_its_site" | "no_public_badge" | null;
}

/** A place that offers programs no badge, with patterns of its hosts and paths. */
export interface SharePage {
  explanation: "only_on_its_site" | "no_public_badge";
  id: string;
  name: string;
  hosts: string;
  paths: string;
}

/** Words that name no badge, and letters that count as others. */
export interface LabelWords {
  ofAnyBadge: string[];
  ofAnyBadgeInJapanese: string; // alternatives of a pattern
  eastAsian: string; // ranges of a pattern
  folded: string[]; // each letter before what it counts as
  digits: string[]; // ranges of a pattern
}

export interface Site {
  ids: string[];
  recognise(url: SharedUrl): Route | null;
}

/** A link as somebody has it, read; verifier/model/link.py has the same. */
export interface Link {
  url: string; // what may be sent and shown
  host: string;
  platform: string | null;
  name: string | null;
  badge: string | null;
  known: boolean;
  explanation: Route["explanation"];
  via: string[]; // what it was wrapped in, outermost first, and its platform
  address: string | null; // the e-mail address that it carried: it stays in the browser
  isShort: boolean; // where it leads stands nowhere in it
}

/** One badge, or what may be one, as a page shows it. */
export interface Entry extends Link {
  label: string; // the words beside it; "" if none name it
  how: "link" | "text" | "image" | "frame" | "embed" | "alternate" | "data";
}

/** A badge in its page: what `find` gives, and what a mark is set beside. */
export interface Found extends Entry {
  element: Element; // of the page's head or data if it has no place that people see
}

/** Something on a page that leads somewhere. */
export interface Source {
  element: Element;
  how: Entry["how"];
  url: string;
  label?: string; // what the page calls it there
  isData?: boolean; // the page says that this is data, not a page
}

/** A badge while a page is read. */
export interface Draft {
  key: string; // its badge's address, by which the same badges fall together
  link: Link;
  how: Entry["how"];
  element: Element; // where it was met first: that decides its turn
  places: Element[]; // where it stands on the page; the first is the best for a mark
  said: string;
}

/** A line as people see it, and the element that makes it one. */
export interface Line {
  owner: Element;
  text: string;
}

/** A part of a page in which the name of a badge may stand. */
export interface Part {
  part: Element;
  isEntry: boolean; // the page makes it one thing: an entry of a list, a row, a card
}

/** Which part of a page belongs to which badge. */
export interface Territory {
  isClaimed(element: Element): boolean; // whether a badge of a known platform is in this element
  isOf(element: Element, draft: Draft): boolean; // whether no other badge is in this element
}

/** What is asked of nodes of a page, past names that the page gave to hide it. */
export interface Nodes {
  all(page: Document, selector: string): NodeListOf<Element>;
  walk(page: Document, from: Node, what: number): TreeWalker;
  addressOf(page: Document): string;
  rootOf(page: Document): Element;
  parentOf(node: Node): Element | null;
  before(node: Node): Node | null;
  textOf(node: Node | null): string;
  baseOf(node: Node): string;
  attribute(element: Element, name: string): string;
  closest(element: Element, selector: string): Element | null;
  matches(element: Element, selector: string): boolean;
  has(element: Element, selector: string): boolean;
  linksIn(element: Element, words: string): HTMLAnchorElement[];
  firstPictureIn(element: Element): Element | null;
  isBefore(one: Node, other: Node): boolean;
  isSeen(element: Element): boolean;
}

/** Work that lets the page have its turn. */
export interface Slices {
  isOver(): boolean;
  pause(): Promise<void>;
}

export type Verdict = "trusted" | "valid" | "caution" | "incomplete" | "rejected" | "not_a_badge";
export type Outcome = "passed" | "caution" | "cantTell" | "failed" | "inapplicable" | "untested";

export interface Face {
  shape: "tick" | "triangle" | "ring" | "octagon" | "square";
  tone: "green" | "blue" | "amber" | "grey" | "red" | "none";
}

/** What there is to see in the tab that the person looks at. */
export type PageInView =
  | { state: "read"; tab: number; origin: string; entries: Entry[] }
  | { state: "pdf"; tab: number; origin: string } // in the viewer of the browser: its bytes, after a click
  | { state: "closed"; tab: number | null }; // a page of the browser itself, or no click gave leave for it

/** What came of asking the service. Only the first is a report; the others say nothing about the badge. */
export type Answer =
  | { state: "answered"; report: Report; at: number }
  | { state: "unreachable"; cause: "network" | "timeout" | "server" | "unreadable" }
  | { state: "busy"; seconds: number } // it asked us to come back
  | { state: "refused"; title: string; detail: string } // it could not read what we sent
  | { state: "several"; several: SeveralReport; at: number } // many badges in one input: no face of all
  | { state: "stopped" }; // who asked gave up waiting

/** What is to be verified: a badge's address, or what the person chose. `image` is base64. */
export type Given = { url: string } | { image: string } | { text: string } | { credential: object };

export interface HowToVerify {
  fresh?: boolean; // ask even if an answer is at hand
  recipient?: { hashes?: object[]; email?: string } | null; // such answers are kept nowhere
  sign?: boolean; // with a signed report; such answers are kept nowhere
  signal?: AbortSignal;
}

/** What came of asking about a document; beside a report the same as of a badge. */
export type DocumentAnswer =
  | { state: "answered"; report: DocumentReport; at: number }
  | Exclude<Answer, { state: "answered" | "several" }>;

/** Several badges in one input; `verdict` is null where they only stand on the same page. */
export interface SeveralReport {
  verdict: Verdict | null;
  summary: string;
  counts: Record<Verdict | "not_opened", number>;
  reports: (Report | SeveralReport)[];
  [member: string]: any;
}

/** The report on a document, `document-report-1.json`. */
export interface DocumentReport {
  summary: string;
  counts: Record<Verdict | "not_opened", number>;
  entries: {
    where: string;
    page: number | null;
    label: string;
    url: string | null;
    findings: any[];
    report: Report | SeveralReport | null; // null: it was not opened; the findings say why
  }[];
  [member: string]: any;
}

export interface Settings {
  server: string; // origin of the service, without a slash at its end
  language: "en" | "ja"; // of the extension and of the reports
  profiles: string[] | null; // metadata profiles to show; null: those that the service always offers
  lists: object[]; // the organisation's own issuer lists, sent with each request
}

/** What is at an address that may be a service's. */
export type Probe =
  | { state: "works" | "not_this_service" | "unreachable"; server: string }
  | { state: "not_https" };

/** The report that the person asked for in a mark or a menu, for the panel to show. */
export interface Wanted {
  at: number;
  tab: number; // beside which it is to be shown
  what: "link" | "image" | "text";
  url: string | null; // of a link: the panel asks about it itself; null: the service alone has its bytes
  answer: Answer | null; // null: the panel asks, or it is being asked; then it is heard of by onWanted
}

export interface Profile {
  id: string;
  title: string;
  [member: string]: any;
}

export interface IssuerList {
  id: string;
  name: string;
  state: "in_force" | "unavailable";
  text: string;
  [member: string]: any;
}

/** What a person dropped, chose or pasted; the name is shown. */
export type Dropped = { name: string; file: File } | { name: string; text: string };

/** What every part of the options knows. */
export interface OptionsPage {
  chosen: Settings;
  words: (key: string, ...fills: (string | number)[]) => string;
  show(): Promise<void>; // everything anew, after something was chosen
  ask(): Promise<void>; // the same, and the service is asked what it offers: the person has just asked it
}

/** The trust report, `trust-report-1.json`, as far as the extension reads it. */
export interface Report {
  verdict: Verdict;
  verified: boolean | null;
  authentic: boolean | null;
  summary: string;
  checks: { id: string; asks: string; outcome: Outcome; findings: any[] }[];
  [member: string]: any;
}

/** What a person may do with a report here; a button stands for each that is given. */
export interface ReportActions {
  again?: () => void;
  ask?: string; // a `mailto:` address with a prepared mail to the candidate
  save?: () => void;
  saveSigned?: () => void;
  print?: () => void;
}

/** What a mark in a page is told: enough for a mark, not the report. */
export interface MarkFacts {
  verdict: Verdict;
  headline: string; // the domain that was proven, or the list entry's name, or the service's word for nobody
  name: string; // what the badge calls itself
  recipient: Outcome; // of *For this person?*
}

/** What the worker answers to a mark that asks about a badge. */
export type MarkAnswer =
  | ({ state: "answered" } & MarkFacts)
  | { state: "unreachable" | "busy" | "refused" | "several" }; // several: one mark cannot speak of them

/** A key of words, and its fills. */
export type Sentence = [key: string, ...fills: string[]];

/** What a mark shows. */
export interface Told {
  face: Face | null; // null: no verdict
  word: Sentence;
  aside: Sentence[]; // smaller, beside it
  verdict?: { face: Face; word: Sentence }; // of the badge itself, where the mark says what the page does
  lines: Sentence[]; // of the opened mark
  action: "check" | "again" | "open" | null; // of its button
}

/** Makes the sentences of marks. */
export interface Wording {
  language: "en" | "ja";
  sentence(key: string, ...fills: string[]): (Node | string)[];
}

/** One mark. */
export interface Mark {
  host: HTMLElement;
  show(told: Told, isNews: boolean): void;
}

/** A mark on a page. */
export interface Marked {
  found: Found;
  key: string; // by which it is the same badge
  place: Element; // after which it stands
  shown: string; // what its element showed when it was asked about
  mark: Mark;
  stop: () => void; // no longer watches the element
  answer: MarkAnswer | { state: "unasked" | "checking" };
}

/** What marks are made with. */
export interface Marking {
  wording: Wording;
  questions: { ask(key: string, url: string, isClicked: boolean): Promise<MarkAnswer | null> | null };
  tell(message: { type: string; [member: string]: unknown }): Promise<any>;
  again(): void; // look at the page anew, soon
  signal: AbortSignal;
}

export interface Marks {
  reconcile(found: Found[]): Promise<void>;
  refresh(url: string): void;
}

/** The words of marks in the person's language, with `$1`, `$2` where fills go. */
export interface MarkWords {
  language: "en" | "ja";
  words: Record<string, string>;
}

declare global {
  var badgeVerifier: {
    sites: Record<string, Site>;
    platforms: Site[];
    tables: { sharePages: SharePage[]; labelWords: LabelWords }; // written from the service's own
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
      agree(label: string, name: string, issuer?: string): boolean;
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
    lines: { linesOf(page: Document, part: Element, isLeftOut: (element: Element) => boolean): Line[] };
    labels: { label(drafts: Draft[], page: Document, slices: Slices): Promise<Found[]> };
    find(page: Document, options?: { signal?: AbortSignal }): Promise<Found[]>;
    scan(page: Document): Promise<Entry[]>;
    observe(
      page: Document,
      options: { signal: AbortSignal; changed: (how: { moved: boolean }) => unknown },
    ): void;
    face(verdict: string): Face;
    drawing(shape: Face["shape"]): ({ name: string } & Record<string, string | number>)[];
    make(name: string, attributes?: Record<string, string>, ...children: (Node | string)[]): HTMLElement;
    draw(face: Face): Element;
    wording(sent: MarkWords): Wording;
    told(answer: Marked["answer"], label: string): Told | null;
    style(root: ShadowRoot): void;
    markPlace(shown: Element): Element | null;
    shownBy(found: Found): string;
    watchShown(found: Found, changed: () => void): () => void;
    mark(wording: Wording, actions: { check: () => void; open: () => void }): Mark;
    [part: string]: any;
  };
}
