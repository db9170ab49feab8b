"""A host, and how a source on it is read."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from generator.fetching import Limits
from generator.model.sources import AnySource
from generator.vacancies import Board, collect
from tests.vacancies.hosts import NOW, Host, client, running

SOURCE: TypeAdapter[AnySource] = TypeAdapter(AnySource)

Reading = Callable[..., Board]


@pytest.fixture
def host() -> Iterator[Host]:
    """A host without pages."""
    with running() as host:
        yield host


def reader(folder: Path, limits: Limits) -> Iterator[Reading]:
    """Reads a source as `careportal fetch` does."""
    one = client(
        folder, limits=limits, secrets={"RECRUITEE_TOKEN": "s3cret", "AFAS_TOKEN": "dG9rZW4="}
    )

    def reading(kind: str, **facts: object) -> Board:
        given = {"id": "bron", "country": "DE", "loopback": True, "kind": kind} | facts
        source = SOURCE.validate_python(given)
        return collect(source, lambda request: one.fetch(request, loopback=True), NOW.date())

    yield reading
    one.close()


@pytest.fixture
def read(tmp_path: Path) -> Iterator[Reading]:
    """Reads with all the patience that a busy machine needs."""
    yield from reader(tmp_path, Limits(seconds=30.0))


@pytest.fixture
def read_in_haste(tmp_path: Path) -> Iterator[Reading]:
    """Reads from hosts that answer at once, or not at all."""
    yield from reader(tmp_path, Limits(seconds=0.3))
