"""An option that cannot be meant is refused at once, and by its name."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from verifier.model.options import KnownRecipient, Options

TOKYO = timezone(timedelta(hours=9))


@pytest.mark.parametrize("strict", [True, False, None, "", "Strict", "yes", 1])
def test_strictness_that_is_neither_word_is_refused(strict):
    with pytest.raises(ValueError, match=r'Options\.strict must be .* use "strict"'):
        Options(strict=strict)


@pytest.mark.parametrize("strict", ["strict", "lenient"])
def test_both_words_of_strictness_are_taken(strict):
    assert Options(strict=strict).strict == strict


@pytest.mark.parametrize("name", ["challenge", "domain"])
@pytest.mark.parametrize("value", ["", 7, b"b7a1", ["b7a1"]])
def test_a_question_that_asks_nothing_is_refused(name, value):
    with pytest.raises(TypeError, match=rf"Options\.{name} must be a text"):
        Options(**{name: value})


@pytest.mark.parametrize(
    "at",
    [
        datetime(2026, 3, 1, tzinfo=UTC).replace(tzinfo=None),
        date(2026, 3, 1),
        "2026-03-01T00:00:00Z",
        1_700_000_000,
    ],
)
def test_moment_without_a_zone_is_refused(at):
    with pytest.raises(ValueError, match=r"Options\.at must be a datetime with a time zone"):
        Options(at=at)


def test_moment_of_another_zone_becomes_utc():
    options = Options(at=datetime(2026, 3, 1, 9, tzinfo=TOKYO))
    assert options.at == datetime(2026, 3, 1, tzinfo=UTC)
    assert options.at.tzinfo is UTC


def test_moment_that_utc_has_no_year_for_is_refused():
    with pytest.raises(ValueError, match=r"Options\.at"):
        Options(at=datetime(1, 1, 1, tzinfo=TOKYO))


def test_one_profile_that_is_no_tuple_is_refused():
    with pytest.raises(TypeError, match=r"Options\.profiles must be a tuple of ids: \('jmooc-mc-digital',\)"):
        Options(profiles="jmooc-mc-digital")


@pytest.mark.parametrize("named", [7, True, {"oliver"}, {"oliver": 1}, iter(["oliver"])])
def test_profiles_that_are_no_tuple_are_refused_by_the_kind_they_are(named):
    with pytest.raises(
        TypeError, match=rf"^Options\.profiles must be a tuple of ids, not {type(named).__name__}$"
    ):
        Options(profiles=named)


def test_profiles_of_a_list_stay_as_they_were_named():
    named = ["oliver"]
    options = Options(profiles=named)
    named.clear()
    assert options.profiles == ("oliver",)


def test_recipient_that_is_a_bare_text_is_refused():
    with pytest.raises(TypeError, match=r"Options\.recipient must be a KnownRecipient"):
        Options(recipient="ada@uni.example")


@pytest.mark.parametrize("kind", ["mail", "Email", "", None, ["email"]])
def test_recipient_of_an_unknown_kind_is_refused(kind):
    with pytest.raises(ValueError, match=r"KnownRecipient\.kind must be one of email, name, did, url, phone"):
        KnownRecipient(kind=kind, value="ada@uni.example")


@pytest.mark.parametrize("value", [None, b"ada@uni.example", 7])
def test_recipient_that_is_no_text_is_refused_and_not_repeated(value):
    with pytest.raises(TypeError, match=r"^KnownRecipient\.value must be a text$"):
        KnownRecipient(kind="email", value=value)


@pytest.mark.parametrize(
    ("kind", "values", "rule"),
    [
        ("email", ["student", "@uni.example", "zoe@", "zoe@ ", "zoe@uni@example", "@"], "an e-mail address"),
        ("did", ["student", "did:", "did:web", "did:web:", "web:uni.example"], "a DID"),
        ("url", ["student", "https:", "://", ".", "x:"], "an address of the web"),
        ("phone", ["student", "+", "tel:"], "a telephone number"),
    ],
)
def test_value_that_is_nothing_of_its_kind_is_refused_and_not_repeated(kind, values, rule):
    for value in values:
        with pytest.raises(ValueError, match=rf"^KnownRecipient\.value must be {rule}: ") as refused:
            KnownRecipient(kind=kind, value=value)
        assert "student" not in str(refused.value)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("email", "zoe@uni.example"),
        ("email", "mailto:zoe@uni.example"),
        ("email", "zoe\uff20uni.example"),
        ("did", "did:key:z6Mk"),
        ("url", "https://zoe.example/"),
        ("url", "zoe.example"),
        ("url", "urn:uuid:7"),
        ("phone", "\uff10\uff13 1234"),
        ("phone", "tel:+81-3"),
        ("name", "student"),
    ],
)
def test_value_is_taken_as_people_write_it(kind, value):
    assert KnownRecipient(kind=kind, value=value).value == value


def test_several_recipients_are_all_known():
    zoe = KnownRecipient(kind="email", value="zoe@uni.example")
    hidden = KnownRecipient(kind="email", value="MD5$" + "AB" * 16, hashed=True, salt="nacl")
    assert Options().known == ()
    assert Options(recipient=zoe).known == (zoe,)
    assert Options(recipient=(zoe, hidden)).known == (zoe, hidden)


@pytest.mark.parametrize("recipient", [("zoe@uni.example",), ["zoe@uni.example"], {}, 7])
def test_recipients_that_are_no_tuple_of_them_are_refused(recipient):
    with pytest.raises(TypeError, match=r"Options\.recipient must be a KnownRecipient, or a tuple of them"):
        Options(recipient=recipient)


def test_more_recipients_than_one_person_can_be_are_refused():
    with pytest.raises(ValueError, match=r"Options\.recipient may hold 60 at most"):
        Options(recipient=(KnownRecipient(kind="email", value="zoe@uni.example"),) * 61)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("email", "zoe@uni.example"),
        ("email", "ab" * 32),
        ("email", "sha256$ab"),
        ("name", "sha256$" + "ab" * 32),
    ],
)
def test_hash_that_is_none_is_refused_and_not_repeated(kind, value):
    with pytest.raises(
        ValueError, match=r"^KnownRecipient\.value must be a hash such as sha256\$…"
    ) as refused:
        KnownRecipient(kind=kind, value=value, hashed=True)
    assert value not in str(refused.value)


@pytest.mark.parametrize("said", [{"salt": 7}, {"salt": None}, {"hashed": "no"}, {"hashed": 1}])
def test_how_it_is_hidden_is_said_properly(said):
    with pytest.raises(TypeError, match=r"KnownRecipient\.(salt|hashed) must be"):
        KnownRecipient(kind="email", value="sha256$" + "ab" * 32, **said)


def test_what_is_known_is_in_no_representation():
    known = KnownRecipient(kind="email", value="sha256$" + "ab" * 32, hashed=True, salt="nacl")
    assert "ab" not in repr(Options(recipient=(known,)))
    assert "nacl" not in repr(Options(recipient=known))
