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
    words = Words(decoded(body[:MAX_PAGE]))
    found = (*_links(page, words), *_embeds(page, words), *_pictures(page, words), *_data(page))
    return Mentions(
        found=found,
        pictures=len(page.pictures),
        read_in_part=page.cut or page.left_out > 0,
    )


def _links(page: Page, words: Words) -> Iterator[Mention]:
    for link in page.links:
        yield _mention(link.source, link.url, label=_label(link, words))


def _label(link: PageLink, words: Words) -> str:
    own = link.text if link.source == "link" else ""
    return label_of((own,)) or words.label_of_link(link.url)


def _embeds(page: Page, words: Words) -> Iterator[Mention]:
    for url in page.embeds:
        yield _mention("embed", url, label=words.label_of_picture(url))


def _pictures(page: Page, words: Words) -> Iterator[Mention]:
    for picture in page.pictures:
        label = words.label_of_picture(picture)
        if not is_written_picture(picture):
            yield _mention("picture", picture, label=label)
        elif body := written_picture(picture):
            yield Mention(where=Where(medium="html", how="picture"), label=label, body=body)


def _data(page: Page) -> Iterator[Mention]:
    for text in page.json_ld:
        yield Mention(where=Where(medium="html", how="data"), body=text.encode("utf-8", "surrogatepass"))


def _mention(how: How, url: str, *, label: str) -> Mention:
    return Mention(where=Where(medium="html", how=how), label=label, url=url)
