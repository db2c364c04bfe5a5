"""
Drives openapi-python-client with our templates.

The tool parses the document and names things; templates/ decide what is written. Its warnings are faults here: it drops
what it does not understand, and an operation dropped in silence is a patient's record nobody can reach.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

from openapi_python_client import Project
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.literal_enum_property import LiteralEnumProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import PythonIdentifier

from generator.facade import Resource, answered_records, describe_resources, spells_zulu
from generator.faults import Fault
from generator.homes import Homes, find_homes, members_of
from generator.python_types import UnsupportedSchemaError, classes_in, is_free_form
from generator.python_view import operations, python_view
from generator.records import describe_modules
from generator.references import resolve
from generator.runtime import HEADER
from generator.tool import build, parse

__all__ = ["generate"]


def generate(bundle_path: Path, output: Path) -> list[Fault]:
    """
    Write the package for a bundled document into *output*, an empty or missing folder, not yet formatted.

    Returns:
        What went wrong; empty when every operation and every record has its code.
    """
    bundle = json.loads(bundle_path.read_text("utf-8"))
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "python-view.json"
        source.write_text(json.dumps(python_view(bundle)), "utf-8")
        shutil.rmtree(output, ignore_errors=True)
        project = parse(source, output)
        if isinstance(project, GeneratorError):
            return [_fault(bundle_path, project.header, project.detail)]
        _use_document_names(project, bundle)
        try:
            errors = _build(project, bundle, output)
        except UnsupportedSchemaError as unsupported:
            return [_fault(bundle_path, "a schema has no form in Python", str(unsupported))]
    _sign(output)
    return [_fault(bundle_path, error.header, error.detail) for error in errors]


def _use_document_names(project: Project, bundle: dict[str, Any]) -> None:
    """`page[from]` would become `pagefrom`: the document says what parameters and members are called in Python."""
    names: dict[str, dict[str, str]] = {}
    for path, _, operation in operations(bundle):
        told = [*bundle["paths"][path].get("parameters", []), *operation.get("parameters", [])]
        parameters = [resolve(bundle, parameter) for parameter in told]
        given = {p["name"]: p["x-welkin-python-name"] for p in parameters if "x-welkin-python-name" in p}
        names[_module(project, operation)] = given
    for collection in project.openapi.endpoint_collections_by_tag.values():
        for endpoint in collection.endpoints:
            for parameter in (*endpoint.query_parameters, *endpoint.path_parameters):
                name = names[str(endpoint.name)].get(parameter.name.get_untrusted_value())
                if name:
                    parameter.set_python_name(UntrustedString(name), project.config)
    for model in project.openapi.models:
        for member in members_of(model):
            raw = _raw_member(bundle, str(model.class_info.name), member.name.get_untrusted_value())
            if "x-welkin-python-name" in raw:
                member.set_python_name(UntrustedString(raw["x-welkin-python-name"]), project.config)


def _raw_member(bundle: dict[str, Any], schema: str, member: str) -> dict[str, Any]:
    properties = bundle["components"]["schemas"].get(schema, {}).get("properties", {})
    return dict(properties.get(member, {}))


def _build(project: Project, bundle: dict[str, Any], output: Path) -> list[GeneratorError]:
    project.openapi.models = _models_with_a_class(project)
    project.openapi.enums = list(project.openapi.enums)
    homes = find_homes(project, answered_records(bundle))
    resources = describe_resources(project, bundle, homes)
    by_module = describe_modules(project, bundle, homes)
    # Whoever lives with another one has no file.
    project.openapi.models = [m for m in project.openapi.models if _is_at_home(m, homes)]
    project.openapi.enums = [enum for enum in project.openapi.enums if _is_at_home(enum, homes)]
    names: dict[str, Any] = {
        "module_of": lambda one: by_module[str(one.class_info.module_name)],
        "homes": homes,
        "document_title": bundle["info"]["title"],
        "resources": resources,
        "server": bundle["servers"][0]["url"],
        "class_prefix": _class_prefix(output.name),
        "spells_zulu": spells_zulu(bundle),
    }
    project.env.globals.update(names)
    errors = build(project, output)
    for folder, template in (("operations", "operations"), ("resources", "resource")):
        _write_by_resource(project, resources, output / folder, template)
    return [*errors, *_dropped(project, bundle)]


def _is_at_home(one: ModelProperty | EnumProperty | LiteralEnumProperty, homes: Homes) -> bool:
    return homes[str(one.class_info.name)] == str(one.class_info.module_name)


def _models_with_a_class(project: Project) -> list[ModelProperty]:
    """All but free-form objects, which are dicts, and bodies, whose members are arguments, unless another model holds them."""
    bodies = [
        body.prop
        for collection in project.openapi.endpoint_collections_by_tag.values()
        for endpoint in collection.endpoints
        for body in endpoint.bodies
    ]
    models = list(project.openapi.models)
    holders = [member for model in (*models, *bodies) for member in members_of(model)]
    lists = [body for body in bodies if not isinstance(body, ModelProperty)]
    held = {name for holder in (*holders, *lists) for _, name in classes_in(holder)}
    arguments = {str(body.class_info.name) for body in bodies if isinstance(body, ModelProperty)} - held
    return [m for m in models if str(m.class_info.name) not in arguments and not is_free_form(m)]


def _dropped(project: Project, bundle: dict[str, Any]) -> list[GeneratorError]:
    generated = {
        str(endpoint.name)
        for collection in project.openapi.endpoint_collections_by_tag.values()
        for endpoint in collection.endpoints
    }
    wanted = {operation["operationId"]: _module(project, operation) for _, _, operation in operations(bundle)}
    return [
        GeneratorError(
            header="operation dropped", detail=f"{operation_id}: the generator has no endpoint for it"
        )
        for operation_id, module in wanted.items()
        if module not in generated
    ]


def _module(project: Project, operation: dict[str, Any]) -> str:
    return str(PythonIdentifier(operation["operationId"], project.config.field_prefix))


def _write_by_resource(project: Project, resources: list[Resource], folder: Path, template: str) -> None:
    """A module for each resource, and the package that they are in."""
    folder.mkdir()
    page = project.env.get_template(f"{template}.py.jinja")
    for resource in resources:
        (folder / f"{resource.name}.py").write_text(page.render(resource=resource), "utf-8")
    index = project.env.get_template(f"{folder.name}_init.py.jinja")
    (folder / "__init__.py").write_text(index.render(), "utf-8")


def _sign(output: Path) -> None:
    """The first line that says whose work a file is."""
    for path in sorted(output.rglob("*.py")):
        path.write_text(HEADER + path.read_text("utf-8"), "utf-8")


def _class_prefix(package: str) -> str:
    """welkin_data_api -> Data: the client's mixins are DataResources and AsyncDataResources."""
    return package.removeprefix("welkin_").removesuffix("_api").title()


def _fault(bundle_path: Path, header: str | None, detail: str | None) -> Fault:
    return Fault(
        file=str(bundle_path),
        line=1,
        where="openapi-python-client",
        message=f"{header or 'the generator refused the document'}: {detail or ''}".strip(),
        remedy="change the document (or the template) until nothing is dropped",
    )
