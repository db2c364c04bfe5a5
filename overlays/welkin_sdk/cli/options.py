"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

BaseUrl = Annotated[
    str | None, typer.Option(help="Where the API is; else WELKIN_BASE_URL, else the real one.")
]
ClientId = Annotated[str | None, typer.Option(help="Else WELKIN_CLIENT_ID.")]
SecretFile = Annotated[
    Path | None, typer.Option(help="File that holds the client secret; else WELKIN_CLIENT_SECRET.")
]
Store = Annotated[
    str | None,
    typer.Option(help="The mirror: a path or postgresql://...; else WELKIN_STORE, else a file of this user."),
]
Tenant = Annotated[
    str | None,
    typer.Option(help="The tenant's name in the mirror; else after the API's host and the client."),
]
ResourceName = Annotated[str, typer.Argument(metavar="RESOURCE", help="A collection, e.g. patients.")]
