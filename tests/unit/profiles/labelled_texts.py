"""Texts with labels in every form that issuers write them, and what must be read behind each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A narrative, why it is among the cases, and what must be read of it."""

    why: str
    text: str
    labels: int  # different ones
    says: tuple[tuple[str, str], ...] = ()  # values, by concept
    outside: str | None = None


ENGLISH = (
    "Learning outcomes",
    "Language",
    "Form of participation",
    "Learner Effort",
    "Type of assessment",
    "Type of quality assurance",
    "Level",
    "Certification",
    "Credit/ Other Recognition",
    "Prerequisites needed to enroll",
    "Stackability",
)
VALUES = (
    "plans a small bridge and calculates its load",
    "Japanese",
    "online with two days on site",
    "24 hours",
    "an oral examination",
    "yearly review by the faculty",
    "EQF 6",
    "conforms to the guideline",
    "None",
    "None",
    "counts towards a minor",
)
KINDS = {
    "run-on without values": Labelled(
        why="a form that nobody filled in: every name is there and nothing behind it",
        text=" ".join(f"{name}:" for name in ENGLISH),
        labels=11,
        says=(("outcomes", ""), ("level", ""), ("stackability", "")),
        outside="",
    ),
    "run-on with values": Labelled(
        why="platforms drop line ends, so that the whole layout stands in one line, in the guideline's style",
        text=" ".join(f"{name} : {value}" for name, value in zip(ENGLISH, VALUES, strict=True)),
        labels=11,
        says=(
            ("outcomes", VALUES[0]),
            ("participation", VALUES[2]),
            ("credits", "None"),
            ("stackability", VALUES[10]),
        ),
    ),
    "japanese lines with full-width signs": Labelled(
        why="a Japanese keyboard gives full-width colons, digits and slashes",
        text=(
            "本課程について\r\n学修成果：小さな橋の荷重を計算できる。\r\n使用言語：日本語\r\n参加形態：対面\r\n学修量：２４時間\r\n"
            "評価の種類：口頭試問\r\n質保証の種類：学部による年次点検\r\nレベル：学部２年\r\n認定：ガイドラインに準拠\r\n"
            "単位／その他の認定：１単位\r\n前提条件：なし\r\nスタッカビリティ：副専攻の一部\r\n"
        ),
        labels=11,
        says=(("duration", "24時間"), ("credits", "1単位"), ("level", "学部2年"), ("prerequisites", "なし")),
        outside="本課程について",
    ),
    "markdown in every fashion": Labelled(
        why="bullets, bold, numbers, headings and corner brackets are all in use, colon inside or outside",
        text=(
            "- **Learning outcomes:** plans a bridge\n* __Language__: Japanese\n"
            "1. Form of participation: online\n"
            "(2) *Learner effort*: 24 hours\n### Type of assessment\nan oral examination\n"
            "【質保証の種類】学部による年次点検\n③ レベル：入門\n**Certification**\nnone\n"
            "> `Stackability`: towards a minor"
        ),
        labels=9,
        says=(
            ("outcomes", "plans a bridge"),
            ("duration", "24 hours"),
            ("assessment_type", "an oral examination"),
            ("quality_assurance", "学部による年次点検"),
            ("level", "入門"),
            ("certification_claim", "none"),
            ("stackability", "towards a minor"),
        ),
    ),
    "html list, table and definitions": Labelled(
        why="editors save HTML, with the full-width colon as a character reference",
        text=(
            "<ul><li><b>使用言語</b>&#65306;日本語</li>"
            "<li><strong>Learner effort:</strong> 24&nbsp;hours</li></ul>"
            "<table><tr><th>Level</th><td>EQF 6</td></tr><tr><td>Credits</td> <td>2</td></tr></table>"
            "<dl><dt>Prerequisites</dt><dd>None</dd><dt>Stackability</dt>\n<dd>towards a minor</dd></dl>"
        ),
        labels=6,
        says=(
            ("language", "日本語"),
            ("duration", "24 hours"),
            ("level", "EQF 6"),
            ("credits", "2"),
            ("prerequisites", "None"),
            ("stackability", "towards a minor"),
        ),
    ),
    "names in two languages": Labelled(
        why="bilingual issuers write both names before one colon",
        text=(
            "学修成果／Learning outcomes：橋を設計できる\nLanguage (使用言語): Japanese\nLevel [水準]: EQF 6"
        ),
        labels=3,
        says=(("outcomes", "橋を設計できる"), ("language", "Japanese"), ("level", "EQF 6")),
    ),
    "prose with such words": Labelled(
        why="words of the guideline are common words too",
        text=(
            "Learners reach a level that the language of bridges asks for, and the assessment is fair:\n"
            "there is credit where credit is due. Certification follows.\n"
            "学修成果を評価する方法は、単位の認定とは別です。"
        ),
        labels=0,
    ),
    "labels inside a value": Labelled(
        why="a value may speak of a programming language or of a level without being another descriptor",
        text=(
            "Learning outcomes: writes in the programming Language: Python and reaches Level: 2 of the club\n"
            "Type of assessment: a portfolio\nLearner effort: 24 hours"
        ),
        labels=3,
        says=(
            ("outcomes", "writes in the programming Language: Python and reaches Level: 2 of the club"),
            ("duration", "24 hours"),
        ),
    ),
    "no labels": Labelled(
        why="most criteria are plain sentences",
        text="Learners plan, build and present a small bridge.",
        labels=0,
        outside="Learners plan, build and present a small bridge.",
    ),
    "japanese run-on": Labelled(
        why="Japanese needs no punctuation before the next name, a space will do",
        text=(
            "学修成果：橋を設計できる 使用言語：日本語 参加形態：対面 学修量：24時間 "
            "評価：口頭試問 質保証：学部の点検 レベル：入門 単位：なし"
        ),
        labels=8,
        says=(("outcomes", "橋を設計できる"), ("assessment_type", "口頭試問"), ("credits", "なし")),
    ),
    "markdown table": Labelled(
        why="a table has its names in the first column and rules its head",
        text=(
            "| Item | Content |\n|:---|---|\n| Learning outcomes | plans a bridge |\n"
            "| **Level** | EQF 6 |\n| 単位 | 2 | of 124 |"
        ),
        labels=3,
        says=(("outcomes", "plans a bridge"), ("level", "EQF 6"), ("credits", "2 | of 124")),
        outside="Item: Content",
    ),
    "bullets below labels": Labelled(
        why="a value may be a list of its own",
        text=(
            "- Learning outcomes:\n  - plans a bridge\n  - builds it\n"
            "- Type of assessment:\n  1. oral\n  2. written\n- Learner effort: 24 hours\n"
        ),
        labels=3,
        says=(
            ("outcomes", "plans a bridge\n  - builds it"),
            ("assessment_type", "oral\n  2. written"),
            ("duration", "24 hours"),
        ),
    ),
    "run-on with semicolons": Labelled(
        why="without a space before the colon only punctuation sets a common word off",
        text=(
            "Learning outcomes: plans a bridge; Language: Japanese; Form of participation: online; "
            "Workload: 24 hours; Assessment: oral; Quality assurance: yearly review; Level: EQF 6; Credits: 2"
        ),
        labels=8,
        says=(("language", "Japanese"), ("assessment_type", "oral"), ("level", "EQF 6"), ("credits", "2")),
    ),
    "lines out of order": Labelled(
        why="a line of its own is a label wherever it stands",
        text="Stackability: towards a minor\nLevel: EQF 6\nLearning outcomes: plans a bridge",
        labels=3,
        says=(
            ("stackability", "towards a minor"),
            ("level", "EQF 6"),
            ("outcomes", "plans a bridge"),
        ),
    ),
    "headings only": Labelled(
        why="a heading needs no colon",
        text="Welcome\n\n## Learning outcomes\n\nplans a bridge\n\n## Level ##\n\nEQF 6",
        labels=2,
        says=(("outcomes", "plans a bridge"), ("level", "EQF 6")),
        outside="Welcome",
    ),
}
