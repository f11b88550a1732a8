"""Two people who save the same print template, or default, in one moment on a server."""

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from crm_desktop.db.session import postgres_engine
from crm_desktop.domain.access import SYSTEM
from crm_desktop.models.paper.templates import StoredTemplate, TemplateDefault
from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.codec import to_json
from crm_desktop.services.paper.templates import HANDLERS, SaveTemplate, SetDefaultTemplate, TemplateNameTaken
from crm_desktop.services.runner import CommandRunner, TakenMeanwhile
from crm_desktop.services.work import Handler

pytestmark = pytest.mark.postgres


@pytest.fixture
def server(postgres_url):
    engine = postgres_engine(postgres_url)
    yield engine
    engine.dispose()


def overtaken(server, clock, by):
    """A door at which a colleague carries out ``by`` after each command has looked and before it writes."""
    colleague, left = CommandRunner(server, SYSTEM, clock), iter(by)

    def slowly(handler):
        def run(work, command):
            if (other := next(left, None)) is not None:
                event.listen(work.session, "before_flush", lambda *_: colleague.run(other), once=True)
            return handler.run(work, command)

        return Handler(run, handler.right, handler.record_kind)

    return CommandRunner(server, SYSTEM, clock, {key: slowly(handler) for key, handler in HANDLERS.items()})


def test_second_template_of_a_name_is_told_that_it_is_taken(server, clock):
    content = to_json(builtin_template("delivery_three_part"))
    save = SaveTemplate(template_id=None, name="永兴送货单", content=content)
    with pytest.raises(TemplateNameTaken):
        overtaken(server, clock, [save]).run(save)
    with Session(server) as session:
        assert session.scalars(select(StoredTemplate.name)).all() == ["永兴送货单"]


def test_second_default_counts(server, clock):
    first = SetDefaultTemplate(kind="delivery", builtin="delivery_three_part")
    second = SetDefaultTemplate(kind="delivery", builtin="delivery_a4")
    overtaken(server, clock, [first]).run(second)
    with Session(server) as session:
        assert session.scalars(select(TemplateDefault.builtin)).all() == ["delivery_a4"]


def test_what_stays_taken_is_a_fault_of_ours_told_in_words(server, clock, caplog):
    def always(work, _command):
        work.session.add_all([TemplateDefault(key="a", kind="delivery") for _ in range(2)])
        work.session.flush()

    runner = CommandRunner(server, SYSTEM, clock, {SetDefaultTemplate: Handler(always, None)})
    with pytest.raises(TakenMeanwhile):
        runner.run(SetDefaultTemplate(kind="delivery"))
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    caplog.clear()
