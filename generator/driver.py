"""
Drives openapi-python-client with our templates.

The tool parses the document and names things; templates/ decide what is written. Its warnings are faults here: it drops
what it does not understand, and an operation dropped in silence is a patient's record nobody can reach.
"""

from __future__ import annotations

import contextlib
import io
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import openapi_python_client as generator
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import PythonIdentifier

from generator.facade import Resource, describe_resources, spells_zulu
from generator.faults import Fault
from generator.python_types import UnsupportedSchemaError, classes_in, is_free_form
from generator.python_view import operations, python_view
from generator.records import describe_enum, describe_model
from generator.references import resolve
from generator.runtime import HEADER

__all__ = ["generate"]

_TEMPLATES = Path(__file__).parent / "templates"
# Sending and raising are not the generated package's business, and what it says is in welkin_runtime.
_UNWANTED = ("client.py", "errors.py", "types.py")


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
        project = _parse(source, output)
        if isinstance(project, GeneratorError):
            return [_fault(bundle_path, project.header, project.detail)]
        _use_document_names(project, bundle)
        try:
            errors = _build(project, bundle, output)
        except UnsupportedSchemaError as unsupported:
            return [_fault(bundle_path, "a schema has no form in Python", str(unsupported))]
    _sign(output)
    return [_fault(bundle_path, error.header, error.detail) for error in errors]


def _parse(source: Path, output: Path) -> Project | GeneratorError:
    config = Config.from_sources(
        ConfigFile(post_hooks=[], package_name_override=output.name),
        MetaType.NONE,
        source,
        "utf-8",
        True,
        output,
    )
    return generator._get_project_for_url_or_path(config, _TEMPLATES)


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
        for member in _members(model):
            raw = _raw_member(bundle, str(model.class_info.name), member.name.get_untrusted_value())
            if "x-welkin-python-name" in raw:
                member.set_python_name(UntrustedString(raw["x-welkin-python-name"]), project.config)


def _raw_member(bundle: dict[str, Any], schema: str, member: str) -> dict[str, Any]:
    properties = bundle["components"]["schemas"].get(schema, {}).get("properties", {})
    return dict(properties.get(member, {}))


def _build(project: Project, bundle: dict[str, Any], output: Path) -> list[GeneratorError]:
    resources = describe_resources(project, bundle)
    by_endpoint = {method.module: method for resource in resources for method in resource.methods}
    project.openapi.models = _models_with_a_class(project)
    names: dict[str, Any] = {
        "method_of": lambda endpoint: by_endpoint[str(endpoint.name)],
        "described": lambda model: describe_model(model, bundle),
        "enum_description": lambda enum: describe_enum(enum, bundle),
        "document_title": bundle["info"]["title"],
        "resources": resources,
        "class_prefix": _class_prefix(output.name),
        "spells_zulu": spells_zulu(bundle),
    }
    project.env.globals.update(names)
    with contextlib.redirect_stdout(io.StringIO()):
        errors = list(project.build())
    for name in _UNWANTED:
        (output / name).unlink()
    _write_resources(project, resources, output)
    return [*errors, *_dropped(project, bundle)]


def _models_with_a_class(project: Project) -> list[ModelProperty]:
    """All but free-form objects, which are dicts, and bodies, whose members are arguments, unless another model holds them."""
    bodies = [
        body.prop
        for collection in project.openapi.endpoint_collections_by_tag.values()
        for endpoint in collection.endpoints
        for body in endpoint.bodies
    ]
    models = list(project.openapi.models)
    holders = [member for model in (*models, *bodies) for member in _members(model)]
    lists = [body for body in bodies if not isinstance(body, ModelProperty)]
    held = {name for holder in (*holders, *lists) for _, name in classes_in(holder)}
    arguments = {str(body.class_info.name) for body in bodies if isinstance(body, ModelProperty)} - held
    return [m for m in models if str(m.class_info.name) not in arguments and not is_free_form(m)]


def _members(model: PropertyProtocol) -> list[PropertyProtocol]:
    if not isinstance(model, ModelProperty):
        return []
    return [*(model.required_properties or []), *(model.optional_properties or [])]


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


def _write_resources(project: Project, resources: list[Resource], output: Path) -> None:
    folder = output / "resources"
    folder.mkdir()
    template = project.env.get_template("resource.py.jinja")
    for resource in resources:
        (folder / f"{resource.name}.py").write_text(template.render(resource=resource), "utf-8")
    index = project.env.get_template("resources_init.py.jinja")
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
