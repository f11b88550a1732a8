"""Records as their papers show them; templates; the print log."""
