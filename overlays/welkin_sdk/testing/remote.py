"""
The handle to a sandbox of another process: what `Sandbox` does, by the control API.

Where `Sandbox` gives objects of the sandbox's own, such as a fault, this gives what the control API says of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from functools import cached_property
from types import TracebackType
from typing import Any, Self

import httpx

from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import JournalEntry
from welkin_sdk.sandbox.cloud.api import PREFIX as CLOUD_PREFIX
from welkin_sdk.sandbox.cloud.clients import CloudCredentials
from welkin_sdk.sandbox.cloud.given import list_texts
from welkin_sdk.sandbox.cloud.tokens import LIFETIME_SECONDS
from welkin_sdk.sandbox.core.control import PREFIX
from welkin_sdk.sandbox.data.document import DataDocument
from welkin_sdk.sandbox.data.make import Maker


class Control:
    """Calls of one sandbox's control API; a refusal is a ValueError with its text."""

    def __init__(self, address: str) -> None:
        # No proxy of the environment: it is this machine that is called.
        self._http = httpx.Client(base_url=address + PREFIX, timeout=60, trust_env=False)

    def call(self, method: str, path: str, **body: Any) -> Any:
        """The answer's JSON, or its text where it is none."""
        answer = self._http.request(method, path, json=body or None)
        if answer.status_code >= httpx.codes.BAD_REQUEST:
            raise ValueError(answer.json()["error"]["message"])
        is_json = answer.headers["content-type"].startswith("application/json")
        return answer.json() if is_json else answer.text

    def lines(self, path: str) -> Iterator[str]:
        """The lines of an export; a text in a record may have what str.splitlines() takes for the end of one."""
        return (line for line in self.call("GET", path).split("\n") if line)

    def close(self) -> None:
        self._http.close()


class RemoteClock:
    """Its time: `freeze()`, `advance()` and `resume()` it."""

    def __init__(self, control: Control) -> None:
        self._control = control

    @property
    def is_frozen(self) -> bool:
        return bool(self._control.call("GET", "/clock")["is_frozen"])

    def now(self) -> datetime:
        return datetime.fromisoformat(self._control.call("GET", "/clock")["now"])

    def freeze(self, at: datetime | None = None) -> None:
        self._control.call("POST", "/clock", freeze=True if at is None else at.isoformat())

    def advance(self, by: timedelta | float) -> None:
        seconds = by.total_seconds() if isinstance(by, timedelta) else by
        self._control.call("POST", "/clock", advance_seconds=seconds)

    def resume(self) -> None:
        self._control.call("POST", "/clock", resume=True)


class RemoteFaults:
    """Its faults: `add()`, `list()`, `remove()` and `clear()` them; kinds by their names."""

    def __init__(self, control: Control) -> None:
        self._control = control

    def add(self, kind: str, **arguments: Any) -> str:
        return str(self._control.call("POST", "/faults", kind=kind, **arguments)["id"])

    def list(self) -> tuple[dict[str, Any], ...]:
        return tuple(self._control.call("GET", "/faults")["faults"])

    def remove(self, id: str) -> None:
        self._control.call("DELETE", f"/faults/{id}")

    def clear(self) -> None:
        self._control.call("DELETE", "/faults")


class RemoteClients:
    """Its API clients: `add()`, `rotate()`, `revoke()` and `list()` them."""

    def __init__(self, control: Control) -> None:
        self._control = control

    def add(self, **arguments: str) -> dict[str, Any]:
        return dict(self._control.call("POST", "/clients", **arguments))

    def rotate(self, client_id: str, **arguments: str) -> dict[str, Any]:
        return dict(self._control.call("POST", f"/clients/{client_id}/rotate", **arguments))

    def revoke(self, client_id: str) -> dict[str, Any]:
        return dict(self._control.call("POST", f"/clients/{client_id}/revoke"))

    def list(self) -> list[dict[str, Any]]:
        return list(self._control.call("GET", "/clients")["clients"])


class RemoteCloud:
    """The Cloud API's tenants, API clients and tokens; see `welkin_sdk.sandbox.cloud.handle.CloudSandbox`."""

    def __init__(self, control: Control, address: str, credentials: CloudCredentials) -> None:
        self._control = control
        self.address = address
        self.credentials = credentials

    @property
    def tenant(self) -> str:
        return self.credentials.tenant

    @property
    def instance(self) -> str:
        return self.credentials.instance

    @property
    def api_client(self) -> str:
        return self.credentials.api_client

    @property
    def secret(self) -> str:
        return self.credentials.secret

    def add_tenant(self, name: str, instances: Iterable[str] = ("live",)) -> CloudCredentials:
        return CloudCredentials(
            **self._control.call(
                "POST", "/cloud/tenants", name=name, instances=list_texts("instances", instances)
            )
        )

    def add_client(
        self, tenant: str | None = None, instances: Iterable[str] | None = None
    ) -> CloudCredentials:
        given = {
            "tenant": tenant,
            "instances": None if instances is None else list_texts("instances", instances),
        }
        body = {name: value for name, value in given.items() if value is not None}
        return CloudCredentials(**self._control.call("POST", "/cloud/clients", **body))

    def set_policy(
        self, api_client: str, category: str, *, read: bool | None = None, write: bool | None = None
    ) -> None:
        given = {name: value for name, value in (("read", read), ("write", write)) if value is not None}
        self._control.call("POST", "/cloud/policies", api_client=api_client, category=category, **given)

    def set_closed(self, api_client: str, operations: Iterable[str]) -> None:
        self._control.call(
            "POST", "/cloud/closed", api_client=api_client, operations=list_texts("operations", operations)
        )

    def export(self) -> Iterator[str]:
        return self._control.lines("/cloud/export")

    def forget_tokens(self) -> None:
        self._control.call("DELETE", "/cloud/tokens")

    def issue_token(self, api_client: str | None = None, *, lifetime_seconds: int = LIFETIME_SECONDS) -> str:
        client = self.api_client if api_client is None else api_client
        call = self._control.call
        return str(
            call("POST", "/cloud/tokens", api_client=client, lifetime_seconds=lifetime_seconds)["token"]
        )


class RemoteSandbox:
    """See `welkin_sdk.sandbox.Sandbox`; its notifications are in `steer("GET", "/notifications")`."""

    def __init__(self, address: str, client_id: str, client_secret: str, cloud: dict[str, str]) -> None:
        self.address = address
        self.client_id = client_id
        self.client_secret = client_secret
        self._control = Control(address)
        self.clock = RemoteClock(self._control)
        self.faults = RemoteFaults(self._control)
        self.clients = RemoteClients(self._control)
        self.cloud = RemoteCloud(self._control, self.cloud_api, CloudCredentials(**cloud))

    def __repr__(self) -> str:
        return f"RemoteSandbox({self.address!r})"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._control.close()

    @cached_property
    def _document(self) -> DataDocument:
        return DataDocument(load_document("data-api"))

    @cached_property
    def make(self) -> Maker:
        return Maker(self._document, self.load, self.clock.now)

    @property
    def data_api(self) -> str:
        return self.address + self._document.prefix

    @property
    def cloud_api(self) -> str:
        return self.address + CLOUD_PREFIX

    @property
    def control(self) -> str:
        return self.address + PREFIX

    @property
    def requests(self) -> list[JournalEntry]:
        return [_entry(**entry) for entry in self._control.call("GET", "/requests")["requests"]]

    def count(self, route: str) -> int:
        return int(self._control.call("GET", "/requests")["counts"].get(route, 0))

    def issue_token(self, **arguments: Any) -> str:
        return str(self._control.call("POST", "/tokens", **arguments)["access_token"])

    def snapshot(self, name: str | None = None) -> str:
        return str(self._control.call("POST", "/snapshots", **({"name": name} if name else {}))["name"])

    def restore(self, name: str) -> None:
        self._control.call("POST", f"/snapshots/{name}/restore")

    def reset(self) -> None:
        self._control.call("POST", "/reset")
        self.make.restart()

    def export(self) -> Iterator[str]:
        return self._control.lines("/export")

    def load(self, collection: str, records: Iterable[Mapping[str, Any]]) -> None:
        self._control.call("POST", f"/records/{collection}", records=[dict(record) for record in records])

    def remove(self, collection: str, ids: Iterable[str]) -> int:
        """Delete records, as somebody does inside Welkin; how many there were."""
        answer = self._control.call("DELETE", f"/records/{collection}", ids=list(ids))
        return int(answer["removed"])

    def steer(self, method: str, path: str, **body: Any) -> Any:
        """Any call of the control API: `steer("POST", "/notifications/pause")`."""
        return self._control.call(method, path, **body)


def _entry(time: str, **facts: Any) -> JournalEntry:
    return JournalEntry(time=datetime.fromisoformat(time), **facts)
