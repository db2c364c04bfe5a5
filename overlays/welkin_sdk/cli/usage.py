"""
What is typed wrong: commands that refuse it, and the line that says so.

Typer's own complaints quote the offending word, and its classes change from version to version. So of a complaint only
what it is about is used, where it says so, and never its text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from welkin_sdk.cli.failures import UsageError, unknown


class Command(TyperCommand):
    """A command that refuses a single option which is given twice, instead of using the last one."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words of the command."""
        with _naming(ctx):
            if not ctx.resilient_parsing:
                _refuse_repeats(self, ctx, args)
            elif args and args[-1].startswith("--"):
                # A shell asks what may follow this option. Without its value the words before it would not be read.
                args = args[:-1]
            return super().parse_args(ctx, args)


class Group(TyperGroup):
    """Commands under one word, named where the wrong one or none is given."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words up to the command."""
        if not args and not ctx.resilient_parsing:
            raise _missing("COMMAND", self.list_commands(ctx))
        with _naming(ctx):
            return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command that the words begin with."""
        if args and not ctx.resilient_parsing and self.get_command(ctx, args[0]) is None:
            raise unknown("command", args[0], self.list_commands(ctx))
        return super().resolve_command(ctx, args)


def command(group: typer.Typer, name: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Make a function the command *name* of *group*."""
    return group.command(name, cls=Command)


@contextmanager
def _naming(ctx: Any) -> Generator[None]:
    """Let each complaint know the command that it is about; some are raised without."""
    try:
        yield
    except Exception as failure:
        if is_complaint(failure) and getattr(failure, "ctx", None) is None:
            failure.ctx = ctx  # type: ignore[attr-defined]
        raise


def _refuse_repeats(command: Any, ctx: Any, args: list[str]) -> None:
    _, _, order = command.make_parser(ctx).parse_args(args=list(args))
    for parameter, count in Counter(order).items():
        if count > 1 and _is_option(parameter) and not parameter.multiple:
            raise UsageError(f"{_name(parameter)} is given more than once; give it once")


def is_complaint(failure: BaseException) -> bool:
    """Whether typer raised *failure* about the words of the command line."""
    return hasattr(failure, "format_message")


def explain_usage(failure: BaseException) -> str:
    """One line about a complaint of typer's."""
    context = getattr(failure, "ctx", None)
    command = getattr(context, "command", None)
    parameter = getattr(failure, "param", None)
    kind = type(failure).__name__
    if parameter is not None and "Missing" in kind:
        return str(_missing(_name(parameter), _known(parameter, context)))
    if parameter is not None:
        return f"{_name(parameter)}: cannot be read; see --help"
    option = getattr(failure, "option_name", None)
    if option is not None:
        root = context.find_root().command if context is not None else None
        return _explain_option(str(option), command, root)
    commands = getattr(command, "commands", None)
    if commands:
        return str(_missing("COMMAND", commands))
    return "too many arguments; see --help"


def _options_of(command: Any) -> set[str]:
    """All that *command* and those under it declare: what is one of them can be named, and holds nothing that was pasted."""
    own = {name for parameter in getattr(command, "params", ()) for name in parameter.opts}
    return own.union(*(_options_of(one) for one in getattr(command, "commands", {}).values()))


def _explain_option(option: str, command: Any, root: Any) -> str:
    declared = {name: parameter for parameter in getattr(command, "params", ()) for name in parameter.opts}
    if option not in declared and option in _options_of(root):
        others = sorted(name for name in declared if name[:2] == "--")
        return f"{option} is no option of this command; There are: {', '.join([*others, '--help'])}"
    if option not in declared:
        return str(unknown("option", option, [*(name for name in declared if name[:2] == "--"), "--help"]))
    return (
        f"{option} takes no value"
        if getattr(declared[option], "is_flag", False)
        else f"{option} needs a value"
    )


def _missing(name: str, known: Any) -> UsageError:
    names = sorted(known)
    return UsageError(
        f"{name} is missing" + (f"; There are: {', '.join(names)}" if names else "; see --help")
    )


def _known(parameter: Any, context: Any) -> list[str]:
    """What may stand there, where a shell could be offered it."""
    try:
        return [str(item.value) for item in parameter.shell_complete(context, "")]
    except Exception:  # noqa: BLE001  what a shell is offered must not decide whether a person is answered
        return []


def _is_option(parameter: Any) -> bool:
    return bool(parameter.opts) and str(parameter.opts[0]).startswith("-")


def _name(parameter: Any) -> str:
    if _is_option(parameter):
        return str(max(parameter.opts, key=len))
    return str(parameter.metavar or parameter.name.upper()).strip("[].")
