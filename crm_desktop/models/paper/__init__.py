"""Print jobs, the print log, templates."""
