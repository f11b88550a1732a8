from sqlalchemy import select

from crm_desktop.models.system import Setting


def test_rules_are_shown_and_kept(office):
    dialog = office.tab("money_rules")
    assert dialog.form.draft().days == "30, 60, 90, 180"
    dialog.form.show_value("days", "15，45")
    dialog.form.show_value("finance", 5)
    dialog.save()
    office.settle()
    stored = dict(office.query(select(Setting.name, Setting.value)))
    assert stored["aging_edges"] == "[15, 45]"
    assert '"finance": "5.00"' in stored["wipe_limits"]
    assert not dialog.isVisible()


def test_wrong_columns_are_said_beside_the_field(office):
    dialog = office.tab("money_rules")
    dialog.form.show_value("days", "60, 30")
    dialog.save()
    assert "rising" in dialog.form.widget("days").toolTip()
    assert dialog.isVisible()
