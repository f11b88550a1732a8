"""What an office file says it is; read by the start check before anything of the database is loaded."""

from __future__ import annotations

APPLICATION_ID = 0x43524D44
"""``CRMD`` in the place where SQLite keeps whose file it is."""
SCHEMA_VERSION = 2
"""The number of the newest migration; ``user_version`` of an office file that this program has worked on."""
