"""
Requests from the wire to values: query parameters by their declared type, JSON objects, and forms with files.

Whatever is not as the document says is refused with 400 in the array form.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from email.parser import BytesParser, HeaderParser
from email.policy import HTTP
from typing import Any

from starlette.requests import Request

from welkin_sdk.sandbox.cloud.document import CloudDocument, CloudOperation
from welkin_sdk.sandbox.cloud.errors import bad_request, invalid
from welkin_sdk.sandbox.cloud.store import StoredFile
from welkin_sdk.sandbox.core.body import LARGEST_BODY, media_type, too_large
from welkin_sdk.sandbox.core.document import Parameter
from welkin_sdk.sandbox.core.storable import find_unstorable, load_json
from welkin_sdk.sandbox.core.violations import Violation, missing, unparsable

FORM_TYPE = "multipart/form-data"
# A form is files and what goes with them; the head of a part says what the part is.
_MOST_PARTS = 100
_LARGEST_HEAD = 10_000
_INTEGER = re.compile(r"-?[0-9]{1,400}")
_NUMBER = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")
_MOST = 10**15
_BOOLEANS = {"true": True, "false": False}
Files = tuple[tuple[str, StoredFile], ...]


def read_query(
    document: CloudDocument, operation: CloudOperation, items: list[tuple[str, str]]
) -> dict[str, Any]:
    """The query parameters that the document lists, as values; others are ignored."""
    texts = dict(items)
    violations: list[Violation] = []
    query: dict[str, Any] = {}
    for parameter in operation.parameters:
        if parameter.place != "query":
            continue
        if parameter.name not in texts:
            violations += [missing(f".{parameter.name}")] if parameter.is_required else []
            continue
        value = _typed(
            parameter, texts[parameter.name], [text for name, text in items if name == parameter.name]
        )
        violations += document.schemas.violations(parameter.pointer, value, at=f".{parameter.name}")
        query[parameter.name] = value
    if violations:
        raise invalid(violations, _component(operation))
    # A page number is taken wherever a list is, also where it does nothing; `size` is another name of pageSize.
    return query


def _typed(parameter: Parameter, text: str, texts: list[str]) -> Any:
    if parameter.kind == "array":
        return [part for each in texts for part in each.split(",") if part]
    if parameter.kind == "integer" and _INTEGER.fullmatch(text):
        # More than SQLite can count to is as much as it can count to.
        return max(-_MOST, min(int(text), _MOST))
    if parameter.kind == "number" and _NUMBER.fullmatch(text):
        return float(text)
    return _BOOLEANS.get(text.lower(), text) if parameter.kind == "boolean" else text


def check_path(document: CloudDocument, operation: CloudOperation, path: Mapping[str, str]) -> None:
    """Refuse path parameters that the document does not allow."""
    if violations := document.schemas.path_violations(operation, path):
        raise invalid(violations, _component(operation))


def read_body(
    document: CloudDocument, operation: CloudOperation, request: Request, content: bytes
) -> tuple[dict[str, Any], Files]:
    """The object and the files that the request carries, checked against the schema of its content type."""
    if not operation.bodies:
        return {}, ()
    kind = media_type(request)
    if not content and not operation.needs_body:
        return {}, ()
    if kind not in operation.bodies:
        raise bad_request(f"The content type of the request is none of: {', '.join(operation.bodies)}")
    files: Files = ()
    if kind == FORM_TYPE:
        texts, files = read_form(content, request.headers["content-type"])
        properties = document.properties(operation.bodies[kind])
        body = {name: _form_value(properties.get(name), text) for name, text in texts.items()}
    else:
        body = parse_json(content)
    # The bytes of a file are no matter of a schema: that there is one is.
    parts = {name: [each.name for other, each in files if other == name] for name, _ in files}
    if violations := document.schemas.violations(operation.bodies[kind], {**body, **parts}):
        raise invalid(violations, _component(operation))
    return body, files


def parse_json(content: bytes) -> dict[str, Any]:
    """The JSON object that *content* is."""
    if len(content) > LARGEST_BODY:
        raise too_large(LARGEST_BODY)
    try:
        value = load_json(content)
    except (ValueError, RecursionError):
        raise bad_request("The body is no well-formed JSON") from None
    if not isinstance(value, dict):
        raise invalid([unparsable("object", ".")], "API")
    if find_unstorable(value):
        raise bad_request("The body has a text or number that cannot be kept, or too many levels")
    return value


def read_form(content: bytes, content_type: str) -> tuple[dict[str, str], Files]:
    """The text parts and the file parts of a multipart form."""
    boundary = HeaderParser().parsestr(f"Content-Type: {content_type}\n\n").get_boundary()
    line = b"--" + (boundary or "").encode("latin-1", "replace")
    if content.count(line) > _MOST_PARTS + 1:
        raise bad_request(f"The form has more than {_MOST_PARTS} parts")
    pieces = content.split(line) if boundary else []
    if len(pieces) < 2 or not pieces[-1].startswith(b"--"):
        raise bad_request("The body is no well-formed form")
    texts: dict[str, str] = {}
    files: list[tuple[str, StoredFile]] = []
    for piece in pieces[1:-1]:
        head, _, payload = piece.removeprefix(b"\r\n").removesuffix(b"\r\n").partition(b"\r\n\r\n")
        if len(head) > _LARGEST_HEAD:
            raise bad_request(f"A part of the form has more than {_LARGEST_HEAD} bytes of headers")
        headers = BytesParser(policy=HTTP).parsebytes(head + b"\r\n\r\n", headersonly=True)
        name = headers.get_param("name", header="content-disposition")
        if not isinstance(name, str):
            raise bad_request("A part of the form has no name")
        file_name = headers.get_filename()
        if file_name is None:
            texts[name] = payload.decode("utf-8", "replace").replace("\x00", "\ufffd")
        else:
            files.append((name, StoredFile(file_name, headers.get_content_type(), payload)))
    return texts, tuple(files)


def _form_value(kind: str | None, text: str) -> Any:
    """The text of a part as the value that its property takes, if it is one."""
    if kind == "integer" and _INTEGER.fullmatch(text):
        return int(text)
    return _BOOLEANS.get(text, text) if kind == "boolean" else text


def _component(operation: CloudOperation) -> str:
    """What the entry's componentType says: the resource in capitals."""
    return operation.resource.upper().removesuffix("S")
