"""
A document's schemas, compiled: a value in, violations out.

A violation is told by the place and by what is expected there; a validator's own message would repeat the value.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import jsonschema_rs

from welkin_sdk.sandbox.core.clock import parse_timestamp
from welkin_sdk.sandbox.core.document import Operation, Walker
from welkin_sdk.sandbox.core.violations import Violation, missing, unparsable, unwelcome

_BASE = "urn:welkin:document"


class _Typed:
    """The document's `x-welkin-python-type` as a check: a pattern lets a 30th of February pass, a time or day has to exist."""

    def __init__(self, parent_schema: dict[str, Any], value: object, schema_path: list[str | int]) -> None:
        del schema_path  # given by the validator, by name
        # A plain day is a format, which is a check of its own.
        self._is_timestamp = value != "date" or "format" not in parent_schema

    def validate(self, instance: object) -> None:
        """Refuse a text that is no instant; its type is another keyword's matter."""
        if self._is_timestamp and isinstance(instance, str) and parse_timestamp(instance) is None:
            raise ValueError


_KEYWORDS: dict[str, type[jsonschema_rs.KeywordValidator]] = {"x-welkin-python-type": _Typed}


class Schemas:
    """Validators of one document, each compiled when it is first needed."""

    def __init__(self, document: Walker) -> None:
        self._names = document.named_patterns
        self._registry = jsonschema_rs.Registry([(_BASE, document.content)], draft=jsonschema_rs.Draft202012)
        self._compiled: dict[str, jsonschema_rs.Draft202012Validator] = {}

    def violations(self, pointer: str, value: object, *, at: str = "") -> list[Violation]:
        """
        Everything that keeps *value* from being what the schema at *pointer* asks for.

        Args:
            at: path of the value itself, e.g. `.page[size]`; empty for a whole body.
        """
        found = (self._violation(error, at) for error in self._validator(pointer).iter_errors(value))
        # One place can break several keywords; it is told once.
        return list({each.path: each for each in found}.values())

    def path_violations(self, operation: Operation, path: Mapping[str, str]) -> list[Violation]:
        """The same of the path parameters of *operation* that *path* has."""
        return [
            each
            for parameter in operation.parameters
            if parameter.place == "path" and parameter.name in path
            for each in self.violations(parameter.pointer, path[parameter.name], at=f".{parameter.name}")
        ]

    def _validator(self, pointer: str) -> jsonschema_rs.Draft202012Validator:
        if pointer not in self._compiled:
            # Braces of a path template have no place in a URI's fragment unless they are encoded.
            reference = f"{_BASE}#{quote(pointer, safe='/~')}"
            self._compiled[pointer] = jsonschema_rs.Draft202012Validator(
                {"$ref": reference},
                registry=self._registry,
                validate_formats=True,
                keywords=_KEYWORDS,
            )
        return self._compiled[pointer]

    def _violation(self, error: jsonschema_rs.ValidationError, at: str) -> Violation:
        path = at + _path(error.instance_path)
        kind = error.kind
        if isinstance(kind, jsonschema_rs.ValidationErrorKind.Required):
            return missing(f"{path}.{kind.property}")
        if isinstance(kind, jsonschema_rs.ValidationErrorKind.PropertyNames):
            return unwelcome(f"{path}.{kind.error.instance}")
        return unparsable(self._expected(error), path or ".")

    def _expected(self, error: jsonschema_rs.ValidationError) -> str:
        """The expected type in the document's words: a JSON type, a format, or a pattern's name such as guid."""
        kinds = jsonschema_rs.ValidationErrorKind
        kind = error.kind
        if isinstance(kind, kinds.Type):
            return " or ".join(kind.types)
        if isinstance(kind, kinds.Format):
            return kind.format
        if isinstance(kind, kinds.Pattern):
            return self._names.get(kind.pattern, "string")
        if isinstance(kind, kinds.Enum):
            return "one of the listed values"
        if isinstance(kind, kinds.Custom):
            return "timestamp"
        if isinstance(kind, kinds.AnyOf):
            branches = (branch for context in kind.context for branch in context)
            return " or ".join(dict.fromkeys(self._expected(branch) for branch in branches))
        return "value"


def _path(steps: list[str | int]) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
