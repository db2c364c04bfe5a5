"""
The bundled OpenAPI documents, as this distribution carries them: what other tools and other languages are made from.

Each API has one in several forms. `openapi` is the truth, in OpenAPI 3.1. `codegen` is derived from it, in the words of
OpenAPI 3.0 that code generators take; spec/README.md says which is for what.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, cast

__all__ = ["APIS", "FORMS", "ApiName", "Form", "document_path", "load_document", "read_document"]

ApiName: TypeAlias = Literal["cloud-api", "data-api"]
Form: TypeAlias = Literal["openapi", "codegen"]

APIS: Final[tuple[ApiName, ...]] = ("cloud-api", "data-api")
"""What there are documents of."""

FORMS: Final[tuple[Form, ...]] = ("openapi", "codegen")
"""In which forms each of them is there."""


def load_document(api: str, form: str = "openapi") -> dict[str, Any]:
    """
    A document in one piece, a copy of its own for every caller.

    Args:
        api: "cloud-api" or "data-api".
        form: "openapi" or "codegen".

    Raises:
        ValueError: there is no such document.
        FileNotFoundError: a checkout in which `make spec` has not been run.
    """
    return cast("dict[str, Any]", json.loads(read_document(api, form)))


def read_document(api: str, form: str = "openapi") -> bytes:
    """
    A document as it is published, byte for byte: JSON in UTF-8.

    Args:
        api: "cloud-api" or "data-api".
        form: "openapi" or "codegen".

    Raises:
        ValueError: there is no such document.
        FileNotFoundError: a checkout in which `make spec` has not been run.
    """
    name = _file_name(api, form)
    packaged = files("welkin_sdk").joinpath("documents", name)
    # A checkout has no copy of its own beside the modules, so that it can never be a stale one.
    return packaged.read_bytes() if packaged.is_file() else (_checkout() / name).read_bytes()


def document_path(api: str, form: str = "openapi") -> Path:
    """
    The file that a document is in, for a tool that is told a path. It is to be read, not changed.

    Args:
        api: "cloud-api" or "data-api".
        form: "openapi" or "codegen".

    Raises:
        ValueError: there is no such document.
        FileNotFoundError: a checkout in which `make spec` has not been run, or a distribution that is no folder, such as
            a zip file; `read_document` reads it there.
    """
    name = _file_name(api, form)
    for place in (Path(__file__).with_name("documents"), _checkout()):
        if (found := place / name).is_file():
            return found
    raise FileNotFoundError(f"{name} is not there as a file; read_document() reads it where it is packed")


def _file_name(api: str, form: str) -> str:
    if api not in APIS:
        raise ValueError(f"api: no such document; there are: {', '.join(APIS)}")
    if form not in FORMS:
        raise ValueError(f"form: no document has it; there are: {', '.join(FORMS)}")
    return f"welkin-{api}.{form}.json"


def _checkout() -> Path:
    return Path(__file__).parents[2] / "spec" / "dist"
