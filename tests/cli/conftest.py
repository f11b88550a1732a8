"""Offices at a terminal."""

import pytest

from tests.cli.desk import Desk, boss_alone, superstore_book


@pytest.fixture
def desk(tmp_path, shelf):
    desk = Desk(tmp_path)
    shelf.copy("boss", boss_alone, desk.office)
    return desk


@pytest.fixture
def superstore(tmp_path):
    return superstore_book(tmp_path / "superstore.xlsx")
