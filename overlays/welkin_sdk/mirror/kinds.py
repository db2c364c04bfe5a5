"""
Which kinds of records a tenant has, as the server tells before anything is read; and what is refused before anything is kept.

Names that are no collections at all are refused when a mirror is made, see reading.py.
"""

from __future__ import annotations

from welkin_runtime.encoding import did_you_mean
from welkin_runtime.frames import private_frames
from welkin_sdk.errors import ConfigurationError, NotFoundError, WelkinError
from welkin_sdk.mirror.catalogue import KIND, Resource, cloud_resources, collection_of
from welkin_sdk.mirror.halting import ended_or_given_up, halting_when
from welkin_sdk.mirror.mirror_base import MirrorBase
from welkin_sdk.mirror.reading import was_read
from welkin_sdk.mirror.sources.cloud import CloudSource

__all__ = ["Kinds"]


@private_frames
class Kinds(MirrorBase):
    """Finds out what there is to be read."""

    async def _find_kinds_or_stop(self) -> None:
        """`_find_kinds`, unless somebody asks to stop meanwhile: no answer is waited for then."""
        with halting_when(self._is_stopping):
            asked = await ended_or_given_up(self._find_kinds(), self._is_stopping)
        if not asked.cancelled():
            asked.result()

    async def _find_kinds(self) -> None:
        """
        What a run begins with: which kinds of records there are, and that what was named is there.

        Raises:
            NotFoundError, ConfigurationError: it is not, and nothing of it is stored.
        """
        await self._refuse_unknown_instance()
        await self._refuse_unknown_kinds()
        await self._ask_kinds()

    async def _ask_kinds(self) -> None:
        """
        Ask which kinds of records there are, where a collection has several.

        Those that are stored are among them: one that is told no more, or cannot be asked for, must not grow old in silence.
        """
        source = self._open_source()
        if not isinstance(source, CloudSource):
            return
        kinds = dict(self._kinds)
        for resource in self._chosen:
            if resource.kinds is None or resource.kind:
                continue
            stored = self._stored_kinds(resource)
            try:
                told = await source.kinds(resource)
            except WelkinError:
                if not stored:
                    # The collection itself says so, when it is to be read, and stops no other.
                    continue
                told = []
            kinds[resource.name] = [resource.of_kind(kind) for kind in dict.fromkeys([*told, *stored])]
        # Not while others are asked for: an engine that was told to stop meanwhile is the one that has to end.
        if kinds != self._kinds and not self._is_stopping():
            self._kinds, self._engine = kinds, None

    async def _refuse_unknown_instance(self) -> None:
        """
        Before anything is kept of an instance that is not there: lists of the tenant are answered under any name.

        Asked once, as long as nothing is stored of it; where nobody can tell, the run goes on and says what it meets.

        Raises:
            NotFoundError: the server knows none of that name.
        """
        source, lists = self._open_source(), cloud_resources()
        if not isinstance(source, CloudSource) or self._stored():
            return
        try:
            await source.kinds(lists["cdt_records"])
        except NotFoundError:
            pass
        except WelkinError:
            return
        else:
            return
        try:
            await source.ask_time(lists["patients"], since_us=None)
        except NotFoundError:
            raise
        except WelkinError:
            return

    async def _refuse_unknown_kinds(self) -> None:
        """
        Before anything is kept of a kind that was named: once it is, every later run is about it as well.

        One that is stored is read on, whatever the server tells; so is one of which nobody can tell.

        Raises:
            ConfigurationError: the server tells which kinds there are, and that is none.
        """
        source = self._open_source()
        if not isinstance(source, CloudSource):
            return
        for resource in self._chosen:
            if not resource.kind or was_read(self._store, self._stream(resource)):
                continue
            try:
                told = await source.kinds(resource)
            except WelkinError:
                continue
            if told and resource.kind not in told:
                hint = did_you_mean(resource.kind, told) or f"; there are {', '.join(sorted(told))}"
                raise ConfigurationError(f"resources: {resource.collection} has no such kind{hint}")

    def _stored_kinds(self, resource: Resource) -> list[str]:
        names = (one.resource for one in self._stored())
        return [
            name.partition(KIND)[2] for name in names if KIND in name and collection_of(name) == resource.name
        ]
