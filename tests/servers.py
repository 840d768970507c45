"""A PostgreSQL server of our own for tests and benchmarks: made in a temporary folder, gone afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

REQUIRED = "NEWSLEDGER_NEED_POSTGRES"
"""Environment variable by which CI says that a missing server is an error and no reason to skip."""


def programs() -> Path | None:
    """The folder with ``initdb`` and ``pg_ctl``: Debian keeps them out of PATH, by version."""
    for folder in [*sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True), Path("/usr/pgsql/bin")]:
        if (folder / "initdb").exists() and (folder / "pg_ctl").exists():
            return folder
    found = shutil.which("pg_ctl")
    if found:
        folder = Path(found).resolve().parent
        return folder if (folder / "initdb").exists() else None
    return None


@contextmanager
def postgres_server(durable: bool = False, **settings: str) -> Iterator[str]:
    """Run a server that listens on a socket in its own folder only; give the URL of its database ``postgres``.

    Args:
        durable: write through to the disk, as a real server does; tests do without.
        settings: further settings of the server.
    """
    found = programs()
    if found is None:
        raise FileNotFoundError("no initdb and pg_ctl; on Debian: apt-get install postgresql")
    # Not pytest's folder: the server runs as another user when we are root, and pytest's is closed to others.
    home = Path(tempfile.mkdtemp(prefix="newsledger-pg-"))
    # PostgreSQL refuses root.
    as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.getuid() == 0 else []
    if as_user:
        shutil.chown(home, "postgres", "postgres")
    chosen = {"listen_addresses": "", "unix_socket_directories": str(home), **settings}
    if not durable:
        chosen |= {"fsync": "off", "full_page_writes": "off"}
    options = " ".join(f"-c {name}='{value}'" for name, value in chosen.items())
    data = home / "data"

    def call(*command: str) -> None:
        done = subprocess.run([*as_user, *command], cwd=home, capture_output=True, text=True, check=False)
        if done.returncode:
            log = home / "log"
            told = log.read_text()[-2000:] if log.exists() else ""
            raise RuntimeError(f"{command[0]} failed: {done.stdout}{done.stderr}{told}")

    try:
        call(
            *(str(found / "initdb"), "--pgdata", str(data), "--username=postgres", "--auth=trust"),
            *("--encoding=UTF8", "--locale=C.UTF-8", *(() if durable else ("--no-sync",))),
        )
        # -l, or the server would hold our pipe open and the call would never come back.
        call(str(found / "pg_ctl"), "start", "-w", "-D", str(data), "-l", str(home / "log"), "-o", options)
        try:
            yield f"postgresql://postgres@/postgres?host={home}"
        finally:
            call(str(found / "pg_ctl"), "stop", "-D", str(data), "-m", "immediate")
    finally:
        shutil.rmtree(home, ignore_errors=True)
