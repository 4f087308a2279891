"""A document is read as RDF completely, or it is said what of it is not covered, or it is refused."""

import pytest

from tests.effort import done_within
from tests.unit.algorithms.test_jsonld_spelling import STATUS, V1, V2, badge, canonical
from verifier.algorithms import jsonld
from verifier.vocabulary import Term, TermMap

OB303 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"
UNDEFINED_TERMS = "https://www.w3.org/ns/credentials/undefined-terms/v2"
XSD = "http://www.w3.org/2001/XMLSchema#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
TERMS = "https://terms.example/#"


def subject(**members):
    return badge(credentialSubject={**badge()["credentialSubject"], **members})


UNSIGNED = {
    "a member at the top": (badge(grade="A+++"), "/grade"),
    "a member that is null": ({**badge(), "grade": None}, "/grade"),
    "a member deep inside": (
        subject(achievement={**badge()["credentialSubject"]["achievement"], "criteria": {"grade": 1}}),
        "/credentialSubject/achievement/criteria/grade",
    ),
    "a member with a slash and a tilde": (badge(**{"a/b~c": 1}), "/a~1b~0c"),
    "a term that holds only elsewhere": (badge(statusListIndex="1"), "/statusListIndex"),
    "a type": (badge(type=["VerifiableCredential", "Certificate"]), "/type/1"),
    "a type that is empty": (badge(issuer={"type": [""]}), "/issuer/type/0"),
    "a type with a space": (badge(issuer={"type": "https://terms.example/a b"}), "/issuer/type"),
    "a type that is a keyword": (badge(issuer={"type": "@none"}), "/issuer/type"),
    "a relative identifier": (badge(issuer={"id": "issuer.json"}), "/issuer/id"),
    "a relative reference": (badge(issuer="issuer.json"), "/issuer"),
    "an empty identifier": (badge(issuer=""), "/issuer"),
    "an identifier with a space": (badge(issuer="https://uni.example/a b"), "/issuer"),
    "an identifier with a line's end": (badge(issuer="https://uni.example/\n"), "/issuer"),
    "an identifier with a control": (badge(issuer="https://uni.example/\x01"), "/issuer"),
    "an identifier that closes its bracket": (badge(issuer="https://uni.example/>"), "/issuer"),
    "an identifier like a keyword": (badge(issuer="@issuer"), "/issuer"),
    "an identifier that is only a colon": (badge(issuer=":issuer"), "/issuer"),
    "a language on an object": (badge(**{"@language": "en"}), "/@language"),
    "a reserved name": (badge(**{"@grade": "A"}), "/@grade"),
    "a keyword out of place": (badge(**{"@vocab": "https://terms.example/"}), "/@vocab"),
    "a blank node as a member": (badge(**{"_:grade": "A"}), "/_:grade"),
    "a language that is none": (badge(name={"@value": "x", "@language": "en us"}), "/name/@language"),
    "a datatype that no context defines": (badge(name={"@value": "x", "@type": "text"}), "/name/@type"),
    "a member of a value object": (badge(name={"@value": "x", "grade": "A"}), "/name/grade"),
    "a proof that is only named": (badge(proof="urn:x:proof"), "/proof"),
    "a proof that is a number": (badge(proof=[7]), "/proof/0"),
    "a proof that is a value": (badge(proof={"@value": 7}), "/proof"),
    "a proof that says nothing": (badge(proof={"id": "urn:x:proof"}), "/proof"),
}


@pytest.mark.parametrize(("document", "pointer"), UNSIGNED.values(), ids=UNSIGNED)
def test_what_no_signature_covers_is_pointed_at(document, pointer):
    for reading in jsonld.read(document):
        assert reading.undefined == (pointer,)


def test_a_member_under_a_vocabulary_is_signed():
    (reading, *_) = jsonld.read(badge(grade="A", **{"@context": [V2, OB303, UNDEFINED_TERMS]}))
    assert reading.undefined == reading.unusual == ()
    term = "https://www.w3.org/ns/credentials/undefined-term#grade"
    assert any(quad[1:3] == (f"<{term}>", '"A"') for quad in reading.quads)


def test_the_datatype_of_a_whole_document_without_statements_is_refused():
    for document in (
        {"@context": [V2], "id": "urn:x:1"},
        {"@context": [V2]},
        {"@context": [V2], "name": None},
        {"@context": [V2], "@nest": {}},
    ):
        with pytest.raises(jsonld.Refused) as refused:
            jsonld.read(document)
        assert refused.value.reason is jsonld.Reason.NOT_JSON_LD


NOT_JSON_LD = {
    "no context": {"id": "urn:x:1", "name": "N"},
    "a context that is a number": badge(**{"@context": 3}),
    "a context list with a truth value": badge(**{"@context": [V2, True]}),
    "contexts that contradict each other": badge(**{"@context": [V2, "https://w3id.org/openbadges/v2"]}),
    "protected terms forgotten": badge(**{"@context": [V2, None, OB303]}),
    "protected terms forgotten inside": badge(issuer={"@context": None, "@id": "urn:x:1"}),
    "an identifier that is a list": badge(id=["urn:x:1"]),
    "two identifiers": badge(**{"@id": "urn:x:1"}),
    "a type that is an object": badge(type={"id": "urn:x:1"}),
    "a type that is null": badge(credentialSubject={"type": [None]}),
    "a value that is an object": badge(name={"@value": {"a": 1}}),
    "a value with type and language": badge(name={"@value": "x", "@type": f"{XSD}string", "@language": "en"}),
    "a value with two types": badge(name={"@value": "x", "@type": f"{XSD}string", "type": f"{XSD}string"}),
    "a value with members": badge(name={"@value": "x", "description": "y"}),
    "a value whose type is a list": badge(name={"@value": "x", "@type": [f"{XSD}string"]}),
    "a number in a language": badge(name={"@value": 1, "@language": "en"}),
    "a language that is a number": badge(name={"@value": "x", "@language": 1}),
    "half of a surrogate pair": badge(name="\ud800"),
    "half of a surrogate pair in a name": badge(**{"\udc00": "x"}),
    "a number beyond a double": badge(name=10**400),
    "a number that is none": badge(name=float("nan")),
    "a number in a JSON literal beyond a double": badge(name={"@value": [10**400], "@type": "@json"}),
    "an infinite number": badge(name=float("inf")),
    "an unreadable nest": badge(**{"@nest": 5}),
}


@pytest.mark.parametrize("document", NOT_JSON_LD.values(), ids=NOT_JSON_LD)
def test_what_every_processor_stops_at_is_refused(document):
    with pytest.raises(jsonld.Refused) as refused:
        jsonld.read(document)
    assert refused.value.reason is jsonld.Reason.NOT_JSON_LD
    assert str(refused.value) == "not JSON-LD"


def nested(depth):
    made = "x"
    for _ in range(depth):
        made = [made]
    return made


@pytest.mark.parametrize(
    ("fits", "too_large"),
    [
        (badge(description="x" * 60_000), badge(description="x" * 66_000)),
        (badge(evidence=[{"name": "x"}] * 480), badge(evidence=[{"name": "x"}] * 500)),
        (badge(description=nested(63)), badge(description=nested(64))),
        (badge(description="x"), badge(description=nested(5_000))),
    ],
)
def test_a_document_too_large_for_this_process_is_refused(fits, too_large):
    assert jsonld.read(fits)
    with pytest.raises(jsonld.Refused) as refused:
        jsonld.read(too_large)
    assert refused.value.reason is jsonld.Reason.TOO_LARGE


@pytest.mark.parametrize(
    "moved",
    [
        [{"@id": "urn:x:1", "@context": [V2, OB303], "type": "Achievement"}] * 50,
        [{"@id": "urn:x:1", "@context": [V2, OB303] * 100}],
        [{"@id": f"urn:x:{number}", "type": "Achievement"} for number in range(400)],
    ],
)
def test_members_that_are_moved_about_are_followed_only_where_that_is_little_work(moved):
    few = badge(**{"@included": moved[:1] if len(moved) > 1 else [{"@id": "urn:x:1"}]})
    assert jsonld.read(few)[0].unusual
    too_many = badge(**{"@included": moved})

    def refused():
        with pytest.raises(jsonld.Refused) as raised:
            jsonld.read(too_many)
        return raised.value.reason

    assert done_within(0.5, refused) is jsonld.Reason.TOO_LARGE  # followed, they take seconds


UNKNOWN = {
    "an address": (
        badge(**{"@context": [V2, OB303, "https://uni.example/ctx"]}),
        ("https://uni.example/ctx",),
    ),
    "an object": (badge(**{"@context": [V2, OB303, {"name": None}]}), ("/@context/2",)),
    "an object alone": (badge(**{"@context": {"name": "@id"}}), ("/@context",)),
    "a relative address": (badge(**{"@context": [V2, "ctx.json"]}), ("ctx.json",)),
    "an empty address": (badge(**{"@context": [V2, ""]}), ("",)),
    "two": (badge(**{"@context": [V2, "urn:x:ctx", {"x": None}]}), ("urn:x:ctx", "/@context/2")),
    "inside": (subject(**{"@context": {"@vocab": "urn:x:"}, "x": 1}), ("/credentialSubject/@context",)),
    "inside what moves": (badge(**{"@nest": {"issuer": {"@context": "urn:x:ctx"}}}), ("urn:x:ctx",)),
    "inside a value": (badge(name={"@context": "urn:x:ctx", "@value": "x"}), ("urn:x:ctx",)),
}


@pytest.mark.parametrize(("document", "unknown"), UNKNOWN.values(), ids=UNKNOWN)
def test_a_context_that_is_not_known_leaves_no_statement(document, unknown):
    (reading, *_) = jsonld.read(document)
    assert reading.unknown_contexts == unknown
    assert reading.quads == ()


def test_a_context_known_to_the_caller_alone_is_read():
    extra = {"https://uni.example/ctx": TermMap(terms={"grade": Term(iri=f"{TERMS}grade")})}
    document = badge(grade="A", **{"@context": [V2, OB303, "https://uni.example/ctx"]})
    for reading in jsonld.read(document, extra=extra):
        assert reading.undefined == reading.unusual == reading.unknown_contexts == ()


def test_a_document_that_reads_alike_in_both_revisions_has_one_reading():
    (reading,) = jsonld.read(badge())
    assert reading.revision == "from-2026-06"


def test_a_document_that_reads_otherwise_has_both_readings_newest_first():
    newer, older = jsonld.read(badge(endorsementJwt=["e30.e30.c2ln"]))
    assert (newer.revision, older.revision) == ("from-2026-06", "until-2026-06")
    assert newer.undefined == ()
    assert older.undefined == ("/endorsementJwt",)


def test_a_document_whose_contexts_never_changed_names_no_revision():
    (reading,) = jsonld.read({"@context": [V2], "type": "VerifiableCredential", "name": "N"})
    assert reading.revision == ""


@pytest.mark.parametrize(
    ("contexts", "assumed"), [([V2, OB303], True), ([V2, OB303, EXTENSIONS], False), ([V2], True)]
)
def test_types_of_the_extensions_are_read_without_their_context(contexts, assumed):
    status = {"id": "https://uni.example/list", "type": "1EdTechRevocationList"}
    document = {"@context": contexts, "type": "VerifiableCredential", "credentialStatus": status}
    (reading,) = jsonld.read(document)
    iri = "<https://purl.imsglobal.org/spec/vcrl/v1p0/context.json#1EdTechRevocationList>"
    assert ("<https://uni.example/list>", f"<{RDF}type>", iri, "") in reading.quads
    assert reading.extensions_assumed is assumed
    assert reading.undefined == ()


def test_a_status_entry_is_stated_with_its_members():
    (reading,) = jsonld.read(badge())
    entry = f"<{STATUS['id']}>"
    index = "<https://www.w3.org/ns/credentials/status#statusListIndex>"
    assert (entry, index, '"94567"', "") in reading.quads


def test_each_proof_has_a_graph_of_its_own():
    proofs = [{"type": "DataIntegrityProof", "created": f"2026-01-0{day}T00:00:00Z"} for day in (1, 2)]
    (reading,) = jsonld.read(badge(proof=proofs))
    links = [quad[2] for quad in reading.quads if quad[1] == "<https://w3id.org/security#proof>"]
    assert sorted(links) == sorted({quad[3] for quad in reading.quads} - {""})
    assert all(graph.startswith("_:") for graph in links)


LISTED = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#allowedValue"


def listed(value):
    return subject(
        achievement={
            "type": "Achievement",
            "resultDescription": [{"type": "ResultDescription", "allowedValue": value}],
        }
    )


@pytest.mark.parametrize(
    ("value", "items"),
    [
        ([], ()),
        ("A", ('"A"',)),
        (["A", "B", "A"], ('"A"', '"B"', '"A"')),
        (["A", None, 3], ('"A"', f'"3"^^<{XSD}integer>')),
    ],
)
def test_an_ordered_list_is_stated_in_order(value, items):
    (reading,) = jsonld.read(listed(value))
    quads = {(quad[0], quad[1]): quad[2] for quad in reading.quads}
    (cell,) = [quad[2] for quad in reading.quads if quad[1] == f"<{LISTED}>"]
    found = []
    while cell != f"<{RDF}nil>":
        found.append(quads[cell, f"<{RDF}first>"])
        cell = quads[cell, f"<{RDF}rest>"]
    assert tuple(found) == items


def test_a_list_that_is_null_states_nothing():
    (reading,) = jsonld.read(listed(None))
    assert not any(quad[1] == f"<{LISTED}>" for quad in reading.quads)


def test_a_list_of_lists_is_unusual_and_stated_as_such():
    (reading,) = jsonld.read(listed([["A"], ["B"]]))
    assert reading.unusual == tuple(
        f"/credentialSubject/achievement/resultDescription/0/allowedValue/{index}" for index in (0, 1)
    )
    assert sum(quad[1] == f"<{RDF}first>" for quad in reading.quads) == 4


def test_equal_values_are_one_statement():
    (reading,) = jsonld.read(badge(name=["N", "N"]))
    assert sum(quad[2] == '"N"' for quad in reading.quads) == 1


def test_a_json_literal_is_canonical():
    schema = {"b": [1, 2.50, None], "a": {"type": "string", "@context": "not a context"}}
    document = {
        "@context": [V2],
        "type": "VerifiableCredential",
        "credentialSubject": {"id": "urn:x:1", "type": "JsonSchema", "jsonSchema": schema},
    }
    (reading,) = jsonld.read(document)
    literal = r'"{\"a\":{\"@context\":\"not a context\",\"type\":\"string\"},\"b\":[1,2.5,null]}"'
    assert any(quad[2] == f"{literal}^^<{RDF}JSON>" for quad in reading.quads)
    said = {"@value": schema, "@type": "@json"}
    assert any(literal in quad[2] for quad in jsonld.read(badge(name=said))[0].quads)


def test_a_number_of_a_json_literal_beyond_a_double_is_refused():
    subject_of = {"id": "urn:x:1", "type": "JsonSchema", "jsonSchema": {"maximum": 10**400}}
    with pytest.raises(jsonld.Refused):
        jsonld.read({"@context": [V2], "type": "VerifiableCredential", "credentialSubject": subject_of})


@pytest.mark.parametrize(
    ("value", "stated"),
    [
        ({"@value": "x"}, '"x"'),
        ({"@value": "x", "@language": "EN-gb"}, '"x"@en-gb'),
        ({"@value": "x", "type": f"{XSD}token"}, f'"x"^^<{XSD}token>'),
        ({"@value": True}, f'"true"^^<{XSD}boolean>'),
        ({"@value": 7, "@type": f"{XSD}int"}, f'"7"^^<{XSD}int>'),
        ({"@value": 7, "@type": f"{XSD}double"}, f'"7.0E0"^^<{XSD}double>'),
        ({"@value": "x", "@type": None}, '"x"'),
    ],
)
def test_a_value_object_is_read_as_its_value(value, stated):
    (reading,) = jsonld.read(badge(name=value))
    assert any(quad[1:3] == ("<https://schema.org/name>", stated) for quad in reading.quads)
    assert reading.undefined == reading.unusual == ()


def test_a_context_in_a_value_is_unusual():
    (reading,) = jsonld.read(badge(name={"@context": V2, "@value": "x"}))
    assert reading.unusual == ("/name/@context",)
    assert any(quad[2] == '"x"' for quad in reading.quads)


def test_a_relative_identifier_in_a_list_that_moves_is_left_out():
    (reading,) = jsonld.read(badge(evidence={"@list": [{"id": "relative"}]}))
    assert reading.unusual == ("/evidence/@list",)
    assert not any(quad[1] == f"<{RDF}first>" for quad in reading.quads)


def test_a_value_that_is_null_states_nothing():
    (with_null,) = jsonld.read(badge(description={"@value": None}))
    assert canonical(with_null) == canonical(jsonld.read(badge())[0])


def test_a_value_in_the_version_1_scope_resolves_its_prefix():
    document = {"@context": [V1], "type": "VerifiableCredential", "issuanceDate": "2026-01-01T00:00:00Z"}
    (reading,) = jsonld.read(document)
    assert any(quad[2] == f'"2026-01-01T00:00:00Z"^^<{XSD}dateTime>' for quad in reading.quads)


def test_a_datatype_left_to_the_context_around_it_follows_that_context():
    """The 3.0.3 context says xsd:dateTime of awardedDate and does not say what xsd is."""
    alone = jsonld.read(badge(awardedDate="2026-01-01T00:00:00Z"))[0]
    assert any(quad[2] == '"2026-01-01T00:00:00Z"^^<xsd:dateTime>' for quad in alone.quads)
    document = {"@context": ["https://w3id.org/security/v1", OB303], "awardedDate": "2026-01-01T00:00:00Z"}
    (around,) = jsonld.read(document)
    assert around.quads[0][2] == f'"2026-01-01T00:00:00Z"^^<{XSD}dateTime>'


def test_blank_nodes_of_the_document_and_of_ours_are_kept_apart():
    (reading,) = jsonld.read(
        badge(evidence=[{"id": "_:b1", "name": "one"}, {"name": "two"}, {"id": "_:b1", "genre": 1}])
    )
    assert len({quad[0] for quad in reading.quads if quad[2] in ('"one"', '"two"')}) == 2


def test_what_is_read_is_not_changed():
    document, twin = badge(), badge()
    jsonld.read(document)
    jsonld.read_options({"type": "DataIntegrityProof"}, contexts=document["@context"])
    assert document == twin
