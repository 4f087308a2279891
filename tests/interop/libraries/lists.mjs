// Badges that point at a status list by @digitalbazaar/vc-bitstring-status-list: they stand, or were withdrawn.

import * as ecdsaSd2023 from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import {badge, ISSUED} from '../badge.mjs';
import {createCredential, createList} from '@digitalbazaar/vc-bitstring-status-list';
import {derive, issue} from '@digitalbazaar/vc';
import {cryptosuite as ecdsaRdfc2019} from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import {cryptosuite as eddsaRdfc2022} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {didWeb} from '../issuers.mjs';
import {documentLoader} from '../contexts.mjs';
import {integrity} from './digitalbazaar.mjs';
import {made} from '../cases.mjs';
import {MUST_BE_SHOWN} from './selective.mjs';

const LIBRARY = '@digitalbazaar/vc-bitstring-status-list';
const STANDS = 94567;
const WITHDRAWN = 94568;

function address(issuer) {
  return `https://${issuer.published[0]}.example/status/3`;
}

async function publish(issuer, cryptosuite) {
  const list = await createList({length: 131072});
  list.setStatus(WITHDRAWN, true);
  const id = address(issuer);
  const unsigned = await createCredential({id, list, statusPurpose: 'revocation'});
  const credential = {...unsigned, issuer: issuer.id, validFrom: ISSUED};
  const suite = await integrity(issuer, cryptosuite);
  return {[id]: JSON.stringify(await issue({credential, suite, documentLoader, now: ISSUED}))};
}

async function award(issuer, cryptosuite, place) {
  const credentialStatus = {
    id: `${address(issuer)}#${place}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: `${place}`,
    statusListCredential: address(issuer)
  };
  const credential = {...badge(issuer), credentialStatus};
  const suite = await integrity(issuer, cryptosuite);
  return issue({credential, suite, documentLoader, now: ISSUED});
}

async function awardInParts(issuer) {
  const mandatoryPointers = [...MUST_BE_SHOWN, '/credentialStatus'];
  const whole = await award(issuer, ecdsaSd2023.createSignCryptosuite({mandatoryPointers}), STANDS);
  const cryptosuite = ecdsaSd2023.createDiscloseCryptosuite({selectivePointers: ['/credentialSubject']});
  return derive({
    verifiableCredential: whole, suite: new DataIntegrityProof({cryptosuite}), documentLoader
  });
}

/** Give the cases one after the other. */
export async function* lists() {
  const uni = didWeb('uni');
  const ofUni = {issuer: uni, lists: await publish(uni, eddsaRdfc2022)};
  yield made(LIBRARY, 'not withdrawn', {...ofUni, badge: await award(uni, eddsaRdfc2022, STANDS)});
  yield made(LIBRARY, 'withdrawn', {
    ...ofUni,
    badge: await award(uni, eddsaRdfc2022, WITHDRAWN),
    found: ['status.revoked'],
    verdict: 'rejected'
  });
  const p256 = didWeb('p256');
  const ofP256 = {issuer: p256, lists: await publish(p256, ecdsaRdfc2019)};
  yield made(LIBRARY, 'not withdrawn, shown in parts', {...ofP256, badge: await awardInParts(p256)});
}
