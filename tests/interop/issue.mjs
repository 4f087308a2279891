// Issues badges with the JavaScript libraries of the field, and writes them down for `python -m tests.interop`.

import {webcrypto} from 'node:crypto';
import {writeFileSync} from 'node:fs';
import {digitalbazaar} from './libraries/digitalbazaar.mjs';
import {digitalcredentials} from './libraries/digitalcredentials.mjs';
import {lists} from './libraries/lists.mjs';
import {selective} from './libraries/selective.mjs';
import {tokens} from './libraries/tokens.mjs';

globalThis.crypto ??= webcrypto; // Node.js 18, which Debian 12 has, does not name it for everybody

const cases = [];
for(const library of [digitalbazaar, selective, digitalcredentials, tokens, lists]) {
  for await (const each of library()) {
    cases.push(each);
  }
}
writeFileSync(process.argv[2], JSON.stringify(cases, null, 1));
