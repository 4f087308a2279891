"""The catalogues are complete, alike, and say nothing that a report must not say."""

import re
import tomllib

import pytest

from tests.shared import shared
from verifier.model.codes import ALL, document
from verifier.model.outcome import Outcome
from verifier.model.report import Verdict
from verifier.model.words import Cause
from verifier.render.answer_word import FACES
from verifier.render.catalogue import LANGUAGES, catalogue
from verifier.render.summary import QUESTIONS
from verifier.render.wording import PLACEHOLDERS, placeholders

ENGLISH, JAPANESE = catalogue("en"), catalogue("ja")
CHECKS = (
    "document",
    "structure",
    "schema",
    "proof",
    "key-binding",
    "status",
    "validity",
    "issuer",
    "recipient",
    "endorsements",
    "results",
    "image",
    "refresh",
)
REWORDED = {  # since the design was written: each said something that is not true of every cause
    "document.office-file",  # it may be a table
    "document.link-unreachable",
    "document.presentation-invalid",
    "issuer.url-unreachable",
    "document.unreachable",
    "page.label-differs",
    "page.left-out",  # there may also be too many at one site
    "status.as-of-now",  # of what was kept, nobody is asked again
    "structure.linked-unreachable",
    "proof.hosted-unreachable",
    "proof.key-unreachable",
    "proof.redirected-away",  # of a signed badge it is the issuer's profile
    "proof.insecure-transport",  # it may be a key as well
    "key-binding.in-scope",  # of a signed badge of edition 1 it is the key
    "proof.partly-shown",
    "key-binding.not-published",
    "key-binding.scope-unreadable",
    "issuer.platform-unvetted",
    "issuer.platform",  # what of it is confirmed, and what is not
    "issuer.platform-open",  # of some platforms nobody knows whether anybody may open an account
    "issuer.account-unlisted",  # that the platform checks stands in the line before
    "issuer.recognised",  # who is
    "issuer.resembles",  # it may be by its picture, and an address of theirs that the list does not have
    "issuer.list-unavailable",  # which, and why
    "issuer.domain-proven",  # which of the two it published, and that no list was used
    "schema.unreachable",
    "status.list-unreachable",
    "status.list-untrusted",
    "status.entry-malformed",
    "status.none-declared",
    "status.message",
    "engine.too-deep",  # there may also be too many
    "issuer.unknown-signer",
    "recipient.matches",
    "recipient.differs",
    "issuer.other-creator",
    "endorsements.verified",
    "results.status-missing",
    "results.value-out-of-range",
    "results.level-unknown",
    "image.none",  # one may have been given all the same
    "image.not-comparable",  # there are other reasons, too
    "refresh.up-to-date",
    "refresh.invalid",
    "refresh.other-credential",
    "structure.compacted-form",  # a proof without a list is the usual one
    "structure.serialisation",  # a list may also stand where none is expected
    "schema.standard-not-listed",  # asked only of a badge that names schemas
}
READDRESSED = {
    "document.office-file",
    "image.differs",
    "document.unreachable",
    "image.not-comparable",
    "page.label-differs",
    "issuer.self-made",
    "issuer.unknown-signer",
    "status.revoked",
    "status.suspended",
    "validity.expired",
}  # first what the reader does
CODES = pytest.mark.parametrize("code", ALL, ids=lambda code: code.id)


@CODES
def test_every_code_has_a_sentence_in_both_languages(code):
    assert ENGLISH.sentences[code.id] == code.says
    assert JAPANESE.sentences[code.id] not in ("", code.says)


@CODES
def test_translations_fill_in_the_same_things(code):
    told = set(placeholders(code.says))
    assert told == set(placeholders(JAPANESE.sentences[code.id]))
    assert told <= PLACEHOLDERS


@CODES
def test_whoever_can_mend_it_is_told_how(code):
    actor = ENGLISH.actors[code.id]
    assert JAPANESE.actors[code.id] == actor
    assert (code.id in ENGLISH.steps) == (code.id in JAPANESE.steps) == (actor != "nobody")
    if code.outcome not in (None, Outcome.PASSED, Outcome.INAPPLICABLE):
        assert actor != "nobody"


def test_catalogues_speak_of_registered_codes_only():
    registered = {code.id for code in ALL}
    for language in LANGUAGES:
        assert set(catalogue(language).sentences) == registered
        assert set(catalogue(language).steps) <= registered


def test_both_languages_have_the_same_words():
    assert {name: set(table) for name, table in ENGLISH.tables.items()} == {
        name: set(table) for name, table in JAPANESE.tables.items()
    }


def test_small_phrases_fill_in_the_same_things():
    for name, table in ENGLISH.tables.items():
        for key, phrase in table.items():
            assert set(placeholders(phrase)) == set(placeholders(JAPANESE.tables[name][key])), (name, key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_verdict_outcome_question_and_check_has_words(language):
    tables = catalogue(language).tables
    outcomes = {outcome.value for outcome in Outcome}
    assert set(tables["verdicts"]) == {verdict.value for verdict in Verdict}
    assert set(tables["outcomes"]) == outcomes | {"unproven", "partly", "you_judge"} == set(FACES)
    assert set(tables["questions"]) == set(QUESTIONS)
    assert set(CHECKS) <= set(tables["asks"])
    assert all(set(tables[f"answers.{question}"]) == outcomes for question in QUESTIONS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cause_has_a_clause_that_ends_a_sentence(language):
    clauses = catalogue(language).tables["causes"]
    assert set(clauses) == {cause.value for cause in Cause}
    assert len(set(clauses.values())) == len(Cause)
    assert not [clause for clause in clauses.values() if clause.endswith((".", "。")) or clause[0].isupper()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_says_of_every_cause_that_nobody_answered(language):
    texts = [*catalogue(language).sentences.values(), *catalogue(language).steps.values()]
    assert not [text for text in texts if re.search(r"did not answer|answer again|応答しません", text)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_comparison_speaks_of_no_e_mail_for_other_things_are_compared_too(language):
    said = [catalogue(language).sentences[f"recipient.{fact}"] for fact in ("matches", "differs")]
    assert not re.search("mail|メール", "".join(said))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_calls_a_badge_fake_or_certified(language):
    words = catalogue(language)
    texts = [*words.sentences.values(), *words.steps.values()]
    texts += [phrase for table in words.tables.values() for phrase in table.values()]
    assert not [
        text for text in texts if re.search(r"\b(fake|fraud|certified)|偽造|詐欺|認定済", text, re.IGNORECASE)
    ]


@pytest.mark.parametrize(("words", "column"), [(ENGLISH, "column of links"), (JAPANESE, "リンクの列")])
def test_whoever_has_a_table_of_links_is_told_that_they_can_be_pasted(words, column):
    step = words.step(document.OFFICE_FILE)
    assert column in step
    assert "PDF" in step


def test_badge_without_a_way_to_see_withdrawal_is_not_called_unwithdrawn():
    english, japanese = ENGLISH.sentences["status.none-declared"], JAPANESE.sentences["status.none-declared"]
    assert "not been" not in english
    assert "取り消していません" not in japanese


def test_sentence_without_a_translation_is_told_in_english():
    code = next(iter(ALL))
    assert JAPANESE.sentence(type(code)(id="new.code", outcome=None, says="New.")) == "New."
    assert JAPANESE.actor(type(code)(id="new.code", outcome=None, says="New.")) == "nobody"


def test_sentences_and_actors_are_those_of_the_design():
    designed = tomllib.loads(shared("design", "codes.toml").read_text("utf-8"))["codes"]
    known = [code for code in ALL if code.id in designed]
    assert len(known) > 130
    for code in known:
        said = JAPANESE.sentences[code.id] == designed[code.id]["says_ja"]
        assert said is (code.id not in REWORDED), code.id
        spoken_to = "you" if code.id in READDRESSED else designed[code.id]["actor"]
        assert ENGLISH.actors[code.id] == spoken_to, code.id
