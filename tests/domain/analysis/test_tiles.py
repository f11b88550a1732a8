"""A whole cut into tiles."""

from random import Random

import pytest

from crm_desktop.domain.analysis.tiles import tiled


@pytest.mark.parametrize("seed", range(20))
def test_tiles_are_as_large_as_their_figures_and_cover_the_whole_without_meeting(seed):
    chance = Random(seed)  # noqa: S311 - to try with, not to keep secrets
    sizes = sorted((chance.random() + 0.01 for _ in range(chance.randint(1, 40))), reverse=True)
    wide, high = chance.uniform(1, 10), chance.uniform(1, 10)
    tiles = tiled(sizes, wide, high)
    for tile, size in zip(tiles, sizes, strict=True):
        assert tile.width * tile.height == pytest.approx(size / sum(sizes) * wide * high)
        assert min(tile.left, tile.top) > -1e-9
        assert (tile.left + tile.width, tile.top + tile.height) <= (wide + 1e-9, high + wide + 1e-9)
        assert tile.top + tile.height < high + 1e-9
    for at, one in enumerate(tiles):
        for other in tiles[at + 1 :]:
            across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
            down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
            assert min(across, down) < 1e-9


def test_nothing_has_no_tiles():
    assert tiled([], 3, 2) == []
