"""How ``run.py`` makes its environment, with stand-ins for every process: nothing is fetched."""

import ast
import os
import sys
from pathlib import Path

import pytest

import run
import tools.environment
from tools.environment import VERSION, Environment, NotReady, Outcome, cause_in

ROOT = Path(__file__).parents[2]
UNREACHED = "NewConnectionError: [Errno -3] Temporary failure in name resolution\nNo matching distribution found for x"
BROKEN = "error: uninstall-no-record-file"


DONE = Outcome(0)


class Machine:
    """A computer: its Python may lack ensurepip, its pip may fail; it notes what it was told to do."""

    def __init__(self, root, *, has_venv=True, fetches=(DONE,), makes=DONE):
        self.root, self.has_venv, self.fetches, self.makes = root, has_venv, list(fetches), makes
        self.did: list[str] = []
        self.brings_venv = False

    def run(self, command):
        if command[1] == "-c":
            return Outcome(0 if self.has_venv else 1) if "ensurepip" in command[2] else self.tries(command)
        if command[1:3] == ["-m", "venv"]:
            self.did.append("make")
            if self.makes.status == 0:
                whole_environment(Path(command[3]))
            return self.makes
        assert command[1:4] == ["-m", "pip", "install"]
        self.did.append("fetch")
        return self.fetches.pop(0)

    def tries(self, command):
        return Outcome(0 if (Path(command[0]).parent / "pip").exists() else 1)

    def bring(self, packages):
        self.did.append(f"apt {packages[0]}")
        self.has_venv = self.brings_venv

    def environment(self, *, free=10**12):
        return Environment(self.root, run=self.run, uv=None, free=lambda _folder: free, bring=self.bring)


def python_of(folder):
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def whole_environment(folder, version=VERSION):
    half_made(folder, version)
    (python_of(folder).parent / "pip").touch()


def half_made(folder, version=VERSION):
    """What is left of ``python -m venv`` that was killed, or that found no ensurepip."""
    python_of(folder).parent.mkdir(parents=True)
    python_of(folder).touch()
    (folder / "pyvenv.cfg").write_text(f"version = {version}.1\n", encoding="utf-8")


@pytest.fixture
def root(tmp_path):
    for name in ("pyproject.toml", "requirements.lock"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    return tmp_path


def test_first_start_makes_an_environment_and_the_second_takes_it(root):
    machine = Machine(root)
    first = machine.environment().python()
    assert machine.did == ["make", "fetch"]
    assert machine.environment().python() == first == python_of(root / ".venv")
    assert machine.did == ["make", "fetch"]


def test_changed_lock_file_fetches_again_into_the_same_environment(root):
    machine = Machine(root, fetches=[DONE] * 2)
    machine.environment().python()
    (root / "requirements.lock").write_text("newer", encoding="utf-8")
    machine.environment().python()
    assert machine.did == ["make", "fetch", "fetch"]


@pytest.mark.parametrize("left", ["python without pip", "empty settings", "no settings", "empty folder"])
def test_environment_that_was_killed_half_way_is_rebuilt(root, left):
    folder = root / ".venv"
    if left == "empty folder":
        folder.mkdir()
    else:
        half_made(folder)
    if left == "empty settings":
        (folder / "pyvenv.cfg").write_text("", encoding="utf-8")
    if left == "no settings":
        (python_of(folder).parent / "pip").touch()
        (folder / "pyvenv.cfg").unlink()
    machine = Machine(root)
    assert machine.environment().python() == python_of(folder)
    assert machine.did == ["make", "fetch"]


@pytest.mark.skipif(sys.platform == "win32", reason="the script is one of a shell")
def test_nothing_is_put_into_the_python_of_the_system(root):
    """A script that hands over to another Python, as pyenv has them, brings that one's pip."""
    python = python_of(root / ".venv")
    half_made(root / ".venv")
    python.write_text(f'#!/bin/sh\nexec "{sys.base_prefix}/bin/python{VERSION}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    machine = Machine(root, makes=Outcome(1, "enough"))
    machine.tries = tools.environment.run
    with pytest.raises(NotReady):
        machine.environment().python()
    assert machine.did == ["make"]


def test_environment_with_half_a_package_in_it_is_rebuilt_once(root):
    whole_environment(root / ".venv")
    machine = Machine(root, fetches=[Outcome(1, BROKEN), DONE])
    machine.environment().python()
    assert machine.did == ["fetch", "make", "fetch"]


def test_good_environment_is_not_thrown_away_because_the_network_is_down(root):
    whole_environment(root / ".venv")
    machine = Machine(root, fetches=[Outcome(1, UNREACHED)])
    with pytest.raises(NotReady, match="Check the network"):
        machine.environment().python()
    assert machine.did == ["fetch"]


def test_environment_of_another_python_is_left_alone(root):
    whole_environment(root / ".venv", "3.1")
    python = Machine(root).environment().python()
    assert python == python_of(root / f".venv-{VERSION}")
    assert (root / ".venv" / "pyvenv.cfg").read_text(encoding="utf-8") == "version = 3.1.1\n"


def test_debian_without_venv_gets_it_where_that_is_allowed(root):
    machine = Machine(root, has_venv=False)
    machine.brings_venv = True
    machine.environment().python()
    assert machine.did == [f"apt python{VERSION}-venv", "make", "fetch"]


def test_debian_without_venv_names_the_package(root):
    half_made(root / ".venv")
    machine = Machine(root, has_venv=False)
    with pytest.raises(NotReady, match=f"apt-get install python{VERSION}-venv"):
        machine.environment().python()
    assert "make" not in machine.did


@pytest.mark.parametrize(
    ("said", "remedy"),
    [
        (UNREACHED, "Check the network"),
        ("  error sending request for url: dns error", "Check the network"),
        ("OSError: [Errno 28] No space left on device", "Make room"),
        ("ERROR: No matching distribution found for PySide6-Essentials==6.11", "has not all of them"),
        ("SSLError(SSLCertVerificationError: certificate verify failed)", "certificate"),
        ("ProxyError('Cannot connect to proxy.')", "HTTPS_PROXY"),
        ("OSError: [Errno 13] Permission denied: 'site-packages'", "folder of your own"),
        ("Segmentation fault", "The messages above say why"),
    ],
)
def test_the_true_cause_is_named(root, said, remedy, capsys):
    with pytest.raises(NotReady) as caught:
        Machine(root, fetches=[Outcome(1, said)]).environment().python()
    assert remedy in str(caught.value)
    assert ("network" in str(caught.value)) == (cause_in(said) == "network")
    assert said.strip() in capsys.readouterr().out
    assert not (root / ".venv" / "made-from").exists()


def test_full_disk_is_known_by_itself(root):
    with pytest.raises(NotReady, match="5 MB are free"):
        Machine(root, makes=Outcome(1, "")).environment(free=5_000_000).python()


def test_read_only_checkout_is_told_before_anything_is_tried(root, monkeypatch):
    def refuse(**_options):
        raise OSError(30, os.strerror(30))

    monkeypatch.setattr("tools.environment.tempfile.TemporaryFile", refuse)
    machine = Machine(root)
    with pytest.raises(NotReady, match="nothing can be written to") as caught:
        machine.environment().python()
    assert machine.did == []
    assert "Copy the project to a folder of your own" in str(caught.value)


# Other Pythons


def test_old_pythons_can_read_the_file_that_refuses_them():
    tree = ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 4))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert functions
    assert not any(node.returns or any(arg.annotation for arg in node.args.args) for node in functions)
    assert not any(isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in ast.walk(tree))
    assert not any(isinstance(node, ast.AnnAssign | ast.JoinedStr) for node in ast.walk(tree))


@pytest.mark.parametrize("version", [(2, 7), (3, 6), (3, 10), (3, 14)])
def test_python_that_will_not_do_names_those_that_will(version):
    def nothing_there(_command, **_options):
        raise OSError(2, "No such file")

    with pytest.raises(SystemExit) as caught:
        run.run([], version=version, call=nothing_there)
    assert f"needs Python 3.11, 3.12 or 3.13; this is Python {version[0]}.{version[1]}" in str(caught.value)


def test_python_that_will_not_do_hands_over_to_the_newest_that_will():
    called = []

    def machine(command, **_options):
        called.append(command)
        if command[0] != "python3.12":
            raise OSError(2, "No such file")
        return 0 if "-c" in command else 7

    assert run.run(["--demo"], version=(3, 6), call=machine) == 7
    assert called[-1] == ["python3.12", str(ROOT / "run.py"), "--demo"]
