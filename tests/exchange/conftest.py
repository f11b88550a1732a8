"""The way in."""

import pytest

from tests.exchange.books import Doors


@pytest.fixture
def doors(engine, clock):
    return Doors(engine, clock)
