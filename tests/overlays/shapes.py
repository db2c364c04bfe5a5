"""The page shapes of the Cloud API, as the document has them, and pages in each of them."""

from __future__ import annotations

from typing import Any

from welkin_runtime.operations import Pagination

PAGEABLE = Pagination(
    style="pageable",
    kind="number",
    items=("content",),
    page="page",
    size="size",
    current=("number",),
    last=("last",),
    total=("totalElements",),
    pages=("totalPages",),
)
PAGEABLE_IN_DATA = Pagination(
    style="pageable-in-data",
    kind="number",
    items=("data", "content"),
    page="page",
    size="size",
    current=("data", "number"),
    last=("data", "last"),
    total=("data", "totalElements"),
    pages=("data", "totalPages"),
)
META_INFO = Pagination(
    style="meta-info",
    kind="number",
    items=("data",),
    page="page",
    size="size",
    current=("metaInfo", "page"),
    last=("metaInfo", "lastPage"),
    total=("metaInfo", "totalElements"),
    pages=("metaInfo", "totalPages"),
)
META_INFO_IN_RECORDS = Pagination(
    style="meta-info-in-records",
    kind="number",
    items=("records", "data"),
    page="page",
    size="size",
    current=("records", "metaInfo", "page"),
    last=("records", "metaInfo", "lastPage"),
    total=("records", "metaInfo", "totalElements"),
    pages=("records", "metaInfo", "totalPages"),
)
CONTENT = Pagination(
    style="content",
    kind="number",
    items=("content",),
    page="page",
    size="size",
    current=("page",),
    total=("totalElements",),
    pages=("totalPages",),
)
TOKEN = Pagination(
    style="token",
    kind="token",
    items=("content",),
    size="pageSize",
    token="pageToken",
    next=("meta", "nextPageToken"),
    excludes=("pageSize",),
)
CURSOR = Pagination(
    style="cursor",
    kind="cursor",
    items=("data",),
    size="pageSize",
    cursor="start",
    next=("cursor", "end"),
    more=("cursor", "hasNext"),
)
WHOLE = Pagination(style="whole", kind="whole")
WHOLE_RECORDS = Pagination(style="whole", kind="whole", items=("records",))

SHAPES = {
    "pageable": PAGEABLE,
    "pageable-in-data": PAGEABLE_IN_DATA,
    "meta-info": META_INFO,
    "meta-info-in-records": META_INFO_IN_RECORDS,
    "content": CONTENT,
    "token": TOKEN,
    "cursor": CURSOR,
    "whole": WHOLE,
    "whole-records": WHOLE_RECORDS,
}
PAGED = [name for name in SHAPES if not name.startswith("whole")]
NUMBERED = [name for name in PAGED if SHAPES[name].kind == "number"]


def write_page(
    name: str, entries: list[Any], *, number: int, size: int, total: int, following: str | None
) -> Any:
    """
    A page as the API writes it.

    Args:
        following: the token or position of the next page; None on the last one. Numbered pages say by it whether
            they are the last.
    """
    pages = max(1, -(-total // size))
    spring = {
        "content": entries,
        "number": number,
        "size": size,
        "last": following is None,
        "first": number == 0,
        "totalElements": total,
        "totalPages": pages,
        "numberOfElements": len(entries),
        "empty": not entries,
    }
    info = {
        "page": number,
        "pageSize": size,
        "totalElements": total,
        "numberOfElements": len(entries),
        "totalPages": pages,
        "firstPage": number == 0,
        "lastPage": following is None,
    }
    written: dict[str, Any] = {
        "pageable": spring,
        "pageable-in-data": {"name": "cdt-vitals", "data": spring},
        "meta-info": {"data": entries, "metaInfo": info},
        "meta-info-in-records": {"pdtName": "pdt-x", "records": {"data": entries, "metaInfo": info}},
        "content": {
            "content": entries,
            "page": number,
            "size": size,
            "totalElements": total,
            "totalPages": pages,
        },
        "token": {
            "content": entries,
            "meta": {"nextPageToken": following, "prevPageToken": None, "pageSize": size, "found": True},
        },
        "cursor": {
            "data": entries,
            "cursor": {"start": None, "end": following, "pageSize": size, "hasNext": following is not None},
        },
        "whole": entries,
        "whole-records": {"name": "icd-10", "records": entries},
    }
    return written[name]
