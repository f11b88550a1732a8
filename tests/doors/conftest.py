"""One office for all tables: nothing that they do is kept."""

import shutil

import pytest

from crm_desktop.db.session import sqlite_engine
from tests.doors.world import Office


@pytest.fixture(scope="package")
def office(tmp_path_factory, empty_office):
    path = tmp_path_factory.mktemp("doors") / "office.crm"
    shutil.copyfile(empty_office, path)
    engine = sqlite_engine(path)
    yield Office(engine)
    engine.dispose()
