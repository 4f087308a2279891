"""The small words that everything else is made of: addresses, identifiers, JSON values and causes."""

import enum
from http import HTTPStatus
from typing import NewType, TypeAlias

Url = NewType("Url", str)
CheckId = NewType("CheckId", str)
ExhibitId = NewType("ExhibitId", str)

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
JsonObject: TypeAlias = dict[str, Json]


class Cause(enum.Enum):
    """Why a question could not be decided. The values are the words of the report."""

    DNS = "dns"  # there is no such name, as the name servers say; where they say nothing: CONNECT
    CONNECT = "connect"
    TLS = "tls"
    TIMEOUT = "timeout"
    HTTP_4XX = "http_4xx"
    HTTP_5XX = "http_5xx"
    RATE_LIMITED = "rate_limited"
    BLOCKED_BY_SITE = "blocked_by_site"
    BLOCKED_BY_POLICY = "blocked_by_policy"
    TOO_LARGE = "too_large"
    MALFORMED_REMOTE = "malformed_remote"
    UNSUPPORTED = "unsupported"
    LIST_UNTRUSTED = "list_untrusted"
    LIST_STALE = "list_stale"
    KEY_RETIRED = "key_retired"
    ISSUER_GONE = "issuer_gone"
    WORK_LIMIT = "work_limit"
    INTERNAL = "internal"

    @property
    def retryable(self) -> bool:
        """Say whether the same question may have another answer in a few minutes."""
        return self in _PASSING


_PASSING = frozenset(
    {Cause.DNS, Cause.CONNECT, Cause.TLS, Cause.TIMEOUT, Cause.HTTP_5XX, Cause.RATE_LIMITED, Cause.INTERNAL}
)

_BEYOND_HTTP = 600  # RFC 9110 section 15


def cause_of_status(status: int) -> Cause:
    """Name the cause behind an HTTP answer that is not the document asked for."""
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return Cause.RATE_LIMITED
    # What is beyond HTTP is no accident of the site: to programs LinkedIn answers 999.
    if status == HTTPStatus.FORBIDDEN or status >= _BEYOND_HTTP:
        return Cause.BLOCKED_BY_SITE
    return Cause.HTTP_5XX if status >= HTTPStatus.INTERNAL_SERVER_ERROR else Cause.HTTP_4XX
