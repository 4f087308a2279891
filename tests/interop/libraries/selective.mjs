// Proofs of which a holder shows parts: the whole, and copies derived from it by pointers.

import * as ecdsaSd2023 from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import {derive, issue} from '@digitalbazaar/vc';
import {badge, ISSUED} from '../badge.mjs';
import {didKey, didWeb} from '../issuers.mjs';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {documentLoader} from '../contexts.mjs';
import {integrity} from './digitalbazaar.mjs';
import {made} from '../cases.mjs';

const LIBRARY = '@digitalbazaar/vc';
export const MUST_BE_SHOWN = ['/issuer', '/validFrom', '/validUntil'];
const TEXTS = ['/name', '/credentialSubject/achievement/name', '/credentialSubject/achievement/criteria'];
const RECIPIENT = ['/credentialSubject/id', '/credentialSubject/identifier'];

async function whole(issuer, mandatoryPointers) {
  const suite = await integrity(issuer, ecdsaSd2023.createSignCryptosuite({mandatoryPointers}));
  return issue({credential: badge(issuer), suite, documentLoader, now: ISSUED});
}

async function shown(verifiableCredential, selectivePointers) {
  const cryptosuite = ecdsaSd2023.createDiscloseCryptosuite({selectivePointers});
  return derive({verifiableCredential, suite: new DataIntegrityProof({cryptosuite}), documentLoader});
}

/**
 * Give the cases one after the other. The whole gets its caution too: a holder may have taken statements out of
 * it with their signatures, and nothing tells.
 */
export async function* selective() {
  for(const issuer of [await didKey('p256'), didWeb('p256')]) {
    const base = await whole(issuer, MUST_BE_SHOWN);
    const of = async (what, signed) => made(LIBRARY, `ecdsa-sd-2023, ${what}`, {
      issuer, badge: await signed, found: ['proof.partly-shown']
    });
    yield of('whole', base);
    yield of('with recipient', shown(base, [...TEXTS, ...RECIPIENT]));
    yield of('all of the subject', shown(base, ['/credentialSubject']));
    yield of('one alignment', shown(base, [...TEXTS, '/credentialSubject/achievement/alignment/1']));
  }
}
