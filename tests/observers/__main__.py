"""Show every failure to every observer; print what was seen as one JSON object."""

from __future__ import annotations

import json
import sys
import warnings
from collections import Counter
from collections.abc import Iterator
from typing import Any

from tests.observers.failures import CONSTRUCTED, MARKS, SERVERS, clients, construct, perform
from tests.observers.observers import OBSERVERS, install
from tests.overlays.hostile import HostileServer, reply

TOKEN = {"access_token": "canary-token", "token": "canary-token", "token_type": "bearer", "expires_in": 3600}


class EveryRoute(dict[str, Any]):
    """A script that answers the same whatever is asked, logins aside."""

    def __init__(self) -> None:
        super().__init__()
        self.step: Any = None
        self.login: Any = reply(body=TOKEN)

    def get(self, name: str, _default: Any = None) -> Any:
        is_login = name.endswith("/token") or "/admin/api_clients/" in name
        return [self.login if is_login else self.step]


def outcomes() -> Iterator[tuple[str, Any]]:
    """A name and what came of it, for everything that can go wrong or right."""
    with HostileServer() as server:
        routes = server._scripts = EveryRoute()
        for kind, make, acts, wrong in clients(server):
            client = make()
            routes.step = SERVERS["record"]
            for name, act in wrong.items():
                yield f"{kind}: {name}", perform(client, act)
            for failure, routes.step in SERVERS.items():
                for name, act in acts.items():
                    yield f"{kind} {name}: {failure}", perform(client, act)
            for failure, routes.login in SERVERS.items():
                yield f"{kind} login: {failure}", perform(make(), acts["get"])
            routes.login = reply(body=TOKEN)
    for kind, make, acts, _ in clients(server):
        yield f"{kind}: nobody listens", perform(make(), acts["get"])
    for name, make in CONSTRUCTED.items():
        yield f"constructed with {name}", construct(make)


def main() -> int:
    warnings.simplefilter("ignore")
    install()
    leaks: list[str] = []
    kinds: Counter[str] = Counter()
    looks = 0
    for name, outcome in outcomes():
        kinds[type(outcome).__name__] += 1
        for observer, look in OBSERVERS.items():
            looks += 1
            said = look(outcome)
            leaks += [f"{observer} | {name} | {type(outcome).__name__}" for mark in MARKS if mark in said][:1]
    print(json.dumps({"outcomes": sum(kinds.values()), "looks": looks, "kinds": kinds, "leaks": leaks}))
    return 1 if leaks else 0


if __name__ == "__main__":
    sys.exit(main())
