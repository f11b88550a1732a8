"""What an office file says it is; read by the start check before anything of the database is loaded."""

from __future__ import annotations

APPLICATION_ID = 0x43524D44
"""``CRMD`` in the place where SQLite keeps whose file it is: an office that was closed properly."""
OPEN_ID = 0x43524D4F
"""``CRMO``: an office that is open, so that its newest work stands in the log beside it."""
BACKUP_ID = 0x43524D42
"""``CRMB``: a copy that was made as a backup, in which nobody works."""
SCHEMA_VERSION = 9
"""The number of the newest migration; ``user_version`` of an office file that this program has worked on."""
