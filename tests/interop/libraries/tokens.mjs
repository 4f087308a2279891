// Badges as signed tokens, by did-jwt-vc, jose and @sd-jwt/core.

import {createHash, createPrivateKey, randomBytes, sign} from 'node:crypto';
import {EdDSASigner, ES256Signer} from 'did-jwt';
import {importJWK, SignJWT} from 'jose';
import {badge, badgeOfVersion1, ISSUED} from '../badge.mjs';
import {didKey, didWeb} from '../issuers.mjs';
import {createVerifiableCredentialJwt} from 'did-jwt-vc';
import {made} from '../cases.mjs';
import {SDJwtInstance} from '@sd-jwt/core';

const KEYS = {RS256: 'rsa', PS256: 'rsa', ES256: 'p256', ES384: 'p384', EdDSA: 'uni'};
const HIDDEN = {
  credentialSubject: {_sd: ['identifier'], achievement: {_sd: ['description', 'alignment']}}
};
const seconds = date => Math.floor(Date.parse(date) / 1000);

async function byDidJwtVc(issuer, alg, header) {
  const secret = Buffer.from(issuer.jwk.d, 'base64url');
  const seed = () => Buffer.concat([secret, Buffer.from(issuer.jwk.x, 'base64url')]);
  const signer = alg === 'EdDSA' ? EdDSASigner(seed()) : ES256Signer(secret);
  const credential = badgeOfVersion1(issuer);
  return createVerifiableCredentialJwt(credential, {did: issuer.id, alg, signer}, {header});
}

// https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof: the credential is the payload, beside the registered claims.
async function asOpenBadges(issuer, alg) {
  const document = badge(issuer);
  const payload = {
    ...document,
    iss: issuer.id,
    jti: document.id,
    sub: document.credentialSubject.id,
    nbf: seconds(document.validFrom),
    exp: seconds(document.validUntil)
  };
  return signed(payload, {alg, kid: issuer.method, typ: 'JWT'}, issuer);
}

// https://www.w3.org/TR/vc-jose-cose/: nothing but the credential.
async function asJose(issuer, alg) {
  return signed(badge(issuer), {alg, kid: issuer.method, typ: 'vc+jwt', cty: 'vc'}, issuer);
}

async function signed(payload, header, issuer) {
  const key = await importJWK(issuer.jwk, header.alg);
  return new SignJWT(payload).setProtectedHeader(header).sign(key);
}

async function bySdJwt(issuer, hidden) {
  const key = createPrivateKey({key: issuer.jwk, format: 'jwk'});
  const instance = new SDJwtInstance({
    signAlg: 'ES256',
    hashAlg: 'sha-256',
    hasher: data => createHash('sha256').update(data).digest(),
    saltGenerator: length => randomBytes(length).toString('base64url'),
    signer: input => sign('sha256', input, {key, dsaEncoding: 'ieee-p1363'}).toString('base64url')
  });
  const header = {typ: 'vc+sd-jwt', cty: 'vc', kid: issuer.method};
  return [instance, await instance.issue(badge(issuer), hidden, {header})];
}

/** Give the cases one after the other. */
export async function* tokens() {
  const uni = await didKey('uni');
  const p256 = await didKey('p256');
  const of = async (library, what, issuer, token, found = []) =>
    made(library, what, {issuer, badge: await token, found});
  for(const issuer of [uni, didWeb('uni')]) {
    yield of('did-jwt-vc', 'VC-JWT EdDSA', issuer, byDidJwtVc(issuer, 'EdDSA', {kid: issuer.method}));
  }
  yield of('did-jwt-vc', 'VC-JWT EdDSA, no kid', uni, byDidJwtVc(uni, 'EdDSA'));
  yield of('did-jwt-vc', 'VC-JWT ES256', p256, byDidJwtVc(p256, 'ES256', {kid: p256.method}));
  for(const [alg, key] of Object.entries(KEYS)) {
    const issuer = didWeb(key);
    yield of('jose', `Open Badges JWT ${alg}`, issuer, asOpenBadges(issuer, alg));
    yield of('jose', `vc+jwt ${alg}`, issuer, asJose(issuer, alg));
  }
  const [instance, whole] = await bySdJwt(p256, HIDDEN);
  yield of('@sd-jwt/core', 'vc+sd-jwt ES256, all shown', p256, whole);
  const some = instance.present(whole, {credentialSubject: {achievement: {description: true}}});
  // What is held back of subject and achievement could be a result and its description: nothing tells.
  yield of('@sd-jwt/core', 'vc+sd-jwt ES256, some shown', p256, some, ['proof.partly-shown']);
}
