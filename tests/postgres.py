"""A PostgreSQL server of the test run's own: in a temporary folder, reached by a socket, gone at the end."""

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

PLACES = ("/usr/lib/postgresql", "/usr/pgsql", "/usr/local/pgsql", "/opt/homebrew/opt")
SPEED = (
    "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 "
    "-c max_wal_size=128MB -c autovacuum=off -c max_connections=60"
)


class Server:
    """A running server."""

    def __init__(self, socket_folder, start, stop):
        self.socket_folder = socket_folder
        self.start, self.stop = start, stop
        self._template = None

    def url(self, database="postgres"):
        return f"postgresql+psycopg://postgres@/{database}?host={self.socket_folder}"

    def run(self, statement):
        with psycopg.connect(host=str(self.socket_folder), user="postgres", autocommit=True) as connection:
            connection.execute(statement)

    def new_database(self, *, language=""):
        """An empty database; with a language, one that sorts as its people do."""
        name = f"office_{uuid4().hex[:12]}"
        sorts = f" LOCALE_PROVIDER icu ICU_LOCALE '{language}' TEMPLATE template0" if language else ""
        self.run(f"CREATE DATABASE {name}{sorts}")
        return name

    def new_office(self, make_schema):
        """A database with all tables; they are made once and copied from then on."""
        if self._template is None:
            template = self.new_database()
            make_schema(self.url(template))
            self._template = template
        name = f"office_{uuid4().hex[:12]}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {self._template}")
        return name

    def drop(self, name):
        """Away with a database, and with whoever is still in it."""
        self.run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def find_programs():
    """The folder with ``initdb``, or None."""
    for place in PLACES:
        found = sorted(Path(place).glob("*/bin/initdb"))
        if found:
            return found[-1].parent
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


@contextmanager
def running_server():
    """Start a server; skips where there is none, but never in CI."""
    programs = find_programs()
    if programs is None:
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL is missing: python run.py test installs it")
        pytest.skip("PostgreSQL is not installed")
    folder = Path(tempfile.mkdtemp(prefix="crm-pg-"))
    # The server refuses to run as root.
    owner = {"user": "postgres", "cwd": folder} if hasattr(os, "geteuid") and os.geteuid() == 0 else {"cwd": folder}
    if "user" in owner:
        shutil.chown(folder, "postgres")
    cluster, control = folder / "data", programs / "pg_ctl"

    def call(*command):
        subprocess.run(command, check=True, capture_output=True, **owner)  # noqa: S603 - programs of the server

    try:
        call(
            programs / "initdb", "-D", cluster, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"
        )
        options = f"-k {folder} -c listen_addresses='' {SPEED}"

        def start():
            call(control, "-D", cluster, "-w", "-t", "300", "-l", folder / "log", "-o", options, "start")

        def stop():
            call(control, "-D", cluster, "-w", "-m", "immediate", "stop")

        start()
        try:
            yield Server(folder, start, stop)
        finally:
            stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
