"""
Writes one instance's records by the operations themselves, with ids and times that never change.
"""

from __future__ import annotations

import random
import uuid
from datetime import UTC, datetime
from typing import Any

from welkin_sdk.sandbox.cloud.answers import Answers
from welkin_sdk.sandbox.cloud.call import CloudCall
from welkin_sdk.sandbox.cloud.clients import CloudApiClient
from welkin_sdk.sandbox.cloud.store import Record, Space, StoredFile
from welkin_sdk.sandbox.cloud.subjects.formations import CURRENT
from welkin_sdk.sandbox.core.clock import SECOND, microseconds

_OPENED_AT = microseconds(datetime(2024, 1, 1, 8, tzinfo=UTC))


class Clinic:
    """What writes the records of one instance, a minute apart from each other."""

    def __init__(self, answers: Answers, space: Space, client: CloudApiClient) -> None:
        self.answers = answers
        self.space = space
        self.dice = random.Random(f"{space.tenant}/{space.instance}")
        self._client = client
        self._now = _OPENED_AT
        self._operations = {each.id: each for each in answers.document.operations}

    def do(
        self,
        id: str,
        path: tuple[str, ...] = (),
        body: Record | None = None,
        *files: StoredFile,
        **query: Any,
    ) -> Any:
        """The answer of an operation, done by the API client of the start; *path* fills the address in order."""
        operation = self._operations[id]
        names = [part[1:-1] for part in operation.path.split("/") if part.startswith("{")]
        self._now += 60 * SECOND
        call = CloudCall(
            operation=operation,
            document=self.answers.document,
            shapes=self.answers.shapes,
            space=self.space.of_tenant() if operation.is_tenant_wide else self.space,
            client=self._client,
            now=self._now,
            address=operation.template,
            path=dict(zip(names, path, strict=True)),
            query=query,
            body=body or {},
            files=tuple(("files", file) for file in files),
            dice=self.dice,
        )
        return self.answers.answer(call)

    def designed(self, resource: str) -> list[Record]:
        """The published designs of *resource*."""
        return self.space.find(resource, parent=CURRENT)

    def new_id(self) -> str:
        """An id for what no operation makes."""
        return str(uuid.UUID(int=self.dice.getrandbits(128), version=4))
