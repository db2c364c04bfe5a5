# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Dictionary formations, of the category "Dictionaries". Lists of coded values, such as diagnoses, and what
their entries are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions, Unset

from ..models.dictionary_field_request import DictionaryFieldRequest
from ..models.dictionary_formation import DictionaryFormation
from ..operations.dictionary_formations import (
    CREATE_DICTIONARY_FORMATION,
    DELETE_DICTIONARY_FORMATION,
    GET_DICTIONARY_FORMATION,
    LIST_DICTIONARY_FORMATIONS,
    REPLACE_DICTIONARY_FORMATION,
)

__all__ = ["AsyncDictionaryFormationsResource", "DictionaryFormationsResource"]


@private_frames
class DictionaryFormationsResource:
    """Dictionary formations, of the category "Dictionaries". Lists of coded values, such as diagnoses, and
    what their entries are made of."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        version: str,
        /,
        *,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[DictionaryFormation]:
        """
        List dictionaries

        List the definitions of all dictionaries in one answer, without their entries.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
                (recorded)
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over DictionaryFormation records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Dictionaries / List formations" (documented)
        """
        return self._wire.iterate(
            LIST_DICTIONARY_FORMATIONS,
            {
                "version": version,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    def get(
        self,
        version: str,
        dictionary_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> DictionaryFormation:
        """
        Get a dictionary's definition

        Read what the entries of a dictionary are made of.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
                (recorded)
            dictionary_name: Name of the dictionary. `timezone`, `cpt` and `icd-10` are always there.
            options: of this call alone, see RequestOptions.

        Returns:
            The DictionaryFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Dictionaries / Get formation" (documented)
        """
        return self._wire.call(
            GET_DICTIONARY_FORMATION,
            {
                "version": version,
                "dictionary_name": dictionary_name,
            },
            options,
        )

    def create(
        self,
        *,
        name: str,
        title: str | Unset = UNSET,
        fields: Sequence[DictionaryFieldRequest | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> DictionaryFormation:
        """
        Define a dictionary

        Add a dictionary to the draft. It can be used once the draft is deployed.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            name: Name of the dictionary.
            title: What people read.
            fields: The fields of the entries.
            options: of this call alone, see RequestOptions.

        Returns:
            The DictionaryFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Dictionaries / Create formation" (documented)
        """
        return self._wire.call(
            CREATE_DICTIONARY_FORMATION,
            {
                "name": name,
                "title": title,
                "fields": fields,
            },
            options,
        )

    def replace(
        self,
        dictionary_name: str,
        /,
        *,
        name: str | Unset = UNSET,
        title: str | Unset = UNSET,
        fields: Sequence[DictionaryFieldRequest | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> DictionaryFormation:
        """
        Replace a dictionary's definition

        Give a dictionary of the draft exactly this definition.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            dictionary_name: Name of the dictionary. `timezone`, `cpt` and `icd-10` are always there.
            name: Name of the dictionary, as in the path.
            title: What people read.
            fields: The fields of the entries.
            options: of this call alone, see RequestOptions.

        Returns:
            The DictionaryFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Dictionaries / Replace formation" (documented)
        """
        return self._wire.call(
            REPLACE_DICTIONARY_FORMATION,
            {
                "dictionary_name": dictionary_name,
                "name": name,
                "title": title,
                "fields": fields,
            },
            options,
        )

    def delete(
        self,
        dictionary_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a dictionary's definition

        Remove a dictionary from the draft. What is deployed keeps it until the draft is. That the answer is
        empty is taken from other deletions.

        Args:
            dictionary_name: Name of the dictionary. `timezone`, `cpt` and `icd-10` are always there.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Dictionaries / Delete formation" (documented)
        """
        self._wire.call(
            DELETE_DICTIONARY_FORMATION,
            {
                "dictionary_name": dictionary_name,
            },
            options,
        )


@private_frames
class AsyncDictionaryFormationsResource:
    """Dictionary formations, of the category "Dictionaries". Lists of coded values, such as diagnoses, and
    what their entries are made of."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        version: str,
        /,
        *,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[DictionaryFormation]:
        """
        List dictionaries

        List the definitions of all dictionaries in one answer, without their entries.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
                (recorded)
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over DictionaryFormation records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Dictionaries / List formations" (documented)
        """
        return self._wire.iterate(
            LIST_DICTIONARY_FORMATIONS,
            {
                "version": version,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    async def get(
        self,
        version: str,
        dictionary_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> DictionaryFormation:
        """
        Get a dictionary's definition

        Read what the entries of a dictionary are made of.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
                (recorded)
            dictionary_name: Name of the dictionary. `timezone`, `cpt` and `icd-10` are always there.
            options: of this call alone, see RequestOptions.

        Returns:
            The DictionaryFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Dictionaries / Get formation" (documented)
        """
        return await self._wire.call(
            GET_DICTIONARY_FORMATION,
            {
                "version": version,
                "dictionary_name": dictionary_name,
            },
            options,
        )

    async def create(
        self,
        *,
        name: str,
        title: str | Unset = UNSET,
        fields: Sequence[DictionaryFieldRequest | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> DictionaryFormation:
        """
        Define a dictionary

        Add a dictionary to the draft. It can be used once the draft is deployed.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            name: Name of the dictionary.
            title: What people read.
            fields: The fields of the entries.
            options: of this call alone, see RequestOptions.

        Returns:
            The DictionaryFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Dictionaries / Create formation" (documented)
        """
        return await self._wire.call(
            CREATE_DICTIONARY_FORMATION,
            {
                "name": name,
                "title": title,
                "fields": fields,
            },
            options,
        )

    async def replace(
        self,
        dictionary_name: str,
        /,
        *,
        name: str | Unset = UNSET,
        title: str | Unset = UNSET,
        fields: Sequence[DictionaryFieldRequest | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> DictionaryFormation:
        """
        Replace a dictionary's definition

        Give a dictionary of the draft exactly this definition.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            dictionary_name: Name of the dictionary. `timezone`, `cpt` and `icd-10` are always there.
            name: Name of the dictionary, as in the path.
            title: What people read.
            fields: The fields of the entries.
            options: of this call alone, see RequestOptions.

        Returns:
            The DictionaryFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Dictionaries / Replace formation" (documented)
        """
        return await self._wire.call(
            REPLACE_DICTIONARY_FORMATION,
            {
                "dictionary_name": dictionary_name,
                "name": name,
                "title": title,
                "fields": fields,
            },
            options,
        )

    async def delete(
        self,
        dictionary_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a dictionary's definition

        Remove a dictionary from the draft. What is deployed keeps it until the draft is. That the answer is
        empty is taken from other deletions.

        Args:
            dictionary_name: Name of the dictionary. `timezone`, `cpt` and `icd-10` are always there.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Dictionaries / Delete formation" (documented)
        """
        await self._wire.call(
            DELETE_DICTIONARY_FORMATION,
            {
                "dictionary_name": dictionary_name,
            },
            options,
        )
