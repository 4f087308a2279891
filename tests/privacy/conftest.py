"""What tests of canaries are watched by."""

import pytest

from tests.privacy.canaries import ALL, found_in
from tests.privacy.watching import Watch


@pytest.fixture
def watch(tmp_path, monkeypatch):
    for name in ("TMPDIR", "TMP", "TEMP"):
        monkeypatch.setenv(name, str(tmp_path / "temporary"))
    monkeypatch.setattr("tempfile.tempdir", None)
    (tmp_path / "temporary").mkdir()
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    with Watch() as watched:
        yield watched
    assert found_in(watched.text, ALL) == []
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


@pytest.fixture
def nothing_is_printed(capfd):
    yield
    assert capfd.readouterr().err == ""
