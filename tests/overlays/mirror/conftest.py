"""A sandbox whose clock stands still, a store, and a mirror of one on the other."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from cloud_parts import START, CloudSetting

from welkin_sdk import AsyncDataClient
from welkin_sdk.http.clock import Clock as WireClock
from welkin_sdk.mirror.mirror import AsyncMirror
from welkin_sdk.mirror.results import SyncResult
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.stores import open_store
from welkin_sdk.sandbox import Sandbox, serve


class Setting:
    """One sandbox, one store, and mirrors between them."""

    def __init__(self, sandbox: Sandbox, store: Store) -> None:
        self.sandbox = sandbox
        self.store = store
        self.resources: list[str] | None = None
        self.clock = sandbox.clock

    def advance(self, **amount: float) -> None:
        self.sandbox.clock.advance(timedelta(**amount))

    def stamp(self, **ago: float) -> str:
        return (self.sandbox.clock.now() - timedelta(**ago)).isoformat()

    def run(self, act: Callable[[AsyncMirror], Any], **options: Any) -> Any:
        """What *act* makes of a new mirror."""

        async def main() -> Any:
            async with self.client() as client:
                mirror = self.mirror(client, **options)
                return await act(mirror)

        return asyncio.run(main())

    def client(self) -> AsyncDataClient:
        return AsyncDataClient(
            self.sandbox.client_id,
            self.sandbox.client_secret,
            base_url=self.sandbox.data_api,
            _clock=WireClock(now=lambda: self.sandbox.clock.now().timestamp()),
        )

    def mirror(self, client: AsyncDataClient, **options: Any) -> AsyncMirror:
        options = {"store": self.store, "tenant": "clinic", "resources": self.resources, **options}
        return AsyncMirror(client, clock=self.clock, **options)

    def sync(self, **options: Any) -> SyncResult:
        result: SyncResult = self.run(lambda mirror: mirror.run_once(), **options)
        return result

    def scan(self, *, allow_mass_delete: bool = False, **options: Any) -> SyncResult:
        result: SyncResult = self.run(
            lambda mirror: mirror.scan(allow_mass_delete=allow_mass_delete), **options
        )
        return result

    def mirrored(self, collections: Iterable[str] | None = None) -> list[tuple[str, str, bytes]]:
        """Collection, id and body of everything alive in the mirror, sorted."""
        streams = self.store.streams("clinic", "")
        collections = collections or self.resources
        return sorted(
            (stream.resource, record.id, record.body)
            for stream in streams
            for record in self.store.records(stream)
            if collections is None or stream.resource in collections
        )

    def exported(self, collections: Iterable[str] | None = None) -> list[tuple[str, str, bytes]]:
        """The same of the sandbox, in the bytes of its export."""
        lines = (json.loads(line) for line in self.sandbox.export())
        collections = collections or self.resources
        return sorted(
            (line["collection"], line["id"], _canonical(line["record"]))
            for line in lines
            if collections is None or line["collection"] in collections
        )


def _canonical(record: object) -> bytes:
    return json.dumps(
        record, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    ).encode()


@pytest.fixture(name="sandbox")
def _sandbox() -> Iterator[Sandbox]:
    with serve(freeze_at=START) as running:
        yield running


@pytest.fixture
def setting(sandbox: Sandbox, tmp_path: Path) -> Iterator[Setting]:
    with closing(open_store(str(tmp_path / "store" / "mirror.sqlite"))) as store:
        yield Setting(sandbox, store)


@pytest.fixture
def clinic(setting: Setting) -> Setting:
    """The setting with a little in four collections, a minute old."""
    setting.resources = ["patients", "workers", "care_flows", "external_ids"]
    for _ in range(3):
        setting.sandbox.make.external_id()
        setting.sandbox.make.worker()
        setting.sandbox.make.care_flow()
    setting.advance(minutes=1)
    return setting


@pytest.fixture
def cloud(tmp_path: Path) -> Iterator[CloudSetting]:
    with (
        serve(seed=8, freeze_at=START) as sandbox,
        closing(open_store(str(tmp_path / "store" / "mirror.sqlite"))) as store,
    ):
        yield CloudSetting(sandbox, store)
