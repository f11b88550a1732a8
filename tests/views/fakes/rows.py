"""A list source over rows in memory."""

from itertools import groupby

from crm_desktop.present.listing import Group, ListRequest, Totals


class RowsSource:
    """A list source over rows in memory; rows have an ``id``."""

    def __init__(self, rows, *, sums=(), text=str):
        self.all = list(rows)
        self._sums = sums
        self._text = text
        self.requests: list[ListRequest] = []

    def _matching(self, request):
        return [row for row in self.all if request.search in self._text(row)]

    def at_once(self, ask):
        return ask()

    def beside(self, one, other):
        return one(), other()

    def ids(self, request, most=None):
        self.requests.append(request)
        rows = self._matching(request)
        if request.group:
            rows.sort(key=lambda row: getattr(row, request.group))
        return [row.id for row in rows][:most]

    def rows(self, ids, request):
        by_id = {row.id: row for row in self.all}
        return [by_id[record_id] for record_id in ids if record_id in by_id]

    def totals(self, request):
        rows = self._matching(request)
        return Totals(len(rows), self._added_up(rows))

    def groups(self, request):
        rows = sorted(self._matching(request), key=lambda row: getattr(row, request.group))
        grouped = groupby(rows, key=lambda row: getattr(row, request.group))
        held = [(value, list(rows)) for value, rows in grouped]
        return [Group(value, len(rows), self._added_up(rows)) for value, rows in held]

    def _added_up(self, rows):
        return {key: sum(getattr(row, key) for row in rows) for key in self._sums}
