"""What stays behind while something is verified: records and lines of logs, and files."""

import logging
import os
import sys
from io import StringIO

from verifier.web.logs import Events

_KEPT_BY_PYTHON = (".pyc", "__pycache__")


class Files:
    """Every file that this process opened to write to while it was watched."""

    def __init__(self):
        self.opened: list[str] = []
        self.watching = False
        sys.addaudithook(self._watch)

    def _watch(self, event, arguments):
        if self.watching and event == "open" and self._writes(arguments):
            self.opened.append(str(arguments[0]))

    def _writes(self, arguments):
        path, mode, flags = arguments
        if any(part in str(path) for part in _KEPT_BY_PYTHON) or path == os.devnull:
            return False
        return bool(set(mode or "") & set("wax+")) or bool((flags or 0) & (os.O_WRONLY | os.O_RDWR))


FILES = Files()  # a hook cannot be taken away again: there is one


class Watch(logging.Handler):
    """All that was logged, as records and as the service writes it, and every file that was written."""

    def __init__(self):
        super().__init__(logging.DEBUG)
        self.records: list[str] = []
        self.lines = StringIO()
        self._events = Events()

    def emit(self, record):
        if record.name == "aiohttp.access":  # that of the test's own server: the service has none
            return
        self.lines.write(self._events.format(record) + "\n")
        if record.name.startswith("verifier"):  # whoever embeds the library formats these at will
            self.records.append(logging.Formatter("%(message)s").format(record) + str(vars(record)))

    @property
    def text(self):
        """All of it."""
        return "\n".join((*self.records, self.lines.getvalue(), *FILES.opened))

    def __enter__(self):
        root = logging.getLogger()
        self._level = root.level
        root.addHandler(self)
        root.setLevel(logging.DEBUG)
        FILES.opened.clear()
        FILES.watching = True
        return self

    def __exit__(self, *_):
        FILES.watching = False
        logging.getLogger().removeHandler(self)
        logging.getLogger().setLevel(self._level)
