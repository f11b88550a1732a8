"""Text files are UTF-8 whatever this computer's code page is: a Chinese Windows reads another encoding by itself."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT_CALLS = {"read_text": 0, "write_text": 1, "fdopen": 2}


def sources():
    folders = ("crm_desktop", "tests", "tools", "benchmarks")
    return [*(path for folder in folders for path in (ROOT / folder).rglob("*.py")), ROOT / "crm.spec"]


def calls_without_encoding(tree):
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        named = {keyword.arg for keyword in node.keywords}
        if (
            name in TEXT_CALLS
            and "encoding" not in named
            and len(node.args) <= TEXT_CALLS[name]
            and not is_binary(node)
        ):
            yield node.lineno


def is_binary(call):
    return any(
        isinstance(arg, ast.Constant) and isinstance(arg.value, str) and "b" in arg.value for arg in call.args[1:]
    )


def test_every_text_file_is_read_and_written_as_utf8():
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{line}"
        for path in sources()
        for line in calls_without_encoding(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []
