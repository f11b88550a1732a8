"""Answers what the window asks its user."""

from dataclasses import dataclass, field


@dataclass
class FakeAsker:
    """Answers what the test says and remembers what it was asked."""

    answer: bool = True
    choice: str | None = None
    words: str | None = "x"
    password: str | None = ""
    path: object = None
    questions: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    bugs: list[BaseException] = field(default_factory=list)
    undos: list = field(default_factory=list)
    offers: tuple[str, ...] = ()
    changes: tuple = ()

    def confirm(self, question, accept="", *, danger=False, unusual=False, changes=()):
        self.questions.append(question)
        self.changes = tuple(changes)
        return self.answer

    def choose(self, question, answers, *, stay=""):
        self.questions.append(question)
        return self.choice

    def text(self, question, value="", *, many_lines=False, secret=False, offers=(), changes=()):
        self.questions.append(question)
        self.offers, self.changes = tuple(offers), tuple(changes)
        return self.password if secret else self.words

    def problem(self, message):
        self.problems.append(message)

    def notice(self, message, undo=None):
        self.notices.append(message)
        self.undos.append(undo)

    def written(self, path, message=""):
        self.notices.append(f"{message} “{path.name}” is in {path.parent}.".strip())

    def bug(self, error):
        self.bugs.append(error)

    def open_file(self, title, filters, folder=None):
        return self.path

    def open_files(self, title, filters):
        return () if self.path is None else (self.path,)

    def save_file(self, title, filters, name=""):
        return self.path
