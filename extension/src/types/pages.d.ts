/** What a page shows, and what is asked of it while it is read. */

import type { Link } from "./links.js";

/** One badge, or what may be one, as a page shows it. */
export interface Entry extends Link {
  label: string; // the words beside it; "" if none name it
  labels: string[]; // all that the page calls it, at one link and another
  how: "link" | "text" | "image" | "frame" | "embed" | "alternate" | "data";
}

/** A badge at one place of its page: what `find` gives, and what a mark is set beside. */
export interface Found extends Link {
  label: string;
  claims?: string[]; // what else the page says at this very place: each is compared, too
  how: Entry["how"];
  element: Element; // of the page's head or data if it has no place that people see
}

/** Where a badge stands on a page: a link, a picture, an address in the text. */
export interface Place {
  element: Element;
  how: Entry["how"];
}

/** The same, and what the page calls the badge there. */
export interface Named extends Place {
  label: string;
  claims?: string[];
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
  places: Place[]; // all at which people may see it
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
  titleIn(element: Element): Element | null; // of a drawing
  shadowOf(node: Node): ShadowRoot | null; // if it is open
  isBefore(one: Node, other: Node): boolean;
  isSeen(element: Element, how?: CheckVisibilityOptions): boolean;
  isThere(node: Node): boolean;
  contains(element: Element, other: Node): boolean;
  boxOf(element: Element): DOMRect;
  putAfter(element: Element, node: Node): void;
}

/** Work that lets the page have its turn. */
export interface Slices {
  isOver(): boolean;
  pause(): Promise<void>;
  draw(): Promise<void>; // the same, and what was changed is drawn meanwhile
}

/** What there is to see in the tab that the person looks at. */
export type PageInView =
  | { state: "read"; tab: number; origin: string; entries: Entry[] }
  | { state: "pdf"; tab: number; origin: string } // in the viewer of the browser: its bytes, after a click
  | { state: "closed"; tab: number | null }; // a page of the browser itself, or no click gave leave for it
