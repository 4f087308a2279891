"""What a PDF says: links, lines, files and pictures, from files that are sound, odd, damaged or hostile."""

import base64
import io

import orjson
import pytest

from tests.world import hostile_documents as hostile
from tests.world.resumes import Line, Resume
from verifier.algorithms import pdf

LINK = "https://uni.example/badges/1"


def told(body):
    answers = list(pdf.read(body))
    return {
        name: [answer for answer in answers if name in answer]
        for name in ("pages", "links", "file", "lines", "broken", "end")
    }


def test_it_tells_pages_links_and_lines_with_their_places():
    said = told(Resume(pages=[[Line("Cloud Basics"), Line("Show", LINK)], [Line("More")]], pictures=2).pdf())
    assert said["pages"] == [{"pages": 2}]
    assert said["links"][0] == {"page": 1, "links": [[72.0, 747.0, 112.0, 760.0, LINK]], "pictures": 2}
    assert said["lines"][0] == {"page": 1, "lines": [[72.0, 770.0, "Cloud Basics"], [72.0, 750.0, "Show"]]}
    assert said["lines"][1]["lines"][0][2] == "More"
    assert said["end"] == [{"end": True}]
    assert said["broken"] == []


def test_it_tells_attached_files():
    said = told(Resume(pages=[[Line("CV")]], files={"badge.json": b'{"a": 1}'}).pdf())
    assert said["file"] == [{"page": 0, "file": base64.b64encode(b'{"a": 1}').decode(), "name": "badge.json"}]


def test_it_tells_a_file_that_is_pinned_to_a_page():
    pin = b"<< /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /F (b.json) /EF << /F 5 0 R >> >> >>"
    body = hostile.page_with(annotations=pin, more=[b"<< /Length 2 >>\nstream\n{}\nendstream"])
    assert told(body)["file"] == [{"page": 1, "file": "e30=", "name": "b.json"}]


def test_more_files_than_are_read_are_told_as_broken():
    files = {f"{number:02}.json": b"{}" for number in range(pdf.MAX_FILES + 1)}
    said = told(Resume(pages=[[]], files=files).pdf())
    assert len(said["file"]) == pdf.MAX_FILES
    assert said["broken"] == [{"page": 0, "broken": "file"}]


@pytest.mark.parametrize(
    "annotation",
    [
        b"7",
        b"<< /Subtype /Link >>",
        b"<< /Subtype /Link /A 9 0 R >>",
        b"<< /Subtype /Link /A << /S /URI /URI 7 >> >>",
        b"<< /Subtype /Link /A << /S /URI /URI (" + b"x" * 5000 + b") >> >>",
    ],
    ids=["number", "no-action", "nothing-there", "no-text", "too-long"],
)
def test_an_annotation_that_leads_nowhere_is_passed_over(annotation):
    said = told(hostile.page_with(annotations=annotation + hostile.link(LINK)))
    assert [link[-1] for link in said["links"][0]["links"]] == [LINK]


@pytest.mark.parametrize("place", [b"", b"/Rect [0 0]", b"/Rect [(a) (b) (c) (d)]", b"/Rect 7"])
def test_a_link_without_a_place_lies_nowhere(place):
    annotation = b"<< /Subtype /Link " + place + b" /A << /S /URI /URI (" + LINK.encode() + b") >> >>"
    said = told(hostile.page_with(annotations=annotation))
    assert said["links"][0]["links"] == [[0.0, 0.0, 0.0, 0.0, LINK]]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"%PDF-1.7\n",
        b"%PDF-1.7\n%%EOF\n",
        Resume(pages=[[]]).pdf()[:300],
        Resume(pages=[[]]).pdf(is_locked=True),
    ],
    ids=["empty", "head", "no-startxref", "cut", "locked"],
)
def test_what_cannot_be_read_says_nothing(body):
    assert list(pdf.read(body)) == []


def test_only_so_many_pages_are_read_and_their_number_is_told():
    said = told(Resume(pages=[[]] * (pdf.MAX_PAGES + 1)).pdf())
    assert said["pages"] == [{"pages": pdf.MAX_PAGES + 1}]
    assert len(said["lines"]) == pdf.MAX_PAGES


def test_more_links_than_are_read_are_told_as_broken(monkeypatch):
    monkeypatch.setattr(pdf, "MAX_LINKS", 2)
    said = told(Resume(pages=[[Line("a", LINK)] * 2, [Line("b", LINK)], []]).pdf())
    assert [len(answer["links"]) for answer in said["links"]] == [2, 0]
    assert said["broken"] == [{"page": 2, "broken": "too many links"}]


def test_text_that_is_broken_leaves_the_links():
    bomb = hostile.flate_bomb(80 * 1024 * 1024)
    said = told(hostile.page_with(annotations=hostile.link(LINK), contents=bomb))
    assert said["links"][0]["links"][0][-1] == LINK
    assert said["broken"] == [{"page": 1, "broken": "text", "lines": []}]
    assert said["end"]


@pytest.mark.parametrize(
    "body",
    [
        hostile.deep_page_tree(500),
        hostile.endless_page_tree(),
        hostile.page_with(annotations=b"7 " * 100_001),
        hostile.page_with(annotations=b"[" * 10_000),
    ],
    ids=["deep", "endless", "long-list", "lists-in-lists"],
)
def test_what_has_no_end_says_nothing_about_links(body):
    assert "links" not in {name for answer in pdf.read(body) for name in answer}


def test_a_tree_of_files_that_holds_itself_ends():
    assert told(hostile.endless_names())["end"] == [{"end": True}]


def test_it_serves_an_object_a_line():
    answered = io.BytesIO()
    pdf.serve(io.BytesIO(Resume(pages=[[Line("CV")]]).pdf()), answered)
    lines = [orjson.loads(line) for line in answered.getvalue().splitlines()]
    assert lines[0] == {"pages": 1}
    assert lines[-1] == {"end": True}


def test_links_that_cannot_be_read_are_told_as_broken():
    said = told(hostile.page_with(annotations=b"5 0 R", more=[b"<< /A 5 0 R /Rect 5 0 R /URI (" + b"("]))
    assert said["links"] or said["broken"]
    assert said["pages"] == [{"pages": 1}]


def test_a_file_that_cannot_be_unpacked_is_told_as_broken():
    pin = b"<< /Subtype /FileAttachment /FS << /F (b.json) /EF << /F 5 0 R >> >> >>"
    body = hostile.page_with(annotations=pin, more=[hostile.flate_bomb(80 * 1024 * 1024)])
    assert told(body)["broken"] == [{"page": 0, "broken": "files"}]


@pytest.mark.parametrize("lines", [["word " * 600], [f"word {number}" for number in range(120)]])
def test_text_that_is_more_than_is_read_is_told(lines, monkeypatch):
    monkeypatch.setattr(pdf, "MAX_LINES", 100)
    shown = b"".join(b"1 0 0 1 9 %d Tm (%s) Tj " % (20 * at, line.encode()) for at, line in enumerate(lines))
    content = b"BT /F1 9 Tf " + shown + b"ET"
    stream = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    (said,) = told(hostile.page_with(contents=stream))["broken"]
    assert said["broken"] == "too much text"
    assert said["lines"]
