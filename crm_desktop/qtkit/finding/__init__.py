"""The list of what a search found, group by group."""
