"""What is in a PDF is written once: most of what it costs after its pages are set."""

from __future__ import annotations

import zlib

import pydyf

# The highest takes three times as long, for one part in fifty.
_LEVEL = 6


def write_once(pdf: pydyf.PDF) -> None:
    """Write all objects out; pydyf would write each twice, for the identifier too."""
    for number, each in enumerate(pdf.objects):
        if each.free != "f":
            pdf.objects[number] = _Written(each)


class _Written(pydyf.Object):  # type: ignore[misc]  # pydyf is untyped
    def __init__(self, source: pydyf.Object) -> None:
        super().__init__()
        self.number = source.number
        self._in_object_stream = source.compressible
        self._data = (
            _packed(source) if isinstance(source, pydyf.Stream) else source.data
        )

    @property
    def data(self) -> bytes:
        """Return what was written."""
        return bytes(self._data)

    @property
    def compressible(self) -> bool:
        """Whether it may stand in an object stream."""
        return bool(self._in_object_stream)


def _packed(stream: pydyf.Stream) -> bytes:
    if not stream.compress:
        return bytes(stream.data)
    content = b"\n".join(map(pydyf._to_bytes, stream.stream))
    extra = {**stream.extra, "Filter": "/FlateDecode"}
    return bytes(pydyf.Stream([zlib.compress(content, _LEVEL)], extra).data)
