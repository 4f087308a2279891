"""The log: one event a line, as JSON with fields. Nothing in it is text that somebody else wrote."""

import json
import logging
from datetime import UTC, datetime
from typing import TextIO, cast

from verifier.model import crash

_WARNINGS = "py.warnings"  # the logger that Python captures warnings with
_OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class Events:
    """Writes a record as one line of JSON; of a crash the kind and the places, never the message."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line."""
        event: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "source": record.name,
            "event": _event(record),
            **{name: value for name, value in vars(record).items() if name not in _OWN},
        }
        if record.exc_info and record.exc_info[0]:
            event["error"] = record.exc_info[0].__name__
            event["places"] = crash.places(record.exc_info[2])
        return json.dumps(event, ensure_ascii=True, default=repr)


def _event(record: logging.LogRecord) -> str:
    """Name what happened. Others put the circumstances below the first line, and into warnings."""
    return "warning" if record.name == _WARNINGS else str(record.msg).partition("\n")[0]


def configure(level: str, *, stream: TextIO) -> None:
    """Send every event from ``level`` on to ``stream``, unless this process logs elsewhere already."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(cast("logging.Formatter", Events()))  # it is asked for one method
    logging.basicConfig(level=level.upper(), handlers=[handler])
    logging.captureWarnings(capture=True)
