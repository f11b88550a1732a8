"""Print jobs, files, templates."""
