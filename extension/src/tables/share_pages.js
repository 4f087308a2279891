// @ts-check
/**
 * Places that offer programs no badge, and those of Google, whose links lead elsewhere.
 *
 * Written by scripts/extension_tables.py from verifier/vocabulary/share_pages.toml and
 * verifier/locate/google_domains.py.
 */
"use strict";

badgeVerifier.tables.sharePages = {
  only_on_its_site: [
    {
      id: "coursera",
      name: "Coursera",
      hosts: "(?:www\\.)?coursera\\.org",
      paths:
        "/(?:account/accomplishments/)?(?:verify|records|certificate|specialization|profe" +
        "ssional-cert)/(?:[a-z-]+/)?[A-Za-z0-9]+/?",
    },
    {
      id: "edx",
      name: "edX",
      hosts: "(?:credentials|courses)\\.edx\\.org",
      paths: "/(?:credentials|certificates)/[0-9a-f]{32}/?",
    },
    {
      id: "microsoft_learn",
      name: "Microsoft Learn",
      hosts: "learn\\.microsoft\\.com",
      paths:
        "/(?:api/credentials/share/[A-Za-z-]+/[^/]+/[0-9A-Fa-f]{16}|(?:[A-Za-z-]+/)?users" +
        "/[^/]+/(?:achievements|credentials|transcript)(?:/.*)?)",
    },
    {
      id: "google_skills",
      name: "Google Skills",
      hosts: "(?:www\\.)?(?:skills\\.google|cloudskillsboost\\.google)",
      paths: "/public_profiles/[0-9a-f-]{36}(?:/badges/[0-9]+)?/?",
    },
    {
      id: "linkedin_learning",
      name: "LinkedIn Learning",
      hosts: "(?:www\\.)?linkedin\\.com",
      paths: "/learning/certificates/[0-9A-Za-z]{64}/?",
    },
    {
      id: "udemy",
      name: "Udemy",
      hosts: "(?:www\\.)?udemy\\.com|ude\\.my",
      paths: "/(?:certificate/)?UC-[0-9A-Za-z-]+/?",
    },
    {
      id: "hackerrank",
      name: "HackerRank",
      hosts: "(?:www\\.)?hackerrank\\.com",
      paths: "/certificates/(?:iframe/)?[0-9a-f]{8,40}/?",
    },
    {
      id: "freecodecamp",
      name: "freeCodeCamp",
      hosts: "(?:www\\.)?freecodecamp\\.org",
      paths: "/certification/[^/]+/[a-z0-9-]+/?",
    },
  ],
  no_public_badge: [
    {
      id: "certifier",
      name: "Certifier",
      hosts: "(?:www\\.)?credsverse\\.com",
      paths: "/credentials/[0-9a-f-]{36}/?",
    },
    {
      id: "sertifier",
      name: "Sertifier",
      hosts: "verified\\.sertifier\\.com",
      paths: "/[A-Za-z-]{2,10}/verify/[0-9]{14}/?",
    },
    {
      id: "bcdiploma",
      name: "BCdiploma",
      hosts: "certificate\\.bcdiploma\\.com",
      paths: "/check/[^/]{20,}/?",
    },
    {
      id: "verifyed",
      name: "VerifyEd",
      hosts: "app\\.verifyed\\.io",
      paths: "/certificate/[A-Za-z0-9-]+-[0-9]+/?",
    },
    {
      id: "badgecraft",
      name: "Badgecraft",
      hosts: "(?:www\\.)?badgecraft\\.eu",
      paths: "/[a-z]{2}/user-badges/[A-Za-z0-9_-]+/?",
    },
    {
      id: "openbadge_global",
      name: "Open Badge Network Japan",
      hosts: "(?:www\\.)?openbadge-global\\.com",
      paths:
        "/ns/portal/openbadge/public/assertions/(?:detail|user|unAcquired)/.+|/api/v1\\.0/" +
        "openBadge/v2/Wallet/Public/GetAssertionShare/.+",
    },
    { id: "badge_list", name: "Badge List", hosts: "(?:www\\.)?badgelist\\.com", paths: "/[^/]+/[^/]+/?" },
    { id: "smartresume", name: "SmartResume", hosts: "my\\.smartresume\\.com", paths: "/.+" },
    {
      id: "digital_promise",
      name: "Digital Promise",
      hosts: "microcredentials\\.digitalpromise\\.org",
      paths: "/.+",
    },
    {
      id: "credential_engine",
      name: "Credential Engine",
      hosts: "(?:www\\.)?credentialengineregistry\\.org",
      paths: "/resources/ce-[0-9a-f-]{36}/?",
    },
    { id: "navigatr", name: "Navigatr", hosts: "navigatr\\.app", paths: "/.+" },
    {
      id: "open_edx",
      name: "Open edX",
      hosts: "credentials\\.[a-z0-9.-]+",
      paths: "/credentials/[0-9a-f]{32}/?",
    },
    { id: "google_drive", name: "Google Drive", hosts: "(?:drive|docs)\\.google\\.com", paths: "/.+" },
    { id: "dropbox", name: "Dropbox", hosts: "(?:www\\.)?dropbox\\.com", paths: "/.+" },
    {
      id: "onedrive",
      name: "OneDrive",
      hosts: "onedrive\\.live\\.com|1drv\\.ms|[a-z0-9-]+\\.sharepoint\\.com",
      paths: "/.+",
    },
    { id: "icloud", name: "iCloud", hosts: "(?:www\\.)?icloud\\.com", paths: "/.+" },
  ],
};

badgeVerifier.tables.googleDomains = [
    "com cat ad ae al am as at az ba be bf bg bi bj bs bt by ca cd cg ch ci cl cm cn cv cz de dj dk dm dz",
    "ee es fi fm fr ge gg gl gm gr gy hn hr ht hu ie im iq is it je jo kg ki kz la li lk lt lu lv md me",
    "mg mk mn mu mv mw ne nl no nr nu pl pn ps pt ro rs ru rw sc se sh si sk sm sn so sr st td tg tl tm",
    "tn to tt vu ws co.ao co.bw co.ck co.cr co.id co.il co.in co.jp co.ke co.kr co.ls co.ma co.mz co.nz",
    "co.th co.tz co.ug co.uk co.uz co.ve co.vi co.za co.zm co.zw com.af com.ag com.ar com.au com.bd",
    "com.bh com.bn com.bo com.br com.bz com.co com.cu com.cy com.do com.ec com.eg com.et com.fj com.gh",
    "com.gi com.gt com.hk com.jm com.kh com.kw com.lb com.ly com.mm com.mt com.mx com.my com.na com.ng",
    "com.ni com.np com.om com.pa com.pe com.pg com.ph com.pk com.pr com.py com.qa com.sa com.sb com.sg",
    "com.sl com.sv com.tj com.tr com.tw com.ua com.uy com.vc com.vn",
  ].join(" ").split(" ");
