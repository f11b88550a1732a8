"""Figures cut on the command line, narrowed to some values."""

from crm_desktop.cli.errors import Exit


def test_figures_are_narrowed_to_values_by_their_names(desk, superstore):
    desk.work("import", "--mapping", "superstore-zh", superstore)
    for where, values in (
        (["region=西南,东北"], ["932.30", "63.84"]),
        (["region!=华东", "year=2016"], ["932.30", "63.84"]),
    ):
        options = [part for one in where for part in ("--where", one)]
        only = desk.answer("report", "sales", "--rows", "region", "--date", "order", "--measure", "delivered", *options)
        assert [row["whole"]["delivered"] for row in only["rows"]] == values
    told = desk.work("report", "sales", "--rows", "brand", "--where", "region!=华东")
    assert "Filter: Region: without 华东" in told.out
    for where in ("moon=1", "region", "region=", "region=火星"):
        refused = desk.work("report", "sales", "--rows", "brand", "--where", where)
        assert (refused.status, where in refused.faults or "火星" in refused.faults) == (Exit.USAGE, True)


def test_a_kept_report_is_shown_by_its_name_on_a_day(desk, superstore):
    desk.work("import", "--mapping", "superstore-zh", superstore)
    names = desk.work("report", "kept").out
    assert "Brands by month" in names
    shown = desk.answer("report", "kept", "Brands by month", "--on", "2016-12-31")
    assert (shown["since"], shown["until"], bool(shown["rows"])) == ("2016-01-01", "2016-12-31", True)
    refused = desk.work("report", "kept", "no such")
    assert (refused.status, "Brands by month" in refused.faults) == (Exit.USAGE, True)
