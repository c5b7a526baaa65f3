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
    add_object = pdf.add_object

    def add_packed(each: pydyf.Object) -> None:
        # What pydyf itself adds as it writes: most of the file, in one stream.
        if isinstance(each, pydyf.Stream):
            _pack(each)
        add_object(each)

    pdf.add_object = add_packed


class _Written(pydyf.Object):  # type: ignore[misc]  # pydyf is untyped
    def __init__(self, source: pydyf.Object) -> None:
        super().__init__()
        self.number = source.number
        self._in_object_stream = source.compressible
        if isinstance(source, pydyf.Stream):
            _pack(source)
        self._data = source.data

    @property
    def data(self) -> bytes:
        """Return what was written."""
        return bytes(self._data)

    @property
    def compressible(self) -> bool:
        """Whether it may stand in an object stream."""
        return bool(self._in_object_stream)


def _pack(stream: pydyf.Stream) -> None:
    if stream.compress:
        content = b"\n".join(map(pydyf._to_bytes, stream.stream))
        stream.stream = [zlib.compress(content, _LEVEL)]
        stream.extra["Filter"] = "/FlateDecode"
        stream.compress = False
