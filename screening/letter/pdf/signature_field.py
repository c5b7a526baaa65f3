"""The empty field in which a letter is signed: a tagged part of the text."""

from __future__ import annotations

from typing import Any

import pydyf

from screening.letter.pdf.pdf_ua import at

NAME = "Signature"
_ANCHOR = "signature"
_POINTS_PER_PIXEL = 0.75
_PRINTED_AND_LOCKED = 4 + 128
_SIGNATURES_EXIST_AND_ONLY_APPEND = 1 + 2


def add_signature_field(document: Any, pdf: pydyf.PDF) -> None:
    """Lay the field over the element `signature`, if the letter has one."""
    label = document.metadata.custom.get("signature-label")
    for number, page in enumerate(document.pages):
        if label and _ANCHOR in page.anchors:
            _add(pdf, number, page.anchors[_ANCHOR], pydyf.String(label))


def _add(
    pdf: pydyf.PDF,
    page_number: int,
    place: tuple[float, float, float, float],
    label: pydyf.String,
) -> None:
    reference = pdf.page_references[page_number]
    page = at(pdf, reference)
    height = page["MediaBox"][3]
    left, top, right, bottom = (each * _POINTS_PER_PIXEL for each in place)
    look = pydyf.Stream(
        [],
        {
            "Type": "/XObject",
            "Subtype": "/Form",
            "BBox": pydyf.Array([0, 0, right - left, bottom - top]),
        },
    )
    pdf.add_object(look)
    widget = pydyf.Dictionary(
        {
            "Type": "/Annot",
            "Subtype": "/Widget",
            "FT": "/Sig",
            "T": pydyf.String(NAME),
            "TU": label,
            "Contents": label,
            "F": _PRINTED_AND_LOCKED,
            "P": reference,
            "Rect": pydyf.Array([left, height - bottom, right, height - top]),
            "AP": pydyf.Dictionary({"N": look.reference}),
        }
    )
    pdf.add_object(widget)
    page.setdefault("Annots", pydyf.Array()).append(widget.reference)
    pdf.catalog["AcroForm"] = pydyf.Dictionary(
        {
            "Fields": pydyf.Array([widget.reference]),
            "SigFlags": _SIGNATURES_EXIST_AND_ONLY_APPEND,
        }
    )
    _tag(pdf, widget, reference, label)


def _tag(
    pdf: pydyf.PDF, widget: pydyf.Dictionary, page: bytes, label: pydyf.String
) -> None:
    """Put the field at the end of the text."""
    root = at(pdf, pdf.catalog["StructTreeRoot"])
    (whole,) = root["K"]
    shown = pydyf.Dictionary({"Type": "/OBJR", "Obj": widget.reference, "Pg": page})
    pdf.add_object(shown)
    element = pydyf.Dictionary(
        {
            "Type": "/StructElem",
            "S": "/Form",
            "P": whole,
            "Pg": page,
            "Alt": label,
            "K": pydyf.Array([shown.reference]),
        }
    )
    pdf.add_object(element)
    at(pdf, whole)["K"].append(element.reference)
    key = root["ParentTreeNextKey"]
    at(pdf, root["ParentTree"])["Nums"].extend([key, element.reference])
    widget["StructParent"] = key
    root["ParentTreeNextKey"] = key + 1
