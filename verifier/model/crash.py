"""What is told of a crash: its kind and the places in the code, never its message: it may quote a person."""

import logging
from types import TracebackType

LINE = "%(levelname)s:%(name)s:%(message)s %(error)s %(places)s"  # of a log that people read
NOTHING = {"error": "", "places": ""}  # of a record that tells of no crash


def discreet(record: logging.LogRecord) -> bool:
    """Put kind and places in the place of an exception, as ``error`` and ``places``: a filter of loggers."""
    if record.exc_info and record.exc_info[0] is not None:
        vars(record).update(error=record.exc_info[0].__name__, places=places(record.exc_info[2]))
        record.exc_info = None
    return True


def places(trace: TracebackType | None) -> list[str]:
    """List where in the code a crash went through: function and line, the outermost first."""
    found: list[str] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        found.append(f"{code.co_qualname}:{trace.tb_lineno}")
        trace = trace.tb_next
    return found
