"""
The Cloud API's document for a fuzzer that knows one base address: tenant and instance become part of the paths.

Schemathesis puts what `--url` says in place of every server, those of single paths too, so that an operation of the
tenant and one of an instance would get the same address. Here each path takes along the path of its own server.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

METHODS = ("get", "put", "post", "patch", "delete")


def placed(document: Mapping[str, Any], variables: Mapping[str, str]) -> dict[str, Any]:
    """
    *document* with the path of the first server before each path, and without servers.

    Args:
        variables: what takes the place of `{tenantName}` and `{instanceName}`.
    """
    content: dict[str, Any] = copy.deepcopy(dict(document))
    servers = content.pop("servers")
    paths: dict[str, Any] = {}
    for path, item in content["paths"].items():
        prefix = urlsplit(item.pop("servers", servers)[0]["url"]).path.format_map(variables)
        paths[f"{prefix}{path}"] = item
        for method in METHODS:
            if method in item:
                # What a hook sees of an operation is its address; its place in the document is kept for it here.
                item[method]["x-fuzz-path"] = path
    return {**content, "paths": paths}
