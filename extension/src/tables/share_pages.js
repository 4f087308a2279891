// @ts-check
/**
 * Places that offer programs no badge.
 *
 * Written by scripts/extension_tables.py from verifier/vocabulary/share_pages.toml.
 */
"use strict";

badgeVerifier.tables.sharePages = /** @type {import("../types.js").SharePage[]} */ ([
  {
    explanation: "only_on_its_site",
    id: "coursera",
    name: "Coursera",
    hosts: "(?:www\\.)?coursera\\.org",
    paths:
      "/(?:account/accomplishments/)?(?:verify|records|ce" +
      "rtificate|specialization|professional-cert)/(?:[a-" +
      "z-]+/)?[A-Za-z0-9]+/?",
  },
  {
    explanation: "only_on_its_site",
    id: "edx",
    name: "edX",
    hosts: "(?:credentials|courses)\\.edx\\.org",
    paths: "/(?:credentials|certificates)/[0-9a-f]{32}/?",
  },
  {
    explanation: "only_on_its_site",
    id: "microsoft_learn",
    name: "Microsoft Learn",
    hosts: "learn\\.microsoft\\.com",
    paths:
      "/(?:api/credentials/share/[A-Za-z-]+/[^/]+/[0-9A-F" +
      "a-f]{16}|(?:[A-Za-z-]+/)?users/[^/]+/(?:achievemen" +
      "ts|credentials|transcript)(?:/.*)?)",
  },
  {
    explanation: "only_on_its_site",
    id: "google_skills",
    name: "Google Skills",
    hosts:
      "(?:www\\.)?(?:skills\\.google|cloudskillsboost\\.goog" +
      "le)",
    paths:
      "/public_profiles/[0-9a-f-]{36}(?:/badges/[0-9]+)?/" +
      "?",
  },
  {
    explanation: "only_on_its_site",
    id: "linkedin_learning",
    name: "LinkedIn Learning",
    hosts: "(?:www\\.)?linkedin\\.com",
    paths: "/learning/certificates/[0-9A-Za-z]{64}/?",
  },
  {
    explanation: "only_on_its_site",
    id: "udemy",
    name: "Udemy",
    hosts: "(?:www\\.)?udemy\\.com|ude\\.my",
    paths: "/(?:certificate/)?UC-[0-9A-Za-z-]+/?",
  },
  {
    explanation: "only_on_its_site",
    id: "hackerrank",
    name: "HackerRank",
    hosts: "(?:www\\.)?hackerrank\\.com",
    paths: "/certificates/(?:iframe/)?[0-9a-f]{8,40}/?",
  },
  {
    explanation: "only_on_its_site",
    id: "freecodecamp",
    name: "freeCodeCamp",
    hosts: "(?:www\\.)?freecodecamp\\.org",
    paths: "/certification/[^/]+/[a-z0-9-]+/?",
  },
  {
    explanation: "no_public_badge",
    id: "certifier",
    name: "Certifier",
    hosts: "(?:www\\.)?credsverse\\.com",
    paths: "/credentials/[0-9a-f-]{36}/?",
  },
  {
    explanation: "no_public_badge",
    id: "sertifier",
    name: "Sertifier",
    hosts: "verified\\.sertifier\\.com",
    paths: "/[A-Za-z-]{2,10}/verify/[0-9]{14}/?",
  },
  {
    explanation: "no_public_badge",
    id: "bcdiploma",
    name: "BCdiploma",
    hosts: "certificate\\.bcdiploma\\.com",
    paths: "/check/[^/]{20,}/?",
  },
  {
    explanation: "no_public_badge",
    id: "verifyed",
    name: "VerifyEd",
    hosts: "app\\.verifyed\\.io",
    paths: "/certificate/[A-Za-z0-9-]+-[0-9]+/?",
  },
  {
    explanation: "no_public_badge",
    id: "badgecraft",
    name: "Badgecraft",
    hosts: "(?:www\\.)?badgecraft\\.eu",
    paths: "/[a-z]{2}/user-badges/[A-Za-z0-9_-]+/?",
  },
  {
    explanation: "no_public_badge",
    id: "openbadge_global",
    name: "Open Badge Network Japan",
    hosts: "(?:www\\.)?openbadge-global\\.com",
    paths:
      "/ns/portal/openbadge/public/assertions/(?:detail|u" +
      "ser|unAcquired)/.+|/api/v1\\.0/openBadge/v2/Wallet/" +
      "Public/GetAssertionShare/.+",
  },
  {
    explanation: "no_public_badge",
    id: "badge_list",
    name: "Badge List",
    hosts: "(?:www\\.)?badgelist\\.com",
    paths: "/[^/]+/[^/]+/?",
  },
  {
    explanation: "no_public_badge",
    id: "smartresume",
    name: "SmartResume",
    hosts: "my\\.smartresume\\.com",
    paths: "/.+",
  },
  {
    explanation: "no_public_badge",
    id: "digital_promise",
    name: "Digital Promise",
    hosts: "microcredentials\\.digitalpromise\\.org",
    paths: "/.+",
  },
  {
    explanation: "no_public_badge",
    id: "credential_engine",
    name: "Credential Engine",
    hosts: "(?:www\\.)?credentialengineregistry\\.org",
    paths: "/resources/ce-[0-9a-f-]{36}/?",
  },
  {
    explanation: "no_public_badge",
    id: "navigatr",
    name: "Navigatr",
    hosts: "navigatr\\.app",
    paths: "/.+",
  },
  {
    explanation: "no_public_badge",
    id: "open_edx",
    name: "Open edX",
    hosts: "credentials\\.[a-z0-9.-]+",
    paths: "/credentials/[0-9a-f]{32}/?",
  },
  {
    explanation: "no_public_badge",
    id: "google_drive",
    name: "Google Drive",
    hosts: "(?:drive|docs)\\.google\\.com",
    paths: "/.+",
  },
  {
    explanation: "no_public_badge",
    id: "dropbox",
    name: "Dropbox",
    hosts: "(?:www\\.)?dropbox\\.com",
    paths: "/.+",
  },
  {
    explanation: "no_public_badge",
    id: "onedrive",
    name: "OneDrive",
    hosts:
      "onedrive\\.live\\.com|1drv\\.ms|[a-z0-9-]+\\.sharepoin" +
      "t\\.com",
    paths: "/.+",
  },
  {
    explanation: "no_public_badge",
    id: "icloud",
    name: "iCloud",
    hosts: "(?:www\\.)?icloud\\.com",
    paths: "/.+",
  },
]);
