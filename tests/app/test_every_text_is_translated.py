"""Every text that a person sees in the window has a Swedish one, and the file holds no other."""

import importlib.util
import json
from collections import Counter

import pytest

from designer.app.commands.menus import MENUS
from designer.app.language import swedish_texts
from designer.store.resources import resource_path
from designer.store.samples import list_samples

HOW = "write them as {English: Swedish} into a JSON file: python3 dev.py texts FILE"


@pytest.fixture(scope="module")
def collector():
    path = resource_path("translations", "make_ts.py")
    spec = importlib.util.spec_from_file_location("make_ts", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def said(collector):
    return collector.collected()


def test_none_is_missing_and_none_is_over(collector, said):
    words = collector.translated()
    assert said.keys() - words.keys() == set(), HOW
    assert collector.as_ts(said, words) == collector.TARGET.read_text("utf-8"), HOW


def test_the_texts_of_samples_are_among_them(said):
    assert all({one.title, one.owner, one.shows} <= said.keys() for one in list_samples())


def test_the_check_names_what_is_missing_and_what_is_over(collector, tmp_path, capsys):
    texts, target, done = {"Undo": ["a.py"]}, tmp_path / "some.ts", tmp_path / "done.json"
    target.write_text(collector.as_ts({"Gone": ["b.py"]}, {"Gone": "Borta"}), "utf-8")
    assert collector.brought_up(texts, ["--check"], target) == 1
    told = capsys.readouterr().out
    assert "'Undo'" in told
    assert "some.ts is not up to date" in told
    done.write_text(json.dumps({"Undo": "Ångra"}), "utf-8")
    assert collector.brought_up(texts, [str(done)], target) == 0
    assert collector.brought_up(texts, ["--check"], target) == 0
    assert collector.translated(target) == {"Undo": "Ångra"}


@pytest.mark.parametrize("words", [{}, swedish_texts()], ids=["English", "Swedish"])
def test_no_two_menus_open_with_the_same_letter(words):
    titles = [words.get(title, title) for _, title, *_ in MENUS]
    letters = Counter(title[title.index("&") + 1].casefold() for title in titles)
    assert letters.most_common(1)[0][1] == 1
