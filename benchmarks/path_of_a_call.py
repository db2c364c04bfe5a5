"""
How many of our functions, in how many files, a reader meets who follows one call: `python -m benchmarks.path_of_a_call`.

One `patients.get` of each API against a sandbox, the second of its client: the token is there by then, and what is made
once is made. A function that is called many times counts once, and what has no name (a lambda, a comprehension) not at
all.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, Self

from welkin_sdk import CloudClient, DataClient
from welkin_sdk.sandbox import serve

_PROJECT = Path(__file__).parents[1]
_PARTS = ("generated", "overlays")


class Followed:
    """The functions of ours that the main thread enters from the beginning of its block to the end."""

    def __init__(self) -> None:
        self.functions: set[CodeType] = set()

    def counts(self) -> dict[str, tuple[int, int]]:
        """Functions and files, by the part of the project they are in."""
        found: Counter[str] = Counter()
        files: dict[str, set[str]] = {part: set() for part in _PARTS}
        for code in self.functions:
            part = Path(code.co_filename).relative_to(_PROJECT).parts[0]
            found[part] += 1
            files[part].add(code.co_filename)
        return {part: (found[part], len(files[part])) for part in _PARTS}

    def _enter(self, frame: FrameType, event: str, _argument: Any) -> None:
        path = Path(frame.f_code.co_filename)
        if (
            event == "call"
            and frame.f_code.co_name[0] != "<"
            and any(path.is_relative_to(_PROJECT / one) for one in _PARTS)
        ):
            self.functions.add(frame.f_code)

    def __enter__(self) -> Self:
        sys.setprofile(self._enter)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(None)


def follow(client: DataClient | CloudClient, id: str) -> dict[str, tuple[int, int]]:
    """What a second `patients.get` of *client* goes through."""
    client.patients.get(id)
    with Followed() as followed:
        client.patients.get(id)
    return followed.counts()


def main() -> None:
    with serve(seed=1) as sandbox:
        cloud = sandbox.cloud
        with (
            DataClient(sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api) as data_client,
            CloudClient(
                cloud.tenant, cloud.instance, cloud.api_client, cloud.secret, base_url=cloud.address
            ) as cloud_client,
        ):
            for name, counts in (
                ("Data API", follow(data_client, next(iter(data_client.patients.find())).id)),
                ("Cloud API", follow(cloud_client, next(iter(cloud_client.patients.list())).id)),
            ):
                told = ", ".join(
                    f"{part}: {functions} functions in {files} files"
                    for part, (functions, files) in counts.items()
                )
                print(f"{name}, patients.get: {told}")


if __name__ == "__main__":
    main()
