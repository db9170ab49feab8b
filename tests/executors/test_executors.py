"""Who does the work makes no difference to what is made."""

import contextlib
import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.diagnostics import Mistakes, Span, error, say
from generator.executors import EXECUTORS, Executor, WorkersLost, executor
from tests.projects import valid_project
from tests.sites import REPOSITORY

PATIENCE = 120
HERE = os.getpid()


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


@contextlib.contextmanager
def started(*words: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process of Dask, as an operator starts it."""
    process = subprocess.Popen(
        [sys.executable, "-m", "dask", *words], cwd=REPOSITORY, stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
    )  # fmt: skip
    try:
        yield process
    finally:
        process.terminate()
        process.wait(PATIENCE)


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A scheduler and two workers on loopback."""
    port = free_port()
    address = f"tcp://127.0.0.1:{port}"
    worker = [
        "worker", address, "--nthreads", "1", "--no-dashboard", "--no-nanny", "--death-timeout", "60",
        "--host", "127.0.0.1", "--local-directory", str(tmp_path_factory.mktemp("dask")),
    ]  # fmt: skip
    begin = ["scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"]
    with started(*begin), started(*worker), started(*worker):
        from distributed import Client

        with Client(address, timeout=PATIENCE, set_as_default=False) as client:
            client.wait_for_workers(2, PATIENCE)
        yield address


@pytest.fixture(params=EXECUTORS)
def mapper(request: pytest.FixtureRequest) -> Iterator[Executor]:
    address = request.getfixturevalue("scheduler") if request.param == "dask" else ""
    with executor(request.param, 2, address) as found:
        yield found


@dataclass(frozen=True)
class Heavy:
    """A function that holds much, as a portal is much; it must not travel with each item."""

    load: bytes

    def __call__(self, item: int) -> tuple[int, int]:
        time.sleep(0.005)
        return item, len(self.load)


def test_results_come_in_the_order_of_the_items(mapper: Executor) -> None:
    heavy = Heavy(bytes(5_000_000))

    assert list(mapper(heavy, range(200))) == [(item, 5_000_000) for item in range(200)]
    assert list(mapper(heavy, ())) == []
    assert list(mapper(heavy, iter([7]))) == [(7, 5_000_000)]


def mistaken(item: int) -> int:
    time.sleep(0.01)
    if item == 30:
        raise Mistakes([error(Span("a.md", 3), "bad-slug", say("wrong {what}", what=item))])
    return item


def test_what_a_worker_raises_reaches_the_caller_as_itself(mapper: Executor) -> None:
    with pytest.raises(Mistakes) as caught:
        list(mapper(mistaken, range(60)))

    [diagnostic] = caught.value.diagnostics
    assert (diagnostic.span.line, str(diagnostic.message)) == (3, "wrong 30")


class Stubborn(Exception):
    def __init__(self, one: int, two: int) -> None:
        super().__init__(f"{one} and {two}")


def stubborn(item: int) -> int:
    time.sleep(0.01)
    if item == 30:
        raise Stubborn(1, 2)
    return item


def test_an_exception_that_cannot_travel_is_told_in_words(mapper: Executor) -> None:
    with pytest.raises((RuntimeError, Stubborn), match="1 and 2"):
        list(mapper(stubborn, range(60)))


def dying(item: int) -> int:
    time.sleep(0.01)
    if os.getpid() != HERE and item == 30:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def test_a_killed_worker_of_a_pool_is_told() -> None:
    with executor("pool", 2) as mapper, pytest.raises(WorkersLost):
        list(mapper(dying, range(60)))


def once_dying(item: int, mark: Path) -> int:
    time.sleep(0.01)
    if item == 30:
        with contextlib.suppress(FileExistsError):
            mark.touch(exist_ok=False)
            os.kill(os.getpid(), signal.SIGKILL)
    return item


def test_a_cluster_gives_the_work_of_a_killed_worker_to_others(
    tmp_path: Path, scheduler: str
) -> None:
    with executor("dask", scheduler=scheduler) as mapper:
        found = list(mapper(partial(once_dying, mark=tmp_path / "mark"), range(60)))

    assert found == list(range(60))


def test_the_workers_of_a_killed_process_end_with_it() -> None:
    script = (
        "import os, time\n"
        "from generator.executors import executor\n"
        "def work(n):\n"
        "    os.write(1, b'%d\\n' % os.getpid()); time.sleep(0.05 if n < 40 else 3600)\n"
        "with executor('pool', 2) as mapper: list(mapper(work, range(60)))\n"
    )
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY) as process:
        assert process.stdout
        seen: set[int] = set()
        while len(seen) < 3:
            seen.add(int(process.stdout.readline()))
        process.kill()
        process.wait()
        end = time.monotonic() + PATIENCE
        while any(Path(f"/proc/{pid}").exists() for pid in seen) and time.monotonic() < end:
            time.sleep(0.05)
        assert not [pid for pid in seen if Path(f"/proc/{pid}").exists()]


def run(project: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(project), "build", *words])


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_every_executor_builds_the_same_bytes(tmp_path: Path, scheduler: str) -> None:
    hands = {
        "serial": ["--executor", "serial"],
        "pool": ["--jobs", "2"],
        "dask": ["--scheduler", scheduler],
    }
    made = {}
    for name, words in hands.items():
        project = valid_project(tmp_path / name)
        if name != "serial":  # the memory of this repository was made one by one
            (project / ".cache").unlink()
        done = run(project, "--today", "2026-03-01", "--no-search", *words)
        assert done.exit_code == 0, done.output
        made[name] = contents(project / "dist")

    assert len(made["serial"]) > 20
    assert made["pool"] == made["serial"]
    assert made["dask"] == made["serial"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--scheduler", "tcp://127.0.0.1:9"], 1, "no scheduler answers"),
        (["--scheduler", "nonsense://"], 1, "no scheduler answers"),
        (["--executor", "dask"], 2, "--scheduler ADDRESS"),
        (["--executor", "pool", "--scheduler", "tcp://127.0.0.1:9"], 2, "need each other"),
    ],
)
def test_a_cluster_that_is_not_there_is_told(
    tmp_path: Path, words: list[str], code: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.executors.cluster.PATIENCE", 1)
    done = run(valid_project(tmp_path), *words)

    assert done.exit_code == code, done.output
    assert said in done.output
    assert "Traceback" not in done.output


def test_small_work_begins_no_process() -> None:
    with executor("pool", 2) as mapper:
        assert set(mapper(lambda _item: os.getpid(), range(20))) == {os.getpid()}
    assert not multiprocessing.active_children()
