"""`careportal serve` as somebody types it."""

import os
import signal
import socket
import subprocess
from pathlib import Path

from tests.command import command as careportal
from tests.serve.served import PATIENCE, small_project


def command(project: Path, *words: str) -> list[str]:
    return careportal(project, "serve", "--no-search", *words)


def serve(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """What the command says when it ends by itself."""
    return subprocess.run(
        command(project, *words), capture_output=True, text=True, timeout=PATIENCE, check=False
    )


def test_an_unknown_portal_is_a_mistake_and_not_served(tmp_path: Path) -> None:
    done = serve(small_project(tmp_path), "portal", "--port", "0")

    assert done.returncode == 1
    assert "no portal is called `portal`" in done.stderr
    assert "did you mean `portaal`?" in done.stderr


def test_a_port_that_is_taken_is_said_plainly(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = serve(small_project(tmp_path), "--port", str(port))

    assert done.returncode == 1
    assert f"127.0.0.1 port {port}: Address already in use" in done.stderr
    assert "choose another with --port" in done.stderr


def heeding_ctrl_c() -> None:
    """A shell lets what it starts in the background ignore the interrupt, and that is inherited."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_ends_it_quietly(tmp_path: Path) -> None:
    words = command(small_project(tmp_path), "--port", "0", "--jobs", "2")
    process = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        preexec_fn=heeding_ctrl_c,
    )  # fmt: skip
    assert process.stdout
    line = ""
    while "Ctrl-C" not in line:
        line = process.stdout.readline()
        assert line or process.poll() is None
    os.killpg(process.pid, signal.SIGINT)
    _, complaints = process.communicate(timeout=PATIENCE)

    assert process.returncode == 0
    assert "Traceback" not in complaints
