"""What receipts settled of orders is read by way of these orders, however many other charges there are."""

from sqlalchemy import event

from crm_desktop.queries.sales.order_progress import received_of_orders


def test_charges_are_looked_up_by_the_deliveries_of_these_orders(session, engine):
    asked = []
    event.listen(engine, "before_cursor_execute", lambda _c, _cursor, text, values, *_: asked.append((text, values)))
    received_of_orders(session, [1, 2])
    text, values = next(one for one in asked if "charge" in one[0])
    plan = [row[3] for row in session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", values)]
    assert any(step.startswith("SEARCH charge") and "origin_id=?" in step for step in plan), plan
