"""All that the processes of an office load, loaded before they are made, so that they meet in their work."""

from importlib import import_module

from crm_desktop.app import load_the_rest

for name in (
    "crm_desktop.cli.files",
    "crm_desktop.cli.lists",
    "crm_desktop.cli.paper",
    "crm_desktop.exchange.importer",
    "crm_desktop.queries.trade.lists",
    "tests.db.neighbours",
):
    import_module(name)
load_the_rest()
