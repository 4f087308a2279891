"""What was proven of an issuer is shown exactly: never less than a host, never in letters that mislead."""

import pytest

from verifier.model.report import Headline
from verifier.recognition.host_letters import in_its_letters
from verifier.recognition.proven_place import proven_place


def _of(text: str, *, place: str = ""):
    return proven_place(Headline(text=text, kind="issuer", place=place))


@pytest.mark.parametrize(
    ("text", "kind", "registered"),
    [
        ("did:key:z6MkjuzCDd2JDbSs2agn9dPuoTsYunXFhVJY1ixsy7YHr7Ls", "did", ""),
        ("uni.example", "domain", "uni.example"),
        ("badges.uni.ac.jp", "domain", "uni.ac.jp"),
        ("uni.example:8443", "domain", "uni.example"),
        ("uni.example/faculty", "path", "uni.example"),
        ("someone.github.io", "tenant", "someone.github.io"),
        ("someone.github.io/badges", "tenant", "someone.github.io"),
        ("api.badgr.io/public/issuers/uni", "platform", "badgr.io"),
    ],
)
def test_a_place_is_told_by_what_its_name_proves(text, kind, registered) -> None:
    found = _of(text)
    assert found is not None
    assert (found.kind, found.place, found.unicode, found.registrable_domain) == (kind, text, "", registered)


def test_a_recognised_issuer_keeps_the_place_that_was_proven() -> None:
    found = _of("Example University", place="xn--mnchen-3ya.example/faculty")
    assert found is not None
    assert (found.place, found.unicode) == ("xn--mnchen-3ya.example/faculty", "münchen.example/faculty")


def test_nobody_has_no_place() -> None:
    assert proven_place(Headline(text="", kind="unknown")) is None
    assert proven_place(Headline(text="", kind="issuer")) is None


def _host(label: str) -> str:
    return f"xn--{label.encode('punycode').decode('ascii')}.example"


@pytest.mark.parametrize(
    "label",
    ["münchen", "ışık", "łódź", "университет", "πανεπιστήμιο", "東京大学", "あいち大学", "カタカナ", "jp大学",
     "서울대학교", "جامعة", "मुंबई", "université-42", "มหาวิทยาลัย"],
)  # fmt: skip
def test_a_name_of_one_script_is_shown_in_its_letters(label) -> None:
    assert in_its_letters(_host(label)) == f"{label}.example"


@pytest.mark.parametrize(
    "label",
    [
        "раураӏ",  # Cyrillic throughout, and no letter of it looks Cyrillic
        "ѡаү",  # read as "way"
        "mıt",  # a Turkish letter in what else is ASCII
        "pаypal",  # two scripts
        "comノlogin",  # a letter that reads as a slash
        "ολοx",  # Greek and Latin
        "☎phone",  # no letter
    ],
)
def test_a_name_that_can_be_taken_for_another_is_shown_in_a_labels_only(label) -> None:
    assert in_its_letters(_host(label)) == ""


@pytest.mark.parametrize(
    "host",
    ["uni.example", "xn--.example", "xn--99999999999.example", "xn--abc-.example", "xn--MNCHEN-3YA.example"],
)
def test_what_is_no_punycode_stays_as_it_is(host) -> None:
    assert in_its_letters(host) == ""
