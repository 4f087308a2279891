"""Each term map says what the published context says: the same terms, and the same statements."""

import hashlib

import pytest
from pyld.jsonld import JsonLdProcessor

from tests.shared import shared
from tests.unit.vocabulary import published
from verifier import vocabulary
from verifier.algorithms import rdfc
from verifier.algorithms.jsonld_walk import walk
from verifier.vocabulary import KnownContext

ALL = [known for url in vocabulary.urls() for known in vocabulary.revisions(url)]
# Published in a package of its own, and not among the documents that are compared here.
ELSEWHERE = {"https://w3id.org/vc-revocation-list-2020/v1"}
CONTEXTS = [known for known in ALL if known.url not in ELSEWHERE]
NOT_KNOWN = {published.EXAMPLES}  # for tests only
NAMES = [f"{known.url}{known.revision and '#'}{known.revision}" for known in CONTEXTS]
MARKS_OF_THE_PROCESSOR = {"_uuid", "processingMode", "@version", "previousContext"}

each_context = pytest.mark.parametrize("known", CONTEXTS, ids=NAMES)


@pytest.fixture(autouse=True)
def _published():
    shared("contexts")


def test_committed_term_maps_are_what_the_script_derives():
    derived = published.script().derive()
    assert {path.name for path in published.script().MAPS.iterdir()} == {path.name for path in derived}
    assert [path.name for path, body in derived.items() if path.read_bytes() != body] == []


def test_every_published_context_has_a_map_or_a_reason_to_have_none():
    held = {url.partition("#")[0] for url in published.index()}
    assert held - set(vocabulary.urls()) == NOT_KNOWN
    assert set(vocabulary.urls()) - held == ELSEWHERE


@pytest.mark.parametrize(
    "known", [known for known in ALL if known.url in ELSEWHERE], ids=lambda known: known.url
)
def test_a_map_without_its_original_is_read_as_another_processor_reads_it(known: KnownContext):
    document = {"@context": [known.url], **_everything(known.term_map)}
    theirs = published.statements(document, published.serving(known.document))
    walked = walk(document, lookup=lambda _: known.term_map, assumed_types={})
    assert theirs
    assert _canonical(walked.quads) == _canonical(theirs)


def test_a_copy_of_another_document_is_refused_and_without_one_the_map_stays(tmp_path):
    script = published.script()
    (source,) = (source for source in script.SOURCES if source.url in ELSEWHERE)
    assert script.read_term_map(source, beside=tmp_path) == (script.MAPS / f"{source.name}.json").read_bytes()
    (tmp_path / f"{source.name}.jsonld").write_bytes(b'{"@context": {}}')
    with pytest.raises(script.NotHeldError):
        script.read_term_map(source, beside=tmp_path)


@each_context
def test_the_published_document_is_the_one_that_is_named(known: KnownContext):
    text = published.text(published.index_url(known))
    assert hashlib.sha256(text).hexdigest() == known.sha256


@each_context
def test_a_map_and_its_original_define_the_same_terms(known: KnownContext):
    mine = _active(known.document, published.serving(known.document))
    theirs = _active([known.url], published.loader(newest=known.revision != "until-2026-06"))
    assert mine == theirs


@each_context
def test_a_map_and_its_original_give_the_same_statements(known: KnownContext):
    document = {"@context": [known.url], **_everything(known.term_map)}
    newest = known.revision != "until-2026-06"
    theirs = published.statements(document, published.loader(newest=newest))
    assert theirs
    assert published.statements(document, published.serving(known.document)) == theirs
    walked = walk(document, lookup=lambda _: known.term_map, assumed_types={})
    assert _canonical(walked.quads) == _canonical(theirs)


def _active(context, load):
    """What a processor makes of a context, with every scoped context processed where it stands."""
    processor, options = JsonLdProcessor(), {**published.options(load), "processingMode": "json-ld-1.1"}
    options["base"] = ""
    return _plain(
        processor._process_context(processor._get_initial_context(options), context, options), options
    )


def _plain(active, options):
    processor, terms = JsonLdProcessor(), {}
    for name, mapping in active["mappings"].items():
        terms[name] = {**mapping, "@container": sorted(mapping.get("@container", ()))}
        scope = terms[name].pop("@context", None)
        if scope:
            inner = processor._process_context(active, scope, options, override_protected=True)
            known = active["mappings"]
            changed = {key for key, value in inner["mappings"].items() if known.get(key) != value}
            terms[name]["scope"] = _plain(
                {"mappings": {key: inner["mappings"][key] for key in changed}}, options
            )
        elif scope is False:
            terms[name]["scope"] = None
    marks = {key: value for key, value in active.items() if key not in {*MARKS_OF_THE_PROCESSOR, "mappings"}}
    return {**marks, "terms": terms}


def _everything(known):
    """Write an object that uses every term of a term map."""
    appended = {} if known.vocab is None else {"appended": "to the vocabulary"}
    return {**appended, **_members(known.terms, depth=0)}


def _members(terms, *, depth):
    """Write each property with a value of its kind, and each class with the properties of its own scope."""
    used = {name: term for name, term in terms.items() if not (term.iri.startswith("@") or term.prefix)}
    classes = [name for name, term in used.items() if name[0].isupper() and term.type is None]
    made = {name: _value(name, term, depth) for name, term in used.items() if name not in classes}
    if classes and depth < 3:
        made["https://terms.example/classes"] = [
            {"@type": name, **_members(_inside(used[name]), depth=depth + 1)} for name in classes
        ]
    return made


def _inside(term):
    return term.scope.terms if term.scope is not None else {}


def _value(name, term, depth):
    if term.type == "@json":
        return {"kept": [1, True, name]}
    if term.type == "@vocab":
        return f"https://values.example/{name}"
    if "@graph" in term.container:
        return {"https://terms.example/in": name}
    if term.type == "@id":
        return f"https://values.example/{name}"
    if term.scope is not None and depth < 3:
        return _members(term.scope.terms, depth=depth + 1)
    return [name, 5, 1.5] if "@list" in term.container else name


def _canonical(quads):
    return rdfc.canonicalize(quads).nquads
