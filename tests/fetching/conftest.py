"""A host and a client for it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.fetching import Client
from generator.vacancies import Answer, Request, Shape
from tests.vacancies.hosts import Host, client, running

Fetch = Callable[..., Answer]


@pytest.fixture
def host() -> Iterator[Host]:
    with running() as host:
        yield host


@pytest.fixture
def agent(tmp_path: Path) -> Iterator[Client]:
    one = client(tmp_path, secrets={"TOKEN": "s3cret"})
    yield one
    one.close()


@pytest.fixture
def fetch(agent: Client, host: Host) -> Fetch:
    """Fetches JSON from a path of the host, or from elsewhere."""

    def fetching(path: str = "/", shape: Shape = Shape.JSON, **more: object) -> Answer:
        url = host.origin + path if path.startswith("/") else path
        return agent.fetch(Request(url=url, shape=shape, **more), loopback=True)  # type: ignore[arg-type]

    return fetching
