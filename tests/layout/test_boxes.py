import itertools

from designer.layout.boxes import GRID, WIDTH, input_offset, node_size, on_grid, port_offset


def test_a_box_holds_its_ports_and_ends_on_the_grid() -> None:
    for count in range(60):
        width, height = node_size(count)
        assert width == WIDTH
        assert height % GRID == 0
        if count:
            assert port_offset(count - 1)[1] + GRID <= height


def test_ports_leave_at_the_right_edge_in_even_steps() -> None:
    rows = [port_offset(index) for index in range(5)]
    assert {x for x, _ in rows} == {WIDTH}
    steps = {after - before for (_, before), (_, after) in itertools.pairwise(rows)}
    assert len(steps) == 1


def test_on_the_grid_an_edge_from_any_port_can_be_straight() -> None:
    assert input_offset()[0] == 0
    for index in range(20):
        assert (port_offset(index)[1] - input_offset()[1]) % GRID == 0


def test_on_grid_rounds_up() -> None:
    assert [on_grid(n) for n in (0, 1, 8, 9)] == [0, 8, 8, 16]
