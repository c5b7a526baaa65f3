"""Streams are packed once: most of what a PDF costs after its pages are set."""

from __future__ import annotations

import pydyf


def pack_once(pdf: pydyf.PDF) -> None:
    """Write the streams out; pydyf would pack each twice, for the identifier too."""
    for number, each in enumerate(pdf.objects):
        if isinstance(each, pydyf.Stream):
            pdf.objects[number] = _Packed(each)


class _Packed(pydyf.Stream):  # type: ignore[misc]  # pydyf is untyped
    def __init__(self, stream: pydyf.Stream) -> None:
        super().__init__()
        self.number = stream.number
        self._data = stream.data

    @property
    def data(self) -> bytes:
        """Return what was written."""
        return bytes(self._data)
