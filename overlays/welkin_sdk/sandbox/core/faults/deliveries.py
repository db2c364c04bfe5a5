"""
Faults of notifications: declared, chosen, counted and cleared here, carried out by the sender of notifications.

The sender asks `Faults.choose_delivery()` once for each notification it is about to send.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from attrs import frozen

from welkin_sdk.sandbox.core.faults.kind import Kind
from welkin_sdk.sandbox.core.faults.parameters import Between

_TWO_DAYS = 48 * 3600


class DeliveryKind(Kind):
    """Something about a notification on its way."""

    is_delivery: ClassVar[bool] = True


@frozen
class DuplicatedNotification(DeliveryKind):
    """
    Deliver the notification several times.

    Attributes:
        copies: deliveries besides the first.
    """

    name: ClassVar[str] = "notification_duplicated"
    copies: Annotated[int, Between(1, 100)] = 1


@frozen
class ReorderedNotification(DeliveryKind):
    """Hold the notification back until the one after it has been delivered."""

    name: ClassVar[str] = "notification_reordered"


@frozen
class LostNotification(DeliveryKind):
    """Never send the notification, and take it for delivered."""

    name: ClassVar[str] = "notification_lost"


@frozen
class ForgedNotification(DeliveryKind):
    """
    Deliver, beside the true notification, one that somebody else could have sent.

    Attributes:
        flaw: what gives it away: its signature is by another key, its algorithm is none, it is for another audience,
            by another issuer, has ended, lacks the scope, or brings no assertion at all.
    """

    name: ClassVar[str] = "notification_forged"
    flaw: Literal["key", "algorithm", "audience", "issuer", "expired", "scope", "absent"] = "key"


@frozen
class LateNotification(DeliveryKind):
    """
    Deliver the notification later.

    Attributes:
        seconds: by the sandbox's clock.
    """

    name: ClassVar[str] = "notification_late"
    seconds: Annotated[float, Between(0, _TWO_DAYS)]
