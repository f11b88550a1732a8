"""Lists: a windowed model, its table, head, bar, filters, groups, totals."""
