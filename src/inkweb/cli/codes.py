"""Say how a command ended, in the one number that a shell sees."""

OK = 0
NOT_ALL = 1
"""Some input failed, or nothing was found."""

CANNOT_RUN = 2
"""The command was not understood, or something that it needs is not there."""

STOPPED = 130
"""Ctrl-C, as shells count it: 128 and the signal's number."""
