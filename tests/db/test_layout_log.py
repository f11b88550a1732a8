"""The log of versions: what brought an office up to date."""

import shutil

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.db.office import open_office
from crm_desktop.db.version import SCHEMA_VERSION
from crm_desktop.models.office.logs import LayoutChange
from tests.db.kept_offices import KEPT_OFFICES


def test_what_a_migration_did_is_written_down(tmp_path, clock):
    path = tmp_path / "office.crm"
    shutil.copy(KEPT_OFFICES / "layout-0003.crm", path)
    with open_office(path, clock=clock) as office, Session(office.engine) as session:
        change = session.scalars(select(LayoutChange)).one()
        assert (change.from_layout, change.to_layout, change.at) == (3, SCHEMA_VERSION, clock.now())
        assert change.steps.startswith("0004: ")
        assert (path.parent / "backup" / change.backup).exists() or list(path.parent.rglob(change.backup))
