"""May a key set at this address speak for the issuer? Not everything on an issuer's host is the issuer's.

Under the whole path of issuer.id it may: who can write there can write the issuer's own document.
"""

from urllib.parse import urlsplit

_JSON = ("application/json", "+json")


def is_under(url: str, *, issuer: str, media_type: str = "application/json") -> bool:
    """Say whether ``url`` lies under the whole path of ``issuer``, whose query and fragment do not count.

    Of an issuer at the root of its host: below /.well-known/, or one segment deep and served as JSON, since
    files of users are seldom either. An escaped or dotted path is nobody's: two servers would read it
    differently. Give the URL where redirects ended.
    """
    own, place = urlsplit(issuer), urlsplit(url)
    segments = place.path.split("/")[1:]
    if (own.scheme, own.netloc.lower()) != (place.scheme, place.netloc.lower()):
        return False
    if "%" in place.path or "\\" in place.path or not {"", ".", ".."}.isdisjoint(segments):
        return False
    if own.path in ("", "/"):
        return segments[:1] == [".well-known"] or (
            len(segments) == 1 and not place.query and media_type.endswith(_JSON)
        )
    return place.path.startswith(own.path.rstrip("/") + "/")
