"""Badges in SVG pictures: no DTD is read, no entity expanded, nothing followed."""

import base64
import json

import pytest

from tests.effort import done_within
from tests.shared import shared
from tests.unit.locate.answers import codes, found, only
from tests.unit.locate.pictures import ADDRESS, JWS, OB2, OB3, OTHER_OB3, cdata, svg
from verifier.locate import locate
from verifier.model.located import Kind
from verifier.parse.strict_json import read_object
from verifier.parse.svg_elements import MAX_DEPTH, MAX_NODES, MAX_SVG

_DOCTYPE = (
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
)
_BADGE = cdata("b3:credential", OB3)


def _token(claims: object) -> str:
    payload = base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b"=").decode()
    return f"eyJhbGciOiJFZERTQSJ9.{payload}.c2ln"


@pytest.mark.parametrize(
    ("element", "kind", "body"),
    [
        pytest.param(_BADGE, Kind.JSON, OB3, id="ob3"),
        pytest.param(f'<b3:credential verify="{JWS}"/>', Kind.JWT, JWS, id="ob3-token"),
        pytest.param(
            f'<b3:credential verify=" {JWS} "> </b3:credential>', Kind.JWT, JWS, id="ob3-white-space"
        ),
        pytest.param(cdata("clr:credential", OB3), Kind.JSON, OB3, id="clr"),
        pytest.param(cdata("b2:assertion", OB2), Kind.JSON, OB2, id="ob2"),
        pytest.param(f'<b2:assertion verify="{JWS}"/>', Kind.JWT, JWS, id="ob2-signed"),
        pytest.param(f'<b2:assertion verify="{ADDRESS}"/>', Kind.URL, ADDRESS, id="ob2-address"),
        pytest.param(cdata("b2:assertion", OB2, verify=ADDRESS), Kind.JSON, OB2, id="ob2-body-and-address"),
        pytest.param(cdata("b2:assertion", "{", verify=JWS), Kind.JWT, JWS, id="ob2-token-and-body"),
        pytest.param(
            cdata("b3:credential", OB3, verify=ADDRESS), Kind.JSON, OB3, id="ob3-verify-is-no-token"
        ),
    ],
)
def test_badge_of_every_edition_is_found(element, kind, body):
    badge = only(locate(svg(element)))
    assert (badge.kind, badge.body.decode(), badge.found_in, badge.findings) == (kind, body, "svg", ())


def test_escaped_text_is_the_same_as_cdata():
    escaped = OB3.replace('"', "&quot;")
    assert only(locate(svg(f"<b3:credential>{escaped}</b3:credential>"))).body == OB3.encode()


def test_text_that_the_parser_cuts_is_joined():
    halves = f"<![CDATA[{OB3[:20]}]]><!-- and --><![CDATA[{OB3[20:]}]]>"
    assert only(locate(svg(f"<b3:credential>{halves}</b3:credential>"))).body == OB3.encode()


@pytest.mark.parametrize(
    "before",
    [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        "<?xml version='1.0' encoding='iso-8859-1'?>\n" + _DOCTYPE,
        "\ufeff<?xml version='1.0'?><!-- a --><!-- b -->" + _DOCTYPE + "\n<!-- c -->",
        "<!DOCTYPE svg>",
        "<!DOCTYPE svg SYSTEM 'https://attacker.example/x.dtd'>",
    ],
)
def test_plain_doctype_and_declaration_are_accepted(before):
    assert only(locate(svg(_BADGE, before=before))).body == OB3.encode()


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param(svg(_BADGE, before="<!DOCTYPE svg [<!ENTITY a 'b'>]>"), id="internal-subset"),
        pytest.param(svg(_BADGE, before="<!DOCTYPE svg [ ]>"), id="empty-subset"),
        pytest.param(svg(_BADGE, before=_DOCTYPE + _DOCTYPE), id="two-doctypes"),
        pytest.param(svg('<b2:assertion verify="x&foo;y"/>', before=_DOCTYPE), id="entity-in-an-attribute"),
        pytest.param(svg("<b2:assertion>&foo;</b2:assertion>", before=_DOCTYPE), id="entity-in-a-text"),
        pytest.param(svg(_BADGE)[:-3], id="cut-off"),
        pytest.param(svg(_BADGE, before="<?xml version='1.0' encoding='utf-7'?>"), id="odd-encoding"),
        pytest.param(svg("<text>é</text>").replace("é".encode(), b"\xe9"), id="not-its-encoding"),
        pytest.param(b"<svg><b/></svg>", id="no-namespace"),
        pytest.param(svg(cdata("b3:credential", "{broken")), id="broken-badge"),
    ],
)
def test_picture_that_readers_understand_differently_is_malformed(picture):
    assert codes(locate(picture)) == ["document.malformed"]


@pytest.mark.parametrize(
    "element",
    [
        "",
        "<b3:assertion verify='a.b.c'/>",
        "<credential verify='a.b.c'/>",
        "<b3:credential/>",
        "<b3:credential b3:verify='a.b.c'/>",
    ],
)
def test_badge_is_told_by_namespace_and_name(element):
    assert codes(locate(svg(element))) == ["document.no-badge-in-image"]


@pytest.mark.parametrize("parts", [("<g/>", _BADGE), (f"<g>{_BADGE}</g>",), ("<title/>", f"<g>{_BADGE}</g>")])
def test_badge_at_an_unusual_place_is_read_with_a_remark(parts):
    answer = locate(svg(*parts))
    assert only(answer).body == OB3.encode()
    assert codes(answer) == ["document.misplaced-element"]


def test_same_badge_twice_is_a_remark_and_two_are_ambiguous():
    assert codes(locate(svg(_BADGE, _BADGE))) == ["document.repeated-chunk"]
    assert codes(locate(svg(_BADGE, cdata("b3:credential", OTHER_OB3)))) == ["document.ambiguous"]


def test_badges_of_two_editions_are_two_badges():
    answer = locate(svg(cdata("b2:assertion", OB2), _BADGE))
    assert [badge.body.decode() for badge in found(answer)] == [OB3, OB2]
    assert codes(answer) == ["document.several-credentials"] * 2


def test_badge_inside_of_a_badge_is_found():
    inner = cdata("b2:assertion", OB2)
    answer = locate(svg(f'<b3:credential verify="{JWS}">{inner}</b3:credential>'))
    assert [badge.kind for badge in found(answer)] == [Kind.JWT, Kind.JSON]


_CLAIMS = read_object(OB3)
_OTHER = read_object(OTHER_OB3)


@pytest.mark.parametrize(
    ("claims", "facts"),
    [
        pytest.param(_CLAIMS, [], id="same"),
        pytest.param({**_CLAIMS, "iss": "did:key:z", "exp": 1}, [], id="same-with-claims"),
        pytest.param({"iss": "did:key:z", "vc": _CLAIMS}, [], id="same-under-vc"),
        pytest.param(_OTHER, ["document.ambiguous"], id="other"),
        pytest.param({"vc": _OTHER}, ["document.ambiguous"], id="other-under-vc"),
    ],
)
def test_verify_and_body_of_open_badges_3_must_be_one_credential(claims, facts):
    token = _token(claims)
    answer = locate(svg(cdata("b3:credential", OB3, verify=token)))
    assert only(answer).body == token.encode()
    assert codes(answer) == facts


def test_token_of_open_badges_2_and_another_badge_in_the_body_are_ambiguous():
    claims = {"id": "urn:uuid:1", "recipient": "a"}
    for body, said in ((claims, []), ({**claims, "recipient": "b"}, ["document.ambiguous"])):
        answer = locate(svg(cdata("b2:assertion", json.dumps(body), verify=_token(claims))))
        assert (only(answer).kind, codes(answer)) == (Kind.JWT, said)


def test_another_token_in_the_body_is_ambiguous():
    answer = locate(svg(cdata("b3:credential", _token(_OTHER), verify=_token(_CLAIMS))))
    assert codes(answer) == ["document.ambiguous"]


def test_body_that_is_no_credential_contradicts_nothing():
    assert codes(locate(svg(cdata("b3:credential", "{", verify=JWS)))) == []


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param(svg("<!--" + "x" * MAX_SVG + "-->"), id="bytes"),
        pytest.param(svg("<g>" * MAX_DEPTH + "</g>" * MAX_DEPTH), id="depth"),
        pytest.param(svg("<g/>" * MAX_NODES), id="elements"),
        pytest.param(svg("<g " + " ".join(f'a{n}=""' for n in range(MAX_NODES)) + "/>"), id="attributes"),
        pytest.param(
            svg("<g " + " ".join(f'a{n}=""' for n in range(150_000)) + "/>"), id="very-many-attributes"
        ),
    ],
)
def test_huge_picture_is_too_large(picture):
    assert codes(locate(picture)) == ["document.too-large"]


def test_many_comments_before_the_root_cost_no_more_than_their_length():
    assert only(locate(svg(_BADGE, before="<!-- -->" * 20_000))).body == OB3.encode()


@pytest.mark.parametrize(
    ("item", "kind"), [("3419e0ce1f702623.svg", Kind.JSON), ("77689d048c44ecc8.svg", Kind.JWT)]
)
def test_published_samples_are_read(item, kind):
    badge = only(locate(shared("conformance", "items", item).read_bytes()))
    assert (badge.kind, badge.findings) == (kind, ())


def test_badges_in_badges_are_read_in_bounded_time():
    depth = 60
    body = "<b3:credential>" * depth + "a" * (MAX_SVG - 8_192) + "</b3:credential>" * depth
    picture = svg(body)
    assert codes(done_within(0.5, lambda: locate(picture))) == ["document.too-large"]


@pytest.mark.parametrize("nested", [True, False], ids=["nested", "side-by-side"])
def test_more_badges_than_are_looked_at_are_too_large(nested):
    many = (
        ("<b3:credential>a" * 21 + "</b3:credential>" * 21)
        if nested
        else "<b3:credential>a</b3:credential>" * 21
    )
    assert codes(locate(svg(many))) == ["document.too-large"]


def test_text_in_a_few_badges_in_badges_is_too_much_as_well():
    body = "<b3:credential>" * 5 + "a" * 1_000_000 + "</b3:credential>" * 5
    assert codes(locate(svg(body))) == ["document.too-large"]
