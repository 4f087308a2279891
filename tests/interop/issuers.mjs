// Who issues: a key of fixtures/keys, which is no secret, under a did:key or a did:web.

import {readFileSync} from 'node:fs';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';

function keyNamed(name) {
  const place = new URL(`../../fixtures/keys/NOT-SECRET-${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(place, 'utf-8'));
}

function libraryFor(jwk) {
  return {OKP: Ed25519Multikey, EC: EcdsaMultikey}[jwk.kty];
}

/** An issuer that is a key itself. */
export async function didKey(name) {
  const jwk = keyNamed(name);
  const {publicKeyMultibase} = await libraryFor(jwk).fromJwk({jwk});
  const id = `did:key:${publicKeyMultibase}`;
  return {id, jwk, method: `${id}#${publicKeyMultibase}`, kind: 'did:key', published: []};
}

/** An issuer whose DID document is served by the small internet of the tests. */
export function didWeb(name) {
  const id = `did:web:${name}.example`;
  return {id, jwk: keyNamed(name), method: `${id}#key-1`, kind: 'did:web', published: [name]};
}

/** What signs for it, as the Data Integrity libraries want it; `library` is another one for such keys. */
export async function signerOf(issuer, library = libraryFor(issuer.jwk)) {
  const pair = await library.fromJwk({
    jwk: issuer.jwk, secretKey: true, id: issuer.method, controller: issuer.id
  });
  return pair.signer();
}
