// @ts-check
/**
 * What a service offers: whether it is one, its metadata profiles, its issuer lists. Nothing of a badge
 * is sent.
 */
/** @import { IssuerList, Probe, Profile } from "../types.js" */

import { ask } from "./request.js";
import { serverOrigin, settings } from "./settings.js";
import { count, list, maybe, object, said, text } from "./shape.js";

const WITHIN = 8_000; // milliseconds; both are at hand for a service

const profiles = object({ profiles: list(object({ id: said, title: said })) });
const face = { id: text, name: text, state: said, text: said, issuers: maybe(count), version: maybe(text) };
const lists = object({ lists: list(object(face)) });

/**
 * Try an address before it is kept: what answers there?
 * @param {string} server as the person typed it
 * @returns {Promise<Probe>}
 */
export async function probe(server) {
  const origin = serverOrigin(server);
  if (!origin) return { state: "not_https" };
  const got = await ask(`${origin}/profiles`, { method: "GET", within: WITHIN });
  switch (got.state) {
    case "json":
      return { state: profiles(got.body) ? "works" : "not_this_service", server: origin };
    case "busy":
      return { state: "works", server: origin }; // it says when to come back, as a service of this kind does
    case "refused":
      return { state: "not_this_service", server: origin };
    case "unreachable":
      return { state: got.cause === "unreadable" ? "not_this_service" : "unreachable", server: origin };
    default:
      return { state: "unreachable", server: origin };
  }
}

/**
 * List the metadata profiles of the service; null if it does not tell.
 * @returns {Promise<Profile[] | null>}
 */
export async function listProfiles() {
  return offered("profiles", profiles);
}

/**
 * List the issuer lists that the service judges by; null if it does not tell.
 * @returns {Promise<IssuerList[] | null>}
 */
export async function listIssuerLists() {
  return offered("lists", lists);
}

/**
 * @param {"profiles" | "lists"} what
 * @param {(value: any) => boolean} shape
 * @returns {Promise<any[] | null>}
 */
async function offered(what, shape) {
  const { server, language } = await settings();
  const got = await ask(`${server}/${what}?lang=${language}`, { method: "GET", within: WITHIN });
  return got.state === "json" && shape(got.body) ? /** @type {any} */ (got.body)[what] : null;
}
