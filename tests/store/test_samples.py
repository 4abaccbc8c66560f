"""The list of samples is the folder; each is said to show something."""

from __future__ import annotations

from designer.store.resources import resource_path
from designer.store.samples import list_samples


def test_every_document_is_listed_and_its_row_says_what_it_shows():
    found = list_samples()
    files = {path.stem for path in resource_path("samples").glob("*.callflow")}
    assert {sample.name for sample in found} == files
    for sample in found:
        assert sample.path.is_file()
        assert sample.title
        assert sample.owner, f"resources/samples/README.md has no row for {sample.name}"
        assert len(sample.shows) > 20


def test_they_stand_in_the_order_of_their_titles():
    titles = [sample.title.casefold() for sample in list_samples()]
    assert titles == sorted(titles)


def test_one_that_no_row_tells_of_is_listed_all_the_same(tmp_path, monkeypatch):
    (tmp_path / "quiet.callflow").write_text('{"format": "callflow/1"}', "utf-8")
    monkeypatch.setattr("designer.store.samples.resource_path", lambda *_: tmp_path)
    (only,) = list_samples()
    assert (only.name, only.title, only.shows) == ("quiet", "quiet", "")
