"""
What the document says in words, as a docstring can hold it: descriptions, deprecations, sources.
"""

from __future__ import annotations

import re
from typing import Any

from generator.python_view import operations
from generator.references import resolve
from generator.scope import path_within

__all__ = [
    "client_name",
    "describe_deprecation",
    "describe_member",
    "describe_property",
    "describe_source",
    "one_line",
    "paragraphs",
]

Json = dict[str, Any]


def describe_property(raw: Json, bundle: Json) -> str:
    """A member's description, else that of the schema it refers to."""
    if "description" in raw:
        return one_line(raw["description"])
    for branch in (raw, *raw.get("anyOf", ())):
        if "$ref" in branch:
            return one_line(resolve(bundle, branch).get("description", ""))
    return ""


def describe_member(raw: Json, holder: Json, bundle: Json) -> str:
    """The description of a part of *holder*; how it is known is told where that differs from what it stands in."""
    text, evidence = describe_property(raw, bundle), raw.get("x-welkin-evidence")
    return f"{text} ({evidence})" if evidence and evidence != holder.get("x-welkin-evidence") else text


def describe_deprecation(raw: Json, bundle: Json) -> str | None:
    """Since when, and what to use instead; None for what is not deprecated."""
    if not raw.get("deprecated"):
        return None
    details = raw.get("x-welkin-deprecated", {})
    replacement = _name_on_client(details.get("use", ""), bundle)
    use = f"; use {replacement}" if replacement else ""
    return one_line(f"deprecated since {details.get('since', 'an earlier edition')}{use}")


def _name_on_client(use: str, bundle: Json) -> str:
    """An operation that replaces something, by the name a Python user calls it; anything else as it stands."""
    for path, _, operation in operations(bundle):
        if operation["operationId"] == use:
            return ".".join(client_name(path, operation))
    return use


def client_name(path: str, operation: Json) -> tuple[str, str]:
    """The attribute of the client and its method; the first segment of the path and the verb where nothing is said."""
    if "x-welkin-method" in operation:
        resource, _, method = operation["x-welkin-method"].partition(".")
        return resource, method
    verb = re.match(r"[a-z]+", operation["operationId"])
    return path_within(path).strip("/").split("/")[0], verb.group() if verb else operation["operationId"]


def describe_source(raw: Json) -> str:
    """Document and section, and where the document says so how well the thing is known, as docstrings name them."""
    source = raw.get("x-welkin-source", {})
    evidence = f" ({raw['x-welkin-evidence']})" if "x-welkin-evidence" in raw else ""
    return (
        one_line(f'{source.get("document", "")}, "{source["section"]}"{evidence}')
        if "section" in source
        else ""
    )


def one_line(text: str) -> str:
    """The text without line breaks, and with nothing in it that would end a docstring."""
    return " ".join(text.split()).replace("\\", "\\\\").replace('"""', "'''")


def paragraphs(text: str) -> str:
    """
    Paragraphs with a blank line between, list items on lines of their own, each otherwise one line.

    A folded YAML text has its paragraphs on one line each; a literal one has blank lines between them, and its lines
    are wrapped.
    """
    if "\n\n" not in text:
        return "\n\n".join(one_line(part) for part in text.split("\n") if part.strip())
    blocks = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join("\n".join(one_line(item) for item in re.split(r"\n(?=- )", block)) for block in blocks)
