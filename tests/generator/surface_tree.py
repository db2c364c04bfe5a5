"""A few small modules in the places of ours, with one name for each way in which a name comes to be public."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from generator.faults import Fault
from generator.released import RELEASED
from generator.surface import MODULES, read_surface
from generator.surface_changes import RELEASE_NAME, check_surface

SDK, CLIENT, ERRORS = (
    "overlays/welkin_sdk/__init__.py",
    "overlays/welkin_sdk/data_client.py",
    "overlays/welkin_sdk/errors.py",
)
BASE, PETS = "overlays/welkin_sdk/base.py", "generated/welkin_data_api/resources/pets.py"
PET = "generated/welkin_data_api/models/pet.py"
PLUGIN = "overlays/welkin_sdk/testing/plugin.py"

FILES = {
    SDK: """\
        from typing import TYPE_CHECKING

        if TYPE_CHECKING:
            from welkin_runtime.types import Options
            from welkin_sdk import errors
            from welkin_sdk.data_client import Client, connect, serve
            from welkin_sdk.errors import LostError

        __all__ = ["Client", "LostError", "Options", "connect", "errors", "serve"]

        def __getattr__(name): ...
        """,
    CLIENT: '''\
        from contextlib import contextmanager
        from typing import Self, Unpack

        from welkin_data_api.resources import Resources
        from welkin_runtime.types import Options
        from welkin_sdk.base import Base

        class Client(Base, Resources):
            """Where it begins."""

            def __init__(self, name: str, *, base_url: str | None = None, retries: int = 3) -> None:
                self.name = name
                self._retries = retries

            @classmethod
            def of(cls, profile: str) -> Self: ...

            def send(self, method: str, path: str, body: bytes = b"", *, where: int = 1, **options: Unpack[Options]) -> bytes: ...

            async def wait(self, seconds: float) -> None: ...

            @property
            def account(self) -> str: ...

            @property
            def shelf(self) -> "Shelf": ...

            def _inner(self, one): ...

        class Shelf:
            """Nobody can import it from us, and everybody has it."""

            def take(self, name: str) -> str: ...

        @contextmanager
        def serve(port: int = 0): ...

        def connect(address: str, timeout: float = 5.0) -> Client: ...

        def _connect(address): ...

        def unnamed(one): ...
        ''',
    BASE: """\
        class Base:
            def close(self) -> None: ...

        class Other(Base):
            def rest(self) -> None: ...
        """,
    ERRORS: """\
        from dataclasses import dataclass

        from attrs import field, frozen

        class FoundError(Exception):
            status: int

        class LostError(FoundError, LookupError):
            path: str

        @dataclass(frozen=True)
        class Entry:
            code: str
            detail: str = ""

        @frozen
        class Span:
            start: int
            end: int = 9
            step: int = field(default=1, kw_only=True)

        class _Middle(FoundError): ...

        LARGEST = 5

        def _hint() -> str: ...
        """,
    "overlays/welkin_sdk/data.py": """\
        from typing import TYPE_CHECKING

        from welkin_data_api import models, resources

        if TYPE_CHECKING:
            from welkin_data_api.models import *
            from welkin_data_api.resources import *

        __all__ = []
        __all__ += models.__all__
        __all__ += resources.__all__
        """,
    "generated/welkin_data_api/__init__.py": "",
    "generated/welkin_data_api/models/__init__.py": """\
        from typing import TYPE_CHECKING

        if TYPE_CHECKING:
            from .pet import Kind, Pet

        __all__ = ["Kind", "Pet"]
        """,
    "overlays/welkin_sdk/testing/__init__.py": "",
    PLUGIN: """\
        import pytest

        @pytest.fixture
        def sandbox(request): ...
        """,
    PET: """\
        from enum import StrEnum

        class Kind(StrEnum):
            DOG = "DOG"
            CAT = "CAT"

        class Pet:
            id: str
            name: str | None
        """,
    "generated/welkin_data_api/resources/__init__.py": """\
        from typing import TYPE_CHECKING

        if TYPE_CHECKING:
            from .pets import PetsResource

        class Resources:
            @property
            def pets(self) -> "PetsResource": ...

        __all__ = ["PetsResource", "Resources"]
        """,
    PETS: """\
        class PetsResource:
            def get(self, pet_id: str, /, *, expand: bool | None = None) -> "Pet": ...

            def create(self, *, name: str, kind: str = "DOG") -> "Pet": ...
        """,
    "generated/welkin_cloud_api/__init__.py": "",
    "generated/welkin_runtime/__init__.py": "",
    "generated/welkin_runtime/types.py": """\
        from typing import TypedDict

        class Options(TypedDict, total=False):
            timeout: float
            deadline: float
        """,
}


_released: list[str] = []


class SurfaceTree:
    """A project of these modules, released as it is."""

    def __init__(self, project: Path) -> None:
        self.project = project
        for name in MODULES[1:]:
            self.write(f"overlays/{name.replace('.', '/')}/__init__.py", "__all__ = []\n")
        for file, text in FILES.items():
            # A module that is written out is no folder.
            if (empty := project / file.removesuffix(".py") / "__init__.py").exists():
                empty.unlink()
                empty.parent.rmdir()
            self.write(file, dedent(text))
        self.release()

    def write(self, file: str, text: str) -> None:
        path = self.project / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def release(self) -> None:
        """Make what is there before any change the last release; it is the same in every project, and read once."""
        if not _released:
            _released.append(read_surface(self.project).text)
        self.write(f"{RELEASED}/1.0.0/{RELEASE_NAME}", _released[0])

    def change(self, file: str, old: str, new: str) -> None:
        """Put *new* in the place of *old*, which stands there once."""
        text = (self.project / file).read_text("utf-8")
        assert text.count(old) == 1, (file, old)
        self.write(file, text.replace(old, new))

    def line(self, file: str, text: str) -> int:
        """The first line of *file* with *text* in it."""
        lines = (self.project / file).read_text("utf-8").splitlines()
        return next(number for number, line in enumerate(lines, start=1) if text in line)

    def checked(self) -> tuple[list[str], list[Fault]]:
        return check_surface(self.project)
