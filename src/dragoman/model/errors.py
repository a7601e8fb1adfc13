"""The whole error tree.

DragomanError
├── UsageError        the user asked for something that cannot be: one line, exit status 2
├── UnreadableInput   this one input cannot be read: quarantine it with the reason, go on
└── DataError         a table or a language pack is wrong: fix the data; carries file and line
"""


class DragomanError(Exception):
    """Anything that Dragoman raises on purpose."""


class UsageError(DragomanError):
    """What, where and what to do, in one line for the user."""


class UnreadableInput(DragomanError):
    """Why one input could not be read."""


class DataError(DragomanError):
    """A fault in the package's own tables."""

    def __init__(self, where: str, fault: str) -> None:
        super().__init__(f"{where}: {fault}")
        self.where = where
        self.fault = fault
