"""A context of somebody's own is either not taken, or read as every other JSON-LD processor reads it."""

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from verifier import vocabulary
from verifier.algorithms import jsonld, rdfc
from verifier.algorithms.jsonld_context import INITIAL, enter
from verifier.algorithms.jsonld_fallback import quads_of
from verifier.algorithms.jsonld_foreign import is_harmless, read_context

V2 = "https://www.w3.org/ns/credentials/v2"
OB303 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
EX = "https://uni.example/terms#"
KNOWN = {url: vocabulary.known(url).term_map for url in (V2, OB303)}
BASE = enter(enter(INITIAL, KNOWN[V2]), KNOWN[OB303])
NAMES = ("a", "b", "p", "Exam", "xsd", "urn", "tag", "narrative", "humanCode", "schema")

iris = st.sampled_from([f"{EX}a", f"{EX}b", f"{EX}c", f"{EX}d", EX, "p:a", "a", "urn:x:a", "schema:x"])


def definitions(inside):
    facts = {
        "@type": st.sampled_from(["@id", "@vocab", "@json", f"{EX}kind"]),
        "@container": st.sampled_from(["@set", "@list"]),
        "@protected": st.booleans(),
        "@prefix": st.booleans(),
        "@context": inside,
    }
    return st.one_of(iris, st.fixed_dictionaries({"@id": iris}, optional=facts))


contexts = st.recursive(
    st.dictionaries(st.sampled_from(NAMES), iris, min_size=1, max_size=3),
    lambda inside: st.dictionaries(st.sampled_from(NAMES), definitions(inside), min_size=1, max_size=3),
    max_leaves=6,
)
plain = st.sampled_from(["x", "a", "p:a", f"{EX}c", "urn:x:c", 1, 2.5, True, {"@value": "x"}])
nodes = st.recursive(
    plain,
    lambda inside: st.one_of(
        st.lists(inside, max_size=2),
        st.dictionaries(st.sampled_from(NAMES), inside, min_size=1, max_size=3),
        st.tuples(st.sampled_from(["Exam", "Achievement", "a"]), inside).map(
            lambda pair: {"type": pair[0], "a": pair[1]}
        ),
    ),
    max_leaves=6,
)


def is_taken(said):
    read = read_context(said)
    return read is not None and is_harmless(read, BASE)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_is_taken_is_read_as_others_read_it(data):
    said = data.draw(contexts.filter(is_taken))
    members = data.draw(st.dictionaries(st.sampled_from(sorted(said)), nodes, min_size=1, max_size=3))
    achievement = {"id": "urn:x:achievement", "type": ["Achievement"], **members}
    document = {
        "@context": [V2, OB303, said],
        "id": "urn:x:badge",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "credentialSubject": {"type": ["AchievementSubject"], "achievement": achievement},
    }
    (newest, *_) = jsonld.read(document)
    assume(not (newest.unknown_contexts or newest.undefined or newest.unusual))
    other = quads_of(document, lookup=KNOWN.get)
    assert rdfc.canonicalize(newest.quads).nquads == rdfc.canonicalize(other).nquads
