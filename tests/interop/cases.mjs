// A case: what a library issued, and what the world around it is.

import {readFileSync} from 'node:fs';

function versionOf(library) {
  const place = new URL(`node_modules/${library}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(place, 'utf-8')).version;
}

/**
 * One line of the table: what was issued and by whom, the status lists of that issuer, and what must be found,
 * `found` being every caution and failure beside a signature that holds. A did:key is nobody's known name.
 */
export function made(library, issued, {issuer, badge, lists = {}, found = [], verdict}) {
  const all = issuer.kind === 'did:key' ? ['issuer.self-made', ...found].sort() : found;
  return {
    library: `${library} ${versionOf(library)}`,
    issued,
    issuer: issuer.kind,
    published: issuer.published,
    badge: typeof badge === 'string' ? badge : JSON.stringify(badge),
    lists,
    found: all,
    verdict: verdict ?? (all.length ? 'caution' : 'valid')
  };
}
