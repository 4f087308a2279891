"""Words that badges are read for and no known context defines: all of them, and what may be called so."""

import ast
from inspect import getsource

import pytest

from verifier.parse import ob3_achievement, ob3_profile
from verifier.profiles.concepts import assessing, identity, learning, standing
from verifier.vocabulary.sought import SOUGHT, is_misleading, stem

TERMS = "https://uni.example/terms#"
READ_BESIDE = {
    ob3_achievement: {"skill", "assessmentType", "assessmentEvaluation", "evaluationMethod"},
    ob3_profile: {"accreditations"},
    assessing: {"assessments", "evaluationMethod", "assessmentEvaluation", assessing._EXTENDED},
}


def extensions_named_in(module):
    calls = (node for node in ast.walk(ast.parse(getsource(module))) if isinstance(node, ast.Call))
    for call in calls:
        if isinstance(call.func, ast.Attribute) and call.func.attr == "extensions":
            yield from (word.value for word in call.args if isinstance(word, ast.Constant))


@pytest.mark.parametrize("module", [assessing, identity, learning, standing])
def test_every_extension_that_is_read_is_sought(module):
    named = set(extensions_named_in(module))
    assert named
    assert named <= SOUGHT


def test_every_kind_of_assessment_is_sought():
    assert {kind.lower() for kind in assessing.KINDS} <= SOUGHT


@pytest.mark.parametrize("module", READ_BESIDE)
def test_every_member_of_an_extension_that_is_read_is_sought(module):
    for word in READ_BESIDE[module]:
        assert f'"{word}"' in getsource(module)
        assert stem(word) in SOUGHT


@pytest.mark.parametrize(
    ("name", "iri", "misleads"),
    [
        ("ects", f"{TERMS}ects", False),
        ("ects", f"{TERMS}ECTSCredits", False),
        ("ECTSExtension", "https://uni.example/extensions/ectsExtension/", False),
        ("extensions:ECTSExtension", "https://uni.example/ECTSExtension#", False),
        ("grade", f"{TERMS}seats", False),
        ("ects", f"{TERMS}seats", True),
        ("ects", f"{TERMS}projects", True),
        ("Skill", "urn:x:mood", True),
        ("skill", TERMS, True),
    ],
)
def test_a_word_misleads_if_its_iri_is_called_otherwise(name, iri, misleads):
    assert is_misleading(name, iri=iri) is misleads
