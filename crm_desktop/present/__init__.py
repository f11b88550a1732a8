"""How values look, without Qt."""
