"""The office file: engine, unit of work, migrations, backup, checks."""
