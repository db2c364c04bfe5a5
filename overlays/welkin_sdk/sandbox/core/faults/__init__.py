"""
Faults on request: what a service or the way to it can do wrong, injected into a sandbox that does everything right.

A fault of an *answer*; what a request is refused for is in the `errors` of each API. The client and the sender of
notifications are not known here.
"""
