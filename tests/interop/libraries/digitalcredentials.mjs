// The same kinds of proof by @digitalcredentials/vc, a stack of its own with its own processor of JSON-LD.

import * as Multikey from '@digitalcredentials/ed25519-multikey';
import {badge, badgeOfVersion1, ISSUED} from '../badge.mjs';
import {didKey, didWeb, signerOf} from '../issuers.mjs';
import {cryptosuite} from '@digitalcredentials/eddsa-rdfc-2022-cryptosuite';
import {DataIntegrityProof} from '@digitalcredentials/data-integrity';
import {documentLoader} from '../contexts.mjs';
import {Ed25519Signature2020} from '@digitalcredentials/ed25519-signature-2020';
import {issue} from '@digitalcredentials/vc';
import {made} from '../cases.mjs';

const LIBRARY = '@digitalcredentials/vc';

/** Give the cases one after the other. */
export async function* digitalcredentials() {
  for(const issuer of [await didKey('college'), didWeb('college')]) {
    const signer = await signerOf(issuer, Multikey);
    for(const [version, credential] of [['', badge(issuer)], [', VC 1.1', badgeOfVersion1(issuer)]]) {
      for(const [name, suite] of [
        ['eddsa-rdfc-2022', new DataIntegrityProof({signer, date: ISSUED, cryptosuite})],
        ['Ed25519Signature2020', new Ed25519Signature2020({signer, date: ISSUED})]
      ]) {
        const signed = await issue({credential: structuredClone(credential), suite, documentLoader});
        yield made(LIBRARY, name + version, {issuer, badge: signed});
      }
    }
  }
}
