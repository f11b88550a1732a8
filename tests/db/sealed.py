"""Opening office files past the program, and opening them refused."""

import pytest
import sqlcipher3.dbapi2 as driver

from crm_desktop.db.office import open_office
from crm_desktop.db.seal import unlock


def sealed(path):
    connection = driver.connect(str(path), isolation_level=None)
    unlock(connection, path.read_bytes()[:16])
    return connection


def refused(path, error, picture):
    """Opening raises ``error`` and changes nothing in the folder; the message names the file."""
    before = picture(path.parent)
    with pytest.raises(error) as caught:
        open_office(path)
    assert before.is_unchanged()
    assert path.name in str(caught.value)
