"""Whatever is read without a gap states what another processor states, and nothing makes reading crash."""

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.unit.vocabulary import published
from verifier import vocabulary
from verifier.algorithms import jsonld, rdfc
from verifier.vocabulary import TermMap

V1, V2 = "https://www.w3.org/2018/credentials/v1", "https://www.w3.org/ns/credentials/v2"
OB3, SECURITY = "https://purl.imsglobal.org/spec/ob/v3p0/context", "https://w3id.org/security"
CONTEXTS = [
    [V2],
    [V2, f"{OB3}-3.0.3.json"],
    [V2, "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json", f"{OB3}-3.0.3.json"],
    [V2, f"{OB3}-3.0.3.json", "https://www.w3.org/ns/credentials/undefined-terms/v2"],
    [V1, f"{OB3}.json"],
    [V1, f"{OB3}-3.0.2.json", f"{SECURITY}/data-integrity/v2"],
    [V1, f"{SECURITY}/suites/ed25519-2020/v1"],
    [f"{SECURITY}/v2"],
    ["https://w3id.org/openbadges/v2"],
    [None, V2],
    V1,
]
IDENTIFIERS = ["urn:x:1", "urn:x:2", "_:a", "_:b1", "did:example:1#key", "cred:x"]
TEXTS = ["x", "y\x7f\n", "assertionMethod", '"\\', "2026-01-01T00:00:00Z"]
ODD_MEMBERS = [
    "cred:x",
    "https://terms.example/p",
    "@set",
    "@list",
    "@graph",
    "@nest",
    "@reverse",
    "@included",
    "@index",
]
DATATYPES = ["https://terms.example/t", "http://www.w3.org/2001/XMLSchema#string", "xsd:dateTime", "@json"]


class Writer:
    """Writes documents that use the terms of their contexts, mostly where they hold."""

    def __init__(self, random):
        self.random = random
        self.context = self.random.choice(CONTEXTS)
        self.top, self.scopes = {}, {}
        for url in self.context if isinstance(self.context, list) else [self.context]:
            if url is not None:
                self.learn(vocabulary.known(url).term_map, self.top)

    def learn(self, term_map, names):
        for name, term in term_map.terms.items():
            if not term.iri.startswith("@"):
                names[name] = term
            if term.scope is not None:
                self.learn(term.scope, self.scopes.setdefault(name, {}))

    def document(self):
        return {**self.object(4), "type": ["VerifiableCredential"], "@context": self.context}

    def object(self, depth):
        made = {"id": self.random.choice(IDENTIFIERS)} if self.random.random() < 0.5 else {}
        kinds = self.random.sample(sorted(self.scopes), k=min(len(self.scopes), self.random.randint(0, 2)))
        names = [*self.top, *(name for kind in kinds * 3 for name in self.scopes[kind])]
        if kinds:
            made[self.random.choice(["type", "@type"])] = kinds
        for _ in range(self.random.randint(0, 4)):
            odd = not names or self.random.random() < 0.04
            made[self.random.choice(ODD_MEMBERS if odd else names)] = self.value(depth)
        return made

    def value(self, depth):
        kind = self.random.random()
        if depth == 0 or kind < 0.4:
            return self.scalar()
        if kind < 0.5:
            return self.value_object()
        if kind < 0.65:
            return [self.value(depth - 1) for _ in range(self.random.randint(0, 3))]
        return self.object(depth - 1)

    def value_object(self):
        made = {"@value": self.scalar()}
        if self.random.random() < 0.3:
            made["@language"] = self.random.choice(["en", "JA-jp"])
        elif self.random.random() < 0.4:
            made["@type"] = self.random.choice(DATATYPES)
        return made

    def scalar(self):
        numbers = [
            self.random.randint(-(10**15), 10**9),
            10**21,
            self.random.random() * 10 ** self.random.randint(-20, 25),
        ]
        return self.random.choice([*IDENTIFIERS, *TEXTS, *numbers, *numbers, None, True, False])


def known_only(url, _options):
    document = vocabulary.known(url).document
    return {"contentType": None, "contextUrl": None, "documentUrl": url, "document": document}


def compared(document):
    """Compare one document; False: it has a gap, or is no JSON-LD."""
    try:
        reading = jsonld.read(document)[0]
    except jsonld.Refused:
        return False
    if reading.undefined or reading.extensions_assumed:
        return False
    theirs = published.statements(document, known_only)
    assert rdfc.canonicalize(reading.quads).nquads == rdfc.canonicalize(theirs).nquads
    return True


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(st.randoms(use_true_random=True))
def test_what_is_read_without_a_gap_is_what_another_processor_states(random):
    assume(compared(Writer(random).document()))


MEMBERS = st.sampled_from(
    [
        *(
            "name",
            "issuer",
            "credentialSubject",
            "proof",
            "jsonSchema",
            "verifiableCredential",
            "made",
            "type",
            "id",
        ),
        *(
            "@context",
            "@value",
            "@type",
            "@id",
            "@reverse",
            "@included",
            "@nest",
            "@graph",
            "@set",
            "@list",
            "@language",
        ),
    ]
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=5),
    st.sampled_from(
        [V1, V2, f"{OB3}-3.0.3.json", "\ud800", "VerifiableCredential", "_:a", "urn:x:1", 10**400]
    ),
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(MEMBERS, inner, max_size=4)),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(MEMBERS, ANYTHING, max_size=5), st.one_of(st.sampled_from(CONTEXTS), ANYTHING))
def test_any_json_object_is_read_or_refused(made, context):
    try:
        readings = jsonld.read({**made, "@context": context}, extra={"made": TermMap()})
    except jsonld.Refused:
        return
    for reading in readings:
        assert reading.quads or reading.undefined or reading.unknown_contexts
