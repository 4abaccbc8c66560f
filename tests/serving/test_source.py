import pytest

from designer.flow.errors import CallflowError
from designer.serving.source import FileSource
from tests.serving.files import Clock, save, write


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "line.callflow"
    save(path)
    return path


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def said():
    return []


@pytest.fixture
def source(path, clock, said):
    return FileSource(str(path), lambda text: said.append(str(text)), clock=clock)


def greeting(source):
    return source().flow.nodes["menu"].value


def test_a_saved_flow_is_read_again_half_a_second_later(source, path, clock):
    first = source()
    assert first.folder == path.parent.resolve()
    save(path, "https://example.com/new.wav")
    clock.now = 0.4
    assert source() is first
    clock.now = 0.5
    assert greeting(source) == "https://example.com/new.wav"
    assert source() is source()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("{", "line.callflow"),
        ("", "line.callflow"),
        ('{"format": "callflow/9"}', "newer"),
        ('"https://example.com/crm"', "webhook"),
        ('{"play": ""}', "line.callflow"),
        ('{"connect": "070-1"}', "line.callflow"),
    ],
)
def test_a_broken_save_leaves_the_flow_and_is_named_once(source, path, clock, said, text, word):
    first = source()
    write(path, text)
    for clock.now in (1, 2, 3):
        assert source() is first
    assert len(said) == 1
    assert word in said[0]
    assert said[0].endswith("The flow is served as it was before.")
    save(path, "https://example.com/new.wav")
    clock.now = 4
    assert greeting(source) == "https://example.com/new.wav"
    assert len(said) == 1


def test_a_file_that_is_gone_and_comes_back(source, path, clock, said):
    first = source()
    path.unlink()
    clock.now = 1
    assert source() is first
    assert "no such file" in said[0]
    save(path)
    clock.now = 2
    assert source() is not first


def test_what_cannot_be_served_at_first_is_an_error(path, clock, said):
    write(path, '{"connect": "070-1"}')
    with pytest.raises(CallflowError, match=r"line\.callflow"):
        FileSource(str(path), said.append, clock=clock)
    assert said == []


def test_variables_count_for_what_stops_it(path, clock, said):
    save(path, "{where}/a.wav", variables={"where": "ftp://example.com"})
    with pytest.raises(CallflowError):
        FileSource(str(path), said.append, clock=clock)
    FileSource(str(path), said.append, variables={"where": "https://example.com"}, clock=clock)
