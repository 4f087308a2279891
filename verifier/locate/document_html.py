"""What a résumé in HTML mentions: links, addresses in its words, embedded badges and pictures, data in it."""

from collections.abc import Iterator

from verifier.locate.document_words import Words
from verifier.locate.labels import label_of
from verifier.locate.page import MAX_PAGE, read_page
from verifier.locate.page_encoding import decoded
from verifier.locate.page_pictures import is_written_picture, written_picture
from verifier.model.document import How, Mention, Mentions, Where
from verifier.model.page import Page, PageLink


def mentions_in_html(body: bytes) -> Mentions:
    """Find what a page mentions. It never raises."""
    page = read_page(body, url=None)
    words = Words(decoded(body[:MAX_PAGE]), base=page.base)
    found = (*_links(page, words), *_embeds(page, words), *_pictures(page, words), *_data(page))
    return Mentions(
        found=found,
        pictures=len(page.pictures),
        read_in_part=page.cut or page.left_out > 0,
    )


def _links(page: Page, words: Words) -> Iterator[Mention]:
    for link in page.links:
        for label in words.labels_of_link(link.url) or (_own_label(link),):
            yield _mention(link.source, link.url, label=label)


def _own_label(link: PageLink) -> str:
    return label_of((link.text,)) if link.source == "link" else ""


def _embeds(page: Page, words: Words) -> Iterator[Mention]:
    for url in page.embeds:
        for label in words.labels_of_picture(url) or ("",):
            yield _mention("embed", url, label=label)


def _pictures(page: Page, words: Words) -> Iterator[Mention]:
    for picture in page.pictures:
        is_written = is_written_picture(picture)
        body = written_picture(picture) if is_written else None
        if is_written and body is None:
            continue
        for label in words.labels_of_picture(picture) or ("",):
            yield _picture(picture, body, label=label)


def _picture(address: str, body: bytes | None, *, label: str) -> Mention:
    if body is None:
        return _mention("picture", address, label=label)
    return Mention(where=Where(medium="html", how="picture"), label=label, body=body)


def _data(page: Page) -> Iterator[Mention]:
    for text in page.json_ld:
        yield Mention(where=Where(medium="html", how="data"), body=text.encode("utf-8", "surrogatepass"))


def _mention(how: How, url: str, *, label: str) -> Mention:
    return Mention(where=Where(medium="html", how=how), label=label, url=url)
