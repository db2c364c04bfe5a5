"""A clock that goes on when somebody waits by it."""

from welkin_sdk.clock import SYSTEM_CLOCK


class Waiting:
    """
    Attributes:
        waited: seconds, on top of the machine's time.
    """

    def __init__(self) -> None:
        self.waited = 0.0

    def now_us(self) -> int:
        return SYSTEM_CLOCK.now_us() + round(self.waited * 1_000_000)

    async def sleep(self, seconds: float) -> None:
        self.waited += seconds
