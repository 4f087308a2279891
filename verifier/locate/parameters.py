"""The parameters of a query, each with its one reading."""

from collections import Counter
from collections.abc import Mapping
from urllib.parse import parse_qsl

_MAX_PARAMETERS = 100


def named_once(query: str) -> Mapping[str, str]:
    """Read the parameters of a query; one that is named twice has two readings, and is left out."""
    try:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=_MAX_PARAMETERS)
    except ValueError:
        return {}
    times = Counter(name for name, _ in pairs)
    return {name: value for name, value in pairs if times[name] == 1}
