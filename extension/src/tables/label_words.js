// @ts-check
/**
 * Words that name no badge, and letters that count as others.
 *
 * Written by scripts/extension_tables.py from verifier/locate/labels.py and what Python knows of Unicode.
 */
"use strict";

badgeVerifier.tables.labelWords = {
  ofAnyBadge: [
    "a accredible achievement achievements afficher all am an and ansehen anzeigen apr april at",
    "attestation aug august awarded backpack badge badges badgr bis by certificado certificate",
    "certificates certification certifications certified check click code collection collections",
    "completed completion credencial credential credentials credly date dec december digital download",
    "earned expiration expired expires expiry feb february for from granted here icon id image in",
    "insignia is issue issued issuer it its jan january jpg jul july jun june la le les licence licences",
    "license licenses link linkedin logo mar march may mostrar my nachweis no nov november number oct",
    "october of on online open or our page photo picture png portfolio present profile received see sep",
    "sept september serial share show since svg the this to until url valid ver verification verified",
    "verify view voir wallet website with your zertifikat",
  ].join(" ").split(" "),
  ofAnyBadgeInJapanese:
      "デジタルバッジ|オープンバッジ|バッジ|アイコン|ロゴ|画像|リンク|ページ|認定証|認定|証明書|" +
      "証明|修了証|修了|資格情報|資格|番号|発行元|発行者|発行日|発行|有効期限|取得者|取得日|取" +
      "得|表示|検証|確認|閲覧|参照|ダウンロード|はこちら|こちら|見る|する|済み|詳細|を|の|は" +
      "|で|に|年|月|日|第|号",
  eastAsian: "々〇ぁ-ゖァ-ヺー一-鿿㐀-䶿",
  folded: [
    "\u00dfss \u01f0j\u030c \u0345\u03b9 \u0390\u03b9\u0308\u0301",
    "\u03b0\u03c5\u0308\u0301 \u03c2\u03c3 \u1c80\u0432 \u1c81\u0434 \u1c82\u043e",
    "\u1c83\u0441 \u1c84\u0442 \u1c85\u0442 \u1c86\u044a \u1c87\u0463 \u1c88\ua64b",
    "\u1e96h\u0331 \u1e97t\u0308 \u1e98w\u030a \u1e99y\u030a",
    "\u1f50\u03c5\u0313 \u1f52\u03c5\u0313\u0300 \u1f54\u03c5\u0313\u0301 \u1f56\u03c5\u0313\u0342",
    "\u1f80\u1f00\u03b9 \u1f81\u1f01\u03b9 \u1f82\u1f02\u03b9 \u1f83\u1f03\u03b9",
    "\u1f84\u1f04\u03b9 \u1f85\u1f05\u03b9 \u1f86\u1f06\u03b9 \u1f87\u1f07\u03b9",
    "\u1f90\u1f20\u03b9 \u1f91\u1f21\u03b9 \u1f92\u1f22\u03b9 \u1f93\u1f23\u03b9",
    "\u1f94\u1f24\u03b9 \u1f95\u1f25\u03b9 \u1f96\u1f26\u03b9 \u1f97\u1f27\u03b9",
    "\u1fa0\u1f60\u03b9 \u1fa1\u1f61\u03b9 \u1fa2\u1f62\u03b9 \u1fa3\u1f63\u03b9",
    "\u1fa4\u1f64\u03b9 \u1fa5\u1f65\u03b9 \u1fa6\u1f66\u03b9 \u1fa7\u1f67\u03b9",
    "\u1fb2\u1f70\u03b9 \u1fb3\u03b1\u03b9 \u1fb4\u03ac\u03b9 \u1fb6\u03b1\u0342",
    "\u1fb7\u03b1\u0342\u03b9 \u1fc2\u1f74\u03b9 \u1fc3\u03b7\u03b9 \u1fc4\u03ae\u03b9",
    "\u1fc6\u03b7\u0342 \u1fc7\u03b7\u0342\u03b9 \u1fd2\u03b9\u0308\u0300 \u1fd6\u03b9\u0342",
    "\u1fd7\u03b9\u0308\u0342 \u1fe2\u03c5\u0308\u0300 \u1fe4\u03c1\u0313 \u1fe6\u03c5\u0342",
    "\u1fe7\u03c5\u0308\u0342 \u1ff2\u1f7c\u03b9 \u1ff3\u03c9\u03b9 \u1ff4\u03ce\u03b9",
    "\u1ff6\u03c9\u0342 \u1ff7\u03c9\u0342\u03b9",
  ].join(" ").split(" "),
  digits: [
    "\u1369-\u1371 \u19da-\u19da \u24f5-\u24fd \u24ff-\u24ff",
    "\u2776-\u277e \u2780-\u2788 \u278a-\u2792 \ud802\ude40-\ud802\ude43",
    "\ud803\ude60-\ud803\ude68 \ud804\udc52-\ud804\udc5a",
  ].join(" ").split(" "),
};
