"""Whole badges in our own words: one of each kind that the profiles tell apart."""

from tests.unit.profiles.badges import OB3, VC2, ob2
from verifier.model.credential import Credential
from verifier.model.words import JsonObject
from verifier.parse.ob3 import parse_vc

FRAMEWORK = "https://case.example/ims/case/v1p0/CFItems/"
HASH = "sha256$" + "b" * 64
NARRATIVE_JA = """学修成果：橋梁の荷重を計算し、その結果を図面と文章で説明できる。
使用言語：日本語
参加形態：オンラインと対面の併用
学修量：２０時間
評価の種類：筆記試験と小テスト
質保証の種類：学内の教学委員会による年次点検
レベル：学部入門
認定：マイクロクレデンシャル共同WGのガイドラインに準拠
単位/その他の認定：なし
前提条件：なし
スタッカビリティ：なし
"""


def trusted_application() -> JsonObject:
    """An Open Badge 3 that tells everything TrustEd asks of an Application credential."""
    alignments = [
        {
            "type": ["Alignment"],
            "targetType": "CFItem",
            "targetName": name,
            "targetFramework": "Bridge builders' competencies",
            "targetUrl": f"{FRAMEWORK}{number}",
        }
        for number, name in enumerate(("Load calculation", "Technical drawing"))
    ]
    return {
        "@context": [VC2, OB3],
        "id": "https://uni.example/credentials/7",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {
            "id": "did:web:uni.example",
            "type": ["Profile"],
            "name": "Example University",
            "url": "https://www.uni.example/",
            "accreditations": [
                {
                    "type": ["Accreditation"],
                    "name": "Council of Engineers",
                    "url": "https://council.example/uni",
                }
            ],
        },
        "validFrom": "2026-03-01T00:00:00Z",
        "evidence": [{"id": "https://ada.example/bridge", "type": ["Evidence"]}],
        "credentialSubject": {
            "id": "did:example:ada",
            "type": ["AchievementSubject"],
            "result": [{"type": ["Result"], "resultDescription": "urn:uuid:load", "value": "12 kg"}],
            "achievement": {
                "id": "https://uni.example/achievements/7",
                "type": ["Achievement"],
                "achievementType": "MicroCredential",
                "name": "Small bridges",
                "description": "Plans and builds a small bridge.",
                "criteria": {
                    "id": "https://uni.example/achievements/7/criteria",
                    "narrative": "Learners plan a bridge for a given load, build it and show that it holds.",
                },
                "alignment": alignments,
                "creditsAvailable": 2,
                "resultDescription": [
                    {
                        "id": "urn:uuid:load",
                        "type": ["ResultDescription", "AssessmentResultDescription"],
                        "name": "Load",
                        "resultType": "RawScore",
                        "assessmentType": "Performance",
                        "description": "The bridge is loaded until it gives way.",
                        "rubricCriterionLevel": [
                            {"id": "urn:uuid:firm", "type": ["RubricCriterionLevel"], "name": "Firm"}
                        ],
                    }
                ],
            },
        },
    }


def parsed(document: JsonObject) -> Credential:
    """The credential that a document is."""
    credential = parse_vc(document)
    assert isinstance(credential, Credential)
    return credential


def guideline_badge(narrative: str = NARRATIVE_JA) -> Credential:
    """A Japanese Open Badge 2 in the layout of the guideline."""
    return ob2(
        issuedOn="2026-03-01T00:00:00Z",
        recipient={"type": "email", "hashed": True, "identity": HASH},
        achievement={
            "name": "橋梁の基礎",
            "description": "小さな橋の荷重計算を学ぶ入門課程です。",
            "image": "https://uni.example/badge.png",
            "criteria": {"narrative": narrative},
        },
        issuer={"name": "例示大学", "url": "https://www.uni.example/", "description": "日本の大学です。"},
    )


def attendance_badge() -> Credential:
    """A badge for having been there."""
    return ob2(
        issuedOn="2026-03-01",
        recipient={"type": "email", "hashed": True, "identity": HASH},
        achievement={
            "name": "Open day",
            "description": "Was at the open day of the bridge laboratory.",
            "criteria": {
                "narrative": "Given to everybody who came; attendance only, and no test of any kind."
            },
        },
        issuer={"name": "Example University", "url": "https://www.uni.example/"},
    )
