"""The doors of a context: queries are answered from a table, commands are collected."""

from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.effects import Effects
from crm_desktop.services.answers import accepted_all


class FakeReader:
    """Answers queries out of ``answers``, by the query's name; a callable answer gets the params."""

    def __init__(self, answers=None):
        self.answers = dict(answers or {})
        self.asked = []

    def read(self, query, *args, **params):
        name = getattr(query, "__name__", str(query))
        self.asked.append((name, params))
        answer = self.answers[name]
        return answer(**params) if callable(answer) else answer

    def together(self, ask):
        return ask()


class FakeRunner:
    """Collects commands; ``outcome`` is what a command gives or raises, by its type.

    ``effects`` is what any of them would do; what would stand against one comes from its outcome.
    """

    def __init__(self, outcome=None):
        self.commands, self.previewed = [], []
        self.outcome = dict(outcome or {})
        self.effects = Effects(Done(Changes.NONE))

    def preview(self, command):
        self.previewed.append(command)

        def tell(answered):
            result = self.outcome.get(type(answered))
            result = result(answered) if callable(result) else result
            if isinstance(result, Exception):
                raise result
            return self.effects

        return accepted_all(tell, command)

    def run(self, command):
        self.commands.append(command)
        result = self.outcome.get(type(command), Done(Changes.NONE))
        if callable(result):
            result = result(command)
        if isinstance(result, Exception):
            raise result
        return result
