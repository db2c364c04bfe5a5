"""What one of the APIs is to the fuzzer: a document, an address, hooks, and what it counts as having succeeded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Operation:
    """
    One operation as the sandbox's journal names it.

    Attributes:
        status: of success.
        is_closed: whether it is closed to API clients, so that one of them has to be seen refused as well.
    """

    route: str
    status: int
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """
    One of the APIs.

    Attributes:
        document: the file that Schemathesis reads.
        hooks: the module that tells Schemathesis what the document cannot.
        environment: what the hooks need to know, by environment variable.
    """

    name: str
    document: Path
    address: str
    hooks: str
    environment: Mapping[str, str]
    operations: tuple[Operation, ...]
