"""POST /verify with a form, as browsers send it."""

import io

import orjson
import pytest
from aiohttp import FormData, MultipartWriter

from verifier.model.options import KnownRecipient


async def refusal(response):
    assert response.content_type == "application/problem+json"
    problem = orjson.loads(await response.read())
    assert problem["status"] == response.status
    return problem


async def test_form_with_a_file_is_verified(client, verifier):
    form = FormData()
    form.add_field("recipient", '{"name": "Ada"}', content_type="application/json")
    form.add_field("lang", "ja")
    form.add_field("file", io.BytesIO(b"\x89PNG"), filename="badge.png", content_type="image/png")
    response = await client.post("/verify", data=form)
    assert (await response.json())["language"] == "ja"
    given, media_type, options = verifier.asked[0]
    assert (given, media_type) == (b"\x89PNG", "image/png")
    assert options.recipient == (KnownRecipient(kind="name", value="Ada"),)


@pytest.mark.parametrize(
    ("language", "name", "says"),
    [
        ("en", "empty.json", "The file is empty."),
        ("ja", "empty.json", "ファイルが空です。"),
        ("en", "", "Paste a link, or choose a file."),
        ("ja", "", "リンクを貼り付けるか、ファイルを選んでください。"),
    ],
)
async def test_page_tells_an_empty_file_from_one_that_was_not_chosen(client, verifier, language, name, says):
    form = FormData(default_to_multipart=True)
    form.add_field("text", "")
    form.add_field("file", b"", filename=name, content_type="application/octet-stream")
    headers = {"Accept": "text/html", "Accept-Language": language}
    answer = await client.post("/check", data=form, headers=headers)
    page = await answer.text()
    assert (answer.status, verifier.asked) == (422, [])
    assert says in page
    assert ("empty" in page or "空です" in page) is bool(name)


async def test_text_beside_an_empty_file_is_checked(client, verifier):
    form = FormData(default_to_multipart=True)
    form.add_field("text", "https://uni.example/badges/1")
    form.add_field("file", b"", filename="empty.json")
    await client.post("/check", data=form, headers={"Accept": "text/html"})
    assert [given for given, _, _ in verifier.asked] == ["https://uni.example/badges/1"]


def parts(*named):
    form = FormData(default_to_multipart=True)
    for name, value in named:
        form.add_field(name, io.BytesIO(value), content_type="text/plain", filename="x")
    return form


@pytest.mark.parametrize(
    ("named", "status"),
    [
        ((("lang", b"ja"),), 422),
        ((("file", b""),), 422),
        (
            (
                ("file", b"a"),
                ("file", b"b"),
            ),
            400,
        ),
        (
            (
                ("file", b"a"),
                ("shoe", b"43"),
            ),
            400,
        ),
        (
            (
                ("file", b"a"),
                ("recipient", b"ada@uni.example"),
            ),
            400,
        ),
        (
            (
                ("file", b"a"),
                ("lang", b"\xff"),
            ),
            400,
        ),
        (
            (
                ("file", b"a"),
                ("at", b"x" * 17_000),
            ),
            413,
        ),
        ((("file", b"a" * 65_537),), 413),
    ],
)
async def test_form_that_cannot_be_read_is_refused(client, verifier, named, status):
    response = await client.post("/verify", data=parts(*named))
    assert response.status == status
    await refusal(response)
    assert verifier.asked == []


@pytest.mark.parametrize(
    ("body", "boundary"),
    [
        (b"no parts at all", "; boundary=x"),
        (b"--x\r\nContent-Disposition: form-data; name=file\r\n\r\nab", "; boundary=x"),
        (b"--x\r\n" + b"A: b\r\n" * 500 + b"\r\na\r\n--x--", "; boundary=x"),
        (b"--x\r\nno colon\r\n\r\na\r\n--x--", "; boundary=x"),
        (b"", "; boundary=" + "x" * 71),
        (b"", ""),
        (
            b"\r\n" * 30_000 + b"--x\r\nContent-Disposition: form-data; name=file\r\n\r\na\r\n--x--",
            "; boundary=x",
        ),
    ],
)
async def test_broken_form_is_refused(client, verifier, body, boundary):
    headers = {"Content-Type": f"multipart/form-data{boundary}"}
    response = await client.post("/verify", data=body, headers=headers)
    assert response.status in (400, 422)
    await refusal(response)
    assert verifier.asked == []


async def test_form_within_a_form_is_refused(client):
    with MultipartWriter("form-data") as outer:
        with MultipartWriter("mixed") as inner:
            inner.append("a")
        part = outer.append(inner)
        part.set_content_disposition("form-data", name="file")
    assert (await client.post("/verify", data=outer)).status == 400


async def test_lines_of_a_file_are_not_lines_of_the_form(client, verifier):
    text = b"a line\r\n" * 5_000
    assert (await client.post("/verify", data=parts(("file", text)))).status == 200
    assert verifier.asked[0][0] == text
