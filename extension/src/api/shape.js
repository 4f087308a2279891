// @ts-check
/** Has a value the shape that it should have? Small rules from which the larger ones are put together. */

/** @typedef {(value: any) => boolean} Rule */

/** @type {Rule} */
export const text = (value) => typeof value === "string";
/** @type {Rule} */
export const said = (value) => typeof value === "string" && value !== "";
/** @type {Rule} */
export const truth = (value) => typeof value === "boolean";
/** @type {Rule} */
export const count = (value) => Number.isInteger(value) && value >= 0;

/** @param {Rule} rule @returns {Rule} */
export const maybe = (rule) => (value) => value === null || rule(value);

/** @param {...unknown} members @returns {Rule} */
export const oneOf = (...members) => (value) => members.includes(value);

/** @param {Rule} rule @param {number} [least] @returns {Rule} */
export const list = (rule, least = 0) => (value) =>
  Array.isArray(value) && value.length >= least && value.every(rule);

/**
 * Every member that is named must be there, and its own; others may be there.
 * @param {Record<string, Rule>} members
 * @returns {Rule}
 */
export const object = (members) => (value) =>
  typeof value === "object" &&
  value !== null &&
  Object.entries(members).every(([name, rule]) => Object.hasOwn(value, name) && rule(value[name]));

/** A member that may be missing. @param {string} name @param {Rule} rule @returns {Rule} */
export const optional = (name, rule) => (value) => !Object.hasOwn(value, name) || rule(value[name]);

/** @param {...Rule} rules @returns {Rule} */
export const all = (...rules) => (value) => rules.every((rule) => rule(value));
