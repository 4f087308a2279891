// @ts-check
/**
 * Words that name no badge, letters that look Latin, and signs that count as digits.
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
  lookAlike: "АВЕЅІЈКМНОРСТУХҮӀԚԜаеѕіјорсхһԁԛԝѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧͿαικνορυϳ",
  lookedLike: "ABESIJKMHOPCTYXYIQWaesijopcxhdqwvABEZHIKMNOPTYXJaikvopuj",
  digits: [
    "\u1369-\u1371 \u19da-\u19da \u24f5-\u24fd \u24ff-\u24ff",
    "\u2776-\u277e \u2780-\u2788 \u278a-\u2792 \ud802\ude40-\ud802\ude43",
    "\ud803\ude60-\ud803\ude68 \ud804\udc52-\ud804\udc5a",
  ].join(" ").split(" "),
};
