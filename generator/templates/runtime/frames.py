"""
Keeps values out of tracebacks: error reporters send the local variables of every frame that an exception came through.

The classes a user calls are marked with `private_frames`. What leaves one of their methods keeps its traceback, file
and line of every frame, but the frames of these packages and of the libraries below them hold nothing any more.
"""

from __future__ import annotations

import inspect
import sys
import warnings
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterable, Iterator
from contextlib import aclosing, suppress
from functools import wraps
from inspect import isasyncgenfunction, iscoroutinefunction, isgeneratorfunction, unwrap
from types import FunctionType, TracebackType
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from .operations import Operation

__all__ = ["clear_locals", "private_frames", "warns_of_arguments"]

_NOTICES = "_deprecated_arguments"
M = TypeVar("M", bound=Callable[..., Any])
Method = Callable[..., Any]

_ENTRIES = frozenset(
    {"__init__", "__call__", "__iter__", "__aiter__", "__enter__", "__exit__", "__aenter__", "__aexit__"}
)
_PACKAGES = frozenset(
    {"welkin_sdk", "welkin_runtime", "welkin_data_api", "welkin_cloud_api"}
    | {"aiohttp", "anyio", "attr", "attrs", "h11", "httpcore", "httpx", "jwt", "orjson", "psycopg", "sniffio"}
    | {"socksio", "starlette", "uvicorn", "yarl"}
) | (sys.stdlib_module_names - {"__main__"})
"""Whose frames are cleared; a user's own, a callback's for instance, are the user's matter."""


def private_frames(kind: M) -> M:
    """
    Have a function, or every public method of a class, clear the local variables behind the exceptions it raises.

    A decorator. Signatures, docstrings and what is raised stay as they are. Deprecations that a method warns of stand
    one frame further from their user.
    """
    if isinstance(kind, FunctionType):
        return cast("M", _guarded(kind))
    # What is made when it is first asked for, see `values`, is made now.
    getattr(kind, "__init__", None)
    for name, member in list(vars(kind).items()):
        if name.startswith("_") and name not in _ENTRIES:
            continue
        if isinstance(member, FunctionType):
            setattr(kind, name, _guarded(member))
        elif isinstance(member, classmethod | staticmethod) and isinstance(member.__func__, FunctionType):
            setattr(kind, name, type(member)(_guarded(member.__func__)))
    return kind


def warns_of_arguments(operation: Operation) -> Callable[[M], M]:
    """
    Have a method of a class with private frames warn, where it is called, of the deprecated arguments of *operation*.

    A decorator. Where an async method is awaited may be asyncio's own line, in a task for instance, which says nothing to
    its user.
    """

    def mark(method: M) -> M:
        taken = inspect.signature(method).parameters
        notices = [
            (one.name, taken[one.name].default, f"{operation.name}({one.name}=): {one.deprecated}")
            for one in operation.parameters
            if one.deprecated
        ]
        setattr(method, _NOTICES, notices)
        return method

    return mark


def clear_locals(error: BaseException) -> None:
    """
    Clear the frames that *error*, what caused it and what it replaced came through; a user's own stay as they are.

    What an exception replaced `from None` is let go of: it is not printed, and those who walk the chain would find in it
    what the text of ours leaves out.
    """
    pending: list[BaseException] = [error]
    seen: set[int] = set()
    while pending:
        one = pending.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        _clear(one.__traceback__)
        if one.__suppress_context__:
            one.__context__ = None
        pending += [other for other in (one.__cause__, one.__context__) if other is not None]
        if isinstance(one, BaseExceptionGroup):
            pending += one.exceptions


def _clear(trace: TracebackType | None) -> None:
    while trace is not None:
        package = str(trace.tb_frame.f_globals.get("__name__", "")).partition(".")[0]
        if package in _PACKAGES:
            with suppress(RuntimeError):  # still at work: the method that is marked, and who called it
                trace.tb_frame.clear()
        trace = trace.tb_next


def _guarded(method: Method) -> Method:
    guarded, notices = _guard(method), getattr(method, _NOTICES, ())
    return _with_notices(guarded, notices) if notices else guarded


def _guard(method: Method) -> Method:
    inner = unwrap(method)
    if isasyncgenfunction(inner):
        return _guard_async_generator(method)
    if iscoroutinefunction(inner):
        return _guard_coroutine(method)
    return _guard_generator(method) if isgeneratorfunction(inner) else _guard_call(method)


# The frame of a guard stays in the traceback, so it lets go of all it holds before the exception leaves it.


def _guard_call(method: Method) -> Method:
    @wraps(method)
    def call(*args: Any, **kwargs: Any) -> Any:
        try:
            return method(*args, **kwargs)
        except BaseException as error:
            del args, kwargs
            clear_locals(error)
            raise

    return call


def _guard_coroutine(method: Method) -> Method:
    @wraps(method)
    async def call(*args: Any, **kwargs: Any) -> Any:
        try:
            return await method(*args, **kwargs)
        except BaseException as error:
            del args, kwargs
            clear_locals(error)
            raise

    return call


def _with_notices(method: Method, notices: Iterable[tuple[str, object, str]]) -> Method:
    @wraps(method)
    def call(*args: Any, **kwargs: Any) -> Any:
        try:
            for name, default, message in notices:
                if kwargs.get(name, default) is not default:
                    warnings.warn(message, DeprecationWarning, stacklevel=2)
            return method(*args, **kwargs)
        except BaseException:
            # What is marked has cleared its own frames; this one is still at work then.
            del args, kwargs
            raise

    return _as_coroutine_function(call) if iscoroutinefunction(unwrap(method)) else call


def _as_coroutine_function(method: Method) -> Method:
    """*method*, told to be what it is: a function whose result is awaited."""
    mark: Callable[[Method], Method] | None = getattr(inspect, "markcoroutinefunction", None)
    if mark is not None:
        return mark(method)
    from asyncio import coroutines  # Python 3.11; costly, and with that version alone needed

    vars(method)["_is_coroutine"] = getattr(coroutines, "_is_coroutine", None)
    return method


def _guard_generator(method: Method) -> Method:
    @wraps(method)
    def iterate(*args: Any, **kwargs: Any) -> Iterator[Any]:
        return _walked(method(*args, **kwargs))

    return iterate


def _guard_async_generator(method: Method) -> Method:
    @wraps(method)
    def iterate(*args: Any, **kwargs: Any) -> AsyncIterator[Any]:
        return _walked_async(method(*args, **kwargs))

    return iterate


# Apart from their guards, which call the method at once: arguments that it does not have are told at the call.


def _walked(items: Generator[Any, Any, Any]) -> Iterator[Any]:
    try:
        yield from items
    except BaseException as error:
        del items
        clear_locals(error)
        raise


async def _walked_async(items: AsyncGenerator[Any, Any]) -> AsyncIterator[Any]:
    item: Any = None
    try:
        # A walk that is broken off ends with its reader, not whenever its generator is collected.
        async with aclosing(items):
            async for item in items:
                yield item
    except BaseException as error:
        del items, item
        clear_locals(error)
        raise
