// The badge that every library issues, before it is signed.

import {CREDENTIALS_V1, CREDENTIALS_V2, OPEN_BADGES, OPEN_BADGES_BESIDE_V1} from './contexts.mjs';

export const ISSUED = '2026-01-10T09:00:00Z';
const BEGINS = '2026-01-10T00:00:00Z';
const ENDS = '2031-01-10T00:00:00Z';

// Text outside ASCII, quotes, two unnamed nodes that differ in one word: what canonical forms may get wrong.
const ACHIEVEMENT = {
  id: 'https://uni.example/achievements/statistics-101',
  type: ['Achievement'],
  name: 'Statistics 101 統計学入門',
  description: 'Means, "spread" and\nchance — for beginners.',
  achievementType: 'Course',
  criteria: {narrative: 'Passed the examination.'},
  alignment: [
    {type: ['Alignment'], targetName: 'Mean', targetUrl: 'https://skills.example/mean'},
    {type: ['Alignment'], targetName: 'Spread', targetUrl: 'https://skills.example/mean'}
  ]
};

const SUBJECT = {
  id: 'mailto:student@learner.example',
  type: ['AchievementSubject'],
  identifier: [{
    type: 'IdentityObject',
    identityHash: 'student@learner.example',
    identityType: 'emailAddress',
    hashed: false
  }],
  achievement: ACHIEVEMENT
};

function shared(issuer) {
  return {
    id: `https://uni.example/badges/${issuer.kind.replace(':', '-')}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: {id: issuer.id, type: ['Profile'], name: 'University of Examples'},
    name: 'Statistics 101 統計学入門'
  };
}

/** An Open Badge 3.0 on version 2 of the data model. */
export function badge(issuer) {
  return structuredClone({
    '@context': [CREDENTIALS_V2, OPEN_BADGES],
    ...shared(issuer),
    validFrom: BEGINS,
    validUntil: ENDS,
    credentialSubject: SUBJECT
  });
}

/** The same on version 1.1, as issuers wrote it before version 2 was finished. */
export function badgeOfVersion1(issuer) {
  return structuredClone({
    '@context': [CREDENTIALS_V1, OPEN_BADGES_BESIDE_V1],
    ...shared(issuer),
    issuanceDate: BEGINS,
    expirationDate: ENDS,
    credentialSubject: SUBJECT
  });
}
