"""The bundled OpenAPI documents, as this distribution carries them."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

_FILES = {"cloud-api": "welkin-cloud-api.openapi.json", "data-api": "welkin-data-api.openapi.json"}


def load_document(api: str) -> dict[str, Any]:
    """
    The OpenAPI 3.1 document of *api*, in one piece.

    Args:
        api: "cloud-api" or "data-api".

    Raises:
        ValueError: there is no such document.
        FileNotFoundError: a checkout in which `make spec` has not been run.
    """
    if api not in _FILES:
        raise ValueError(f"no such document; there are: {', '.join(sorted(_FILES))}")
    packaged = files("welkin_sdk").joinpath("documents", _FILES[api])
    # A checkout has no copy of its own beside the modules, so that it can never be a stale one.
    source = packaged if packaged.is_file() else _checkout() / _FILES[api]
    return cast("dict[str, Any]", json.loads(source.read_text(encoding="utf-8")))


def _checkout() -> Path:
    return Path(__file__).parents[2] / "spec" / "dist"
