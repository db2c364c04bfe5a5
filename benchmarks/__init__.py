"""
How much client and sync cost on top of the plainest code that does the same, and the sandbox beside another mock.

Both sides run in turns, alike in one process or each in one of its own, on one machine, and ratios are what is reported:
they mean the same on another machine, a time does not.
"""
