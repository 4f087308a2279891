// Data Integrity proofs, and the two signatures before them, by @digitalbazaar/vc and its suites.

import * as ecdsaJcs2019 from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import * as eddsaJcs2022 from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import {cryptosuite as ecdsaRdfc2019} from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import {cryptosuite as eddsaRdfc2022} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {Ed25519Signature2018} from '@digitalbazaar/ed25519-signature-2018';
import {Ed25519Signature2020} from '@digitalbazaar/ed25519-signature-2020';
import {issue} from '@digitalbazaar/vc';
import {badge, badgeOfVersion1, ISSUED} from '../badge.mjs';
import {didKey, didWeb, signerOf} from '../issuers.mjs';
import {documentLoader} from '../contexts.mjs';
import {made} from '../cases.mjs';

const LIBRARY = '@digitalbazaar/vc';

/** The suite of a Data Integrity proof, for that issuer. */
export async function integrity(issuer, cryptosuite) {
  return new DataIntegrityProof({signer: await signerOf(issuer), date: ISSUED, cryptosuite});
}

async function dataIntegrity(issuer, cryptosuite, written = badge) {
  const suite = await integrity(issuer, cryptosuite);
  return issue({credential: written(issuer), suite, documentLoader, now: ISSUED});
}

async function elder(issuer, Suite) {
  const suite = new Suite({signer: await signerOf(issuer), date: ISSUED});
  return issue({credential: badgeOfVersion1(issuer), suite, documentLoader, now: ISSUED});
}

/** Give the cases one after the other. */
export async function* digitalbazaar() {
  const of = async (what, issuer, signed) => made(LIBRARY, what, {issuer, badge: await signed});
  for(const issuer of [await didKey('uni'), didWeb('uni')]) {
    yield of('eddsa-rdfc-2022', issuer, dataIntegrity(issuer, eddsaRdfc2022));
    yield of('eddsa-jcs-2022', issuer, dataIntegrity(issuer, eddsaJcs2022.createSignCryptosuite()));
    yield of('Ed25519Signature2020', issuer, elder(issuer, Ed25519Signature2020));
    yield of('Ed25519Signature2018', issuer, elder(issuer, Ed25519Signature2018));
  }
  for(const [curve, name] of [['p256', 'P-256'], ['p384', 'P-384']]) {
    for(const issuer of [await didKey(curve), didWeb(curve)]) {
      yield of(`ecdsa-rdfc-2019 ${name}`, issuer, dataIntegrity(issuer, ecdsaRdfc2019));
      yield of(`ecdsa-jcs-2019 ${name}`, issuer, dataIntegrity(issuer, ecdsaJcs2019.createSignCryptosuite()));
    }
  }
  const issuer = await didKey('uni');
  yield of('eddsa-rdfc-2022, VC 1.1', issuer, dataIntegrity(issuer, eddsaRdfc2022, badgeOfVersion1));
}
