"""
How fast clients, mirror, generator and sandbox are beside others that do the same: `make bench` is one table of it.

All sides run in turns, alike in one process or each in one of its own, on one machine, and ratios are what is reported:
they mean the same on another machine, a time does not. What is in no table is a command of its own: `life`, `sync`,
`cloud_mirror`, `prism`.
"""
