"""
The Cloud API's document for a fuzzer, with one instance in the place of the parameter that stands for any.

A drawn name would be that of no instance, and every request would end there.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

METHODS = ("get", "put", "post", "patch", "delete")
INSTANCE = "/{instanceName}"


def within(path: str) -> str:
    """*path* behind the instance, as the operations of the tenant have theirs anyway."""
    return path.removeprefix(INSTANCE)


def placed(document: Mapping[str, Any], instance: str) -> dict[str, Any]:
    """*document* with *instance* in its paths, and its servers as they were."""
    content: dict[str, Any] = copy.deepcopy(dict(document))
    paths: dict[str, Any] = {}
    for path, item in content["paths"].items():
        if path.startswith(f"{INSTANCE}/"):
            (_,) = item.pop("parameters")  # the instance's own
        paths[path.replace(INSTANCE, f"/{instance}", 1)] = item
        for method in METHODS:
            if method in item:
                # What a hook sees of an operation is its address; its place in the document is kept for it here.
                item[method]["x-fuzz-path"] = within(path)
    return {**content, "paths": paths}
