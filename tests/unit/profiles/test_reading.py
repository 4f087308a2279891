"""A slip in a profile's file is an error that names file, field and key."""

import pytest

from tests.unit.profiles.lists import FIELDS, WHOLE, WORDS, changed, profile
from verifier.model.metadata_profile import LAST, Origin
from verifier.model.scores import Strength
from verifier.profiles.table import ProfileError


def test_a_profile_is_read_as_it_is_written() -> None:
    read = profile()
    assert (read.id, read.version, read.words.fidelity) == ("house.list", "1", "house")
    assert read.words.title["ja"] == "自前の一覧"
    assert read.words.ask_issuer["en"] == ("Is it fun?",)
    assert read.applies_to == {"ob3": "native"}
    assert [field.id for field in read.fields] == ["title", "skills", "standing", "tags"]
    assert read.fields[1].needs == {"short": Strength.STRUCTURED, "long": Strength.LINKED}
    assert read.fields[2].concepts == ("issuer_country", "issuer_accreditation")
    assert read.fields[3].level == {"short": "optional", "long": "required"}
    assert read.fields[0].editions == {"ob2", "ob3"}
    assert read.words.label["tags"] == {"en": "Tags", "ja": "タグ"}
    assert [kind.scored for kind in read.types] == [True, True, False]


def test_a_text_may_go_over_several_lines_and_have_any_letters_spaces_and_signs() -> None:
    text = changed('"The house"', '"""A house,\nde\u0301ja\u0300 vu \u3000\u00a0家\U0001f3e0"""')
    assert profile(text).publisher == "A house,\nde\u0301ja\u0300 vu \u3000\u00a0家\U0001f3e0"


def test_what_a_profile_leaves_out_is_what_most_profiles_are() -> None:
    read = profile()
    assert (read.offered, read.order, read.gate, read.extends, read.claim) == (
        *("always", LAST, None, None),
        frozenset(),
    )
    text = changed(
        'version = "1"',
        'version = "1"\noffered = "when_named"\norder = 7\ngate = "nz_listed"\nclaim = { words = "skills" }',
    )
    read = profile(text)
    assert (read.offered, read.order, read.gate, read.claim) == ("when_named", 7, "nz_listed", {"skills"})


@pytest.mark.parametrize(
    ("said", "prominent"),
    [
        ("", True),
        ("prominent = false", False),
        ('offered = "when_named"', False),
        ('offered = "when_named"\nprominent = true', True),
    ],
)
def test_a_profile_that_is_in_every_report_is_prominent_unless_it_says_otherwise(said, prominent) -> None:
    assert profile(changed('version = "1"', f'version = "1"\n{said}')).words.prominent is prominent


def test_of_each_field_it_is_known_where_it_comes_from() -> None:
    text = changed("confidence = 1.0", 'confidence = 0.5, note = "read in a mirror"')
    assert profile().fields[0].origin == Origin(kind="published", confidence=1.0)
    assert profile(text).fields[0].origin == Origin(kind="published", confidence=0.5, note="read in a mirror")


def test_the_digest_is_that_of_the_content_and_not_of_its_layout() -> None:
    assert profile().digest.startswith("sha256:")
    assert profile(WHOLE + "\n# a comment\n").digest == profile().digest
    assert profile(changed('version = "1"', 'version = "2"')).digest != profile().digest


SLIPS = [
    ("title = {", "titel = {", "house.toml: titel: no such key; did you mean title?"),
    ('id = "house.list"', 'id = "House list"', "house.toml: id: must be of a-z, 0-9, dot and hyphen"),
    *(
        (
            'id = "house.list"',
            f'id = "{bad}"',
            "house.toml: id: must be of a-z, 0-9, dot and hyphen, begin with",
        )
        for bad in ("..", ".", "-list", "--json", "a" * 65)
    ),
    ('version = "1"', "version = 1", "house.toml: version: must be a text"),
    ('version = "1"', "version = 2026-11-21", "house.toml:3: version: must be a text, a number"),
    ('version = "1"', "version = [", "house.toml:4: is no TOML: "),
    ('fidelity = "house"', 'fidelity = "exact"', "house.toml: fidelity: must be one of transcribed"),
    ('ja = "自前の一覧" }', 'fr = "Une liste" }', "house.toml: title: fr: no such key"),
    (', ja = "自前の一覧"', "", "house.toml: title: ja: is missing"),
    ("scored = false", 'scored = "no"', "house.toml: types[2]: scored: must be true or false"),
    ('otherwise = "short"', 'otherwise = "brief"', "house.toml: otherwise: must be one of short"),
    (
        'id = "long"',
        'id = "short"',
        "house.toml: types[1]: id: “short” is already that of types[0]",
    ),
    (WHOLE[WHOLE.index("types = [") : WHOLE.index("decide")], "types = []\n", "types: must be some"),
    (
        'concept = "title"',
        'concept = "titel"',
        "fields[0] titel: concept: there is no titel; did you mean title?",
    ),
    ('concept = "title", ', "", "house.toml: fields[0]: concept: is missing"),
    ('concept = "title"', "concept = []", "house.toml: fields[0]: concept: must name a concept"),
    ('concept = "tags"', 'concept = "title"', "fields[3]: id: “title” is already that of fields[0]"),
    ('"recommended"', '"wanted"', "house.toml: fields[2] standing: level: must be one of required"),
    ('long = "linked"', 'long = "absent"', "house.toml: fields[1] skills needs: long: must be one of"),
    ('long = "linked"', 'wide = "linked"', "house.toml: fields[1] skills needs: wide: no such key"),
    (', long = "linked"', "", "house.toml: fields[1] skills needs: long: is missing"),
    (
        '["issuer_country", ',
        '["issuer_country", 3, ',
        "house.toml: fields[2] standing: concept: must be a list",
    ),
    ('{ concept = "title"', '{ tests = ["no"], concept = "title"', "fields[0] title: tests: there is no no"),
    (
        '{ concept = "title"',
        '{ fallback = "no", concept = "title"',
        "fields[0] title: fallback: there is no no",
    ),
    ('{ concept = "title"', '{ editions = ["ob4"], concept = "title"', "editions: there is no ob4"),
    ('{ concept = "title"', '{ weight = 3, concept = "title"', "house.toml: fields[0]: weight: no such key"),
    ('kind = "published"', 'kind = "guessed"', "fields[0] title origin: kind: must be one of published"),
    ("confidence = 1.0", "confidence = 1.5", "origin: confidence: must be a number from 0.0 to 1.0"),
    ("confidence = 1.0", 'confidence = "high"', "origin: confidence: must be a number from 0.0 to 1.0"),
    ('default = { needs = "structured", ', "default = { ", "fields[0] title: needs: is missing"),
    ("default = { ", "default = { colour = 1, ", "house.toml: default: colour: no such key"),
    ("fields = [\n", "fields = [ 3,\n", "house.toml: fields: must be a table"),
    (
        'words = ["application"]',
        'words = ["no list"]',
        "house.toml: decide[0] when: words: there is no no list",
    ),
    ('words = ["application"]', 'shows = { titel = "stated" }', "decide[0] when shows: titel: no such key"),
    ('words = ["application"]', 'assessment_kind = ["Essay"]', "assessment_kind: there is no Essay"),
    ('words = ["application"]', "", "house.toml: decide[0]: when: must ask for something"),
    ('basis = "words"', 'basis = "otherwise"', "house.toml: decide[0]: basis: must be one of declared"),
    ('{ type = "long"', '{ type = "wide"', "house.toml: decide[0]: type: must be one of short"),
    ('ob3 = "native"', 'ob4 = "native"', "house.toml: applies_to: ob4: no such key"),
    ('tags = { en = "Tags"', 'tax = { en = "Tags"', "house.toml: label: tax: no such key"),
    (
        'tags = { en = "Add tags.", ja = "タグを加えてください。" }',
        "",
        'house.toml: fields[3]: add tags = { en = "…", ja = "…" } to [advice]',
    ),
    (
        WORDS[WORDS.index("[advice]") :],
        "",
        'house.toml: fields[0]: add title = { en = "…", ja = "…" } to [advice]',
    ),
    (
        'words = ["application"]',
        'achievement_type = ["Projekt"]',
        "decide[0] when: achievement_type: there is no Projekt",
    ),
    (
        'words = ["application"]',
        'achievement_type = ["Badges", "ext:Projekt"]',
        "decide[0] when: achievement_type: there is no Badges; did you mean Badge?",
    ),
    (
        'words = ["application"]',
        'assessment_kind = ["Exams"]',
        "assessment_kind: there is no Exams; did you mean Exam?",
    ),
    ('wording = { advice = "ours" }', "wording = 3", "house.toml: wording: must be a table"),
    ('version = "1"', 'version = "1"\ngate = "closed"', "house.toml: gate: must be one of nz_listed"),
    ('version = "1"', 'version = "1"\noffered = "never"', "house.toml: offered: must be one of always"),
    ('version = "1"', 'version = "1"\nprominent = 1', "house.toml: prominent: must be true or false"),
    ('version = "1"', 'version = "1"\norder = -1', "house.toml: order: must be a whole number"),
    ('version = "1"', 'version = "1"\norder = true', "house.toml: order: must be a whole number"),
    ('version = "1"', 'version = "1"\nextends = 3', "house.toml: extends: must be a text"),
    ('version = "1"', 'version = "1"\nclaim = { text = "x" }', "house.toml: claim: text: no such key"),
    ('version = "1"', 'version = "1"\nclaim = { words = ["no list"] }', "claim: words: there is no no list"),
    ("confidence = 1.0", "confidence = 1.0, note = 3", "title origin: note: must be a text"),
    ("decide = [{", "sources = 3\ndecide = [{", "house.toml: sources: must be a list of tables"),
    (
        "decide = [{",
        'sources = [{ title = "x", url = "javascript:alert(1)", revised = "2026" }]\ndecide = [{',
        "house.toml: sources[0]: url: must be an address, https://",
    ),
    *(
        (
            "decide = [{",
            f'sources = [{{ title = "x", url = "{url}", revised = "2026" }}]\ndecide = [{{',
            "house.toml: sources[0]: url: must be an address, https://",
        )
        for url in ("uni.example/rules", "https://", "https:///rules", "ftp://uni.example/rules")
    ),
    ("A list of ours", "x" * 2_001, "house.toml: title: en: is longer than 2000 characters"),
    ("Is it fun?", "x" * 2_001, "house.toml: ask_issuer: en: is longer than 2000 characters"),
    *(
        (old, f"{escaped}{old}", f"{place}: has a sign in it that does not show, {named}")
        for escaped, named in (
            (r"\u001b[31m", "U+001B"),
            (r"\r", "U+000D"),
            (r"\u009b", "U+009B"),
            (r"\u202e", "U+202E"),
            (r"\u200b", "U+200B"),
            (r"\u2028", "U+2028"),
            (r"\U000e0041", "U+E0041"),
        )
        for old, place in (
            ("A list of ours", "house.toml: title: en"),
            ("The house", "house.toml: publisher"),
            ("Is it fun?", "house.toml: ask_issuer: en"),
            ("Name it.", "house.toml: advice title: en"),
        )
    ),
]


def test_what_is_lacking_is_named_in_the_order_in_which_a_file_is_written() -> None:
    written = {
        "id": '"house.list"',
        "version": '"1"',
        "title": '{ en = "Ours", ja = "自前" }',
        "publisher": '"The house"',
        "fidelity": '"house"',
        "otherwise": '"badge"',
        "types": '[{ id = "badge", label = { en = "Badge", ja = "バッジ" } }]',
        "fields": "[]",
    }
    for number, lacking in enumerate(written):
        text = "".join(f"{key} = {value}\n" for key, value in list(written.items())[:number])
        with pytest.raises(ProfileError, match=f"house.toml: {lacking}: is missing"):
            profile(text)


@pytest.mark.parametrize(("old", "new", "message"), SLIPS)
def test_a_slip_is_named_with_file_field_and_key(old, new, message) -> None:
    with pytest.raises(ProfileError) as raised:
        profile(changed(old, new))
    assert message in str(raised.value)


def test_a_list_of_which_nothing_counts_measures_nothing_and_is_refused() -> None:
    optional = FIELDS.replace('"required"', '"optional"').replace(
        '"recommended"', '"recommended_if_available"'
    )
    with pytest.raises(ProfileError) as raised:
        profile(changed(FIELDS, optional))
    assert str(raised.value) == (
        "house.toml: fields: none is required or recommended, so that no badge could be measured"
    )
    assert profile(changed(FIELDS, optional.replace('"optional"', '"recommended"', 1)))


def test_a_kind_of_achievement_of_ones_own_has_its_mark() -> None:
    text = changed('words = ["application"]', 'achievement_type = ["ext:Projekt", "Course"]')
    assert profile(text).rules[0].achievement_type == {"ext:Projekt", "Course"}


def test_of_a_file_with_several_slips_as_many_are_told_as_can_be_found() -> None:
    text = changed('"recommended"', '"wanted"').replace('"title", level', '"titel", level')
    text = text.replace('type = "long", basis', 'type = "wide", basis').replace(
        "scored = false", "score = false"
    )
    with pytest.raises(ProfileError) as raised:
        profile(f"colour = 3\n{text}")
    told = [each.problem for each in (raised.value, *raised.value.further)]
    assert told == [
        "colour: no such key",
        "types[2]: score: no such key; did you mean scored?",
        "fields[0] titel: concept: there is no titel; did you mean title?",
        "fields[2] standing: level: must be one of required, recommended, recommended_if_available, optional",
        "decide[0]: type: must be one of short, long",
    ]


def test_of_a_slip_in_the_default_is_told_once_and_of_very_many_slips_the_first() -> None:
    with pytest.raises(ProfileError) as raised:
        profile(changed('needs = "structured", origin', 'needs = "much", origin'))
    assert raised.value.further == ()
    with pytest.raises(ProfileError) as raised:
        profile(
            changed(
                "sources" if "sources" in WHOLE else "decide = [{", f"sources = [{'{},' * 100}]\ndecide = [{{"
            )
        )
    assert len(raised.value.further) == 19


def test_of_a_word_that_is_like_none_and_of_a_very_long_one_no_other_is_named() -> None:
    for word in ("xyzzy", "title" * 100):
        with pytest.raises(ProfileError) as raised:
            profile(changed('concept = "title"', f'concept = "{word}"'))
        assert str(raised.value).endswith(f"there is no {word}")
