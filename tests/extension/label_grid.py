"""Names of badges and words beside them, put together from pieces that tell readers of text apart."""

from collections.abc import Iterator

from tests.extension.link_variations import Chance

PIECES = "|".join(
    (
        "Cloud Basics|Statistics 101|statistics 501|AWS Certified|Solutions|Solution|Architect|Associate",
        "Professional|Doctor of Medicine|Uni of Examples|University of Examples|C|C++|C#|AZ-900|AZ-104",
        "Show credential|Credential ID 36ceb654|ID: UC-12ab34|No. 7|no.7|serial #0042|code_7|ID|Nr 5",
        "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d|0123456789abcdef|deadbeef|dead1beef|abc1234|-1abcdef0-",
        "2024|March 2024|12/03/2024|2024-03-12|12.3.24|1999/2000|x2024|2024x|_2024|2024_|2024年3月12日",
        "12345|123456|x12345|12345x|1234|７|２０２４|②|❷|፩|٣٤٥|٢٠٢٤|½|Ⅳ|x²|𝟙𝟚",
        "統計学入門|統計学101|証明書を表示|（証明）|デジタルバッジ|証明書番号12345|医師免許|カタカナ・テスト",
        "ﾃﾞｰﾀ|デジタルバッジ統計|AWS認定ソリューションアーキテクト|第3号|々〇|한국어 배지|中文徽章|㍿",
        "Основы статистики|Dосtor of Mеdicine|Βασικά|ΣΟΦΟΣ|σοφος|σοφός|ᾼδης|άιδης|Ἰησοῦς",
        "МВА|МВА НЕС|ΜΒΑ|ΜΒΑ in ΙΤ|МТС|ᴍʙᴀ|Ёж|ԛ|ἈΝΑ|µ|ϲ|СТАТ\u0301",
        "Straße|STRASSE|strasse|ẞ|İstanbul|istanbul|ıs|ISS|ﬁnance|FINANCE|ſeal|K2|Ǆungla|ǰ",
        "हिन्दी|ไทย|עברית|العربية|Ꭰꭰ|𐐀𐐨|\U0001f3c5 Welder|e\u0301tude|étude|a\u0300\u0301b|naïve",
        "https://www.credly.com/badges/1|www.credly.com|credly.com/x|(https://a.example/|«www.a»|a.b",
        "HTTPS://A.EXAMPLE|\u017fee|\u017f\u017f.example.com/|\u0131.\u0130\u0130/|-.-.ab/|a.bc/d|x..y/",
        "s|ss|as|bus|Class|classes|the|and|THE|issued|Ver|zertifikat|_|__a__|'|’s|-|—|…|·",
        "\t|\n|\u00a0|\u3000|\u2028|\x85|\x1c|\u200b|\ufeff|\u00ad|\u202e|\ud800",
    )
).split("|")
_JOINS = (" ", ", ", "", " – ", "\n", "・", "/", "-")


def texts(number: int, *, seed: int) -> Iterator[str]:
    """Give texts of one to four pieces; every piece stands alone once."""
    chance = Chance(seed)
    yield from PIECES
    for _ in range(number):
        yield _text(chance)


def pairs(number: int, *, seed: int) -> Iterator[tuple[str, str, str, str]]:
    """Give labels, names, issuers and what else these call themselves; most names have some of the label."""
    chance = Chance(seed)
    for _ in range(number):
        label = _text(chance)
        issuer, claimed = (
            chance.choice(("", "", "University of Examples moodle.example", "Ἰησοῦς", "МТС Центр"))
            for _ in range(2)
        )
        begins, ends = chance.below(1 + len(label)), chance.below(1 + len(label))
        name = chance.choice(
            (
                _text(chance),
                chance.choice(PIECES),
                label + chance.choice(_JOINS) + _text(chance),
                label[begins:ends],
                label.replace(" ", ""),
            )
        )
        both = chance.choice(((label, name), (name, label), (label.upper(), name.lower())))
        yield (*both, issuer, claimed)


def _text(chance: Chance) -> str:
    text = chance.choice(PIECES)
    for _ in range(chance.below(4)):
        text += chance.choice(_JOINS) + chance.choice(PIECES)
    return text if chance.below(9) else (text * 200)[: 190 + chance.below(20)]
