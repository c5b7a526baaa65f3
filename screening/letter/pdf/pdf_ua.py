"""What PDF/UA-1 asks for beside PDF/A, and what WeasyPrint writes amiss.

`finish` is WeasyPrint's finisher: it is called with the PDF before it is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf

_POINTS_PER_PIXEL = 0.75

# PDF/A knows the fields of XMP that it names; any other has to be described.
_IDENTIFIER = b"""
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>"""


def finish(document: Any, pdf: pydyf.PDF) -> None:
    """Mend the PDF of a document."""
    _identify(pdf)
    _list_attachments_once(pdf)
    root = at(pdf, pdf.catalog["StructTreeRoot"])
    elements = list(_elements(pdf, root))
    _describe_tables(pdf, root, elements)
    _place_figures(pdf, [element for element, _ in elements])
    _set_running_text_aside(pdf, root, [element for element, _ in elements])
    _name_links(document)


def at(pdf: pydyf.PDF, reference: bytes) -> Any:
    """Return the object that a reference (`12 0 R`) means."""
    return pdf.objects[int(reference.split()[0])]


def _identify(pdf: pydyf.PDF) -> None:
    metadata = at(pdf, pdf.catalog["Metadata"])
    (packet,) = metadata.stream
    metadata.stream = [packet.replace(b"</rdf:RDF>", _IDENTIFIER)]


def _list_attachments_once(pdf: pydyf.PDF) -> None:
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))


def _elements(pdf: pydyf.PDF, root: Any) -> Iterator[tuple[Any, bool]]:
    """Yield what the tree holds, and whether it stands in the head of a table."""
    waiting = [(at(pdf, each), False) for each in root["K"]]
    while waiting:
        element, in_head = waiting.pop()
        yield element, in_head
        in_head = in_head or element["S"] == "/THead"
        for kid in element["K"]:
            # A number is a piece of a page, an OBJR an annotation.
            if isinstance(kid, bytes) and at(pdf, kid)["Type"] == "/StructElem":
                waiting.append((at(pdf, kid), in_head))


def _describe_tables(
    pdf: pydyf.PDF, root: Any, elements: list[tuple[Any, bool]]
) -> None:
    """Say which way each heading reads, and where the ids of headings are found."""
    for element, in_head in elements:
        if element["S"] == "/TH":
            element["A"]["Scope"] = "/Column" if in_head else "/Row"
    named = {each["ID"].string: each.reference for each, _ in elements if "ID" in each}
    if not named:
        return
    pairs = [part for name in sorted(named) for part in (name, named[name])]
    names = [pydyf.String(part) if isinstance(part, str) else part for part in pairs]
    limits = [pydyf.String(min(named)), pydyf.String(max(named))]
    leaf = pydyf.Dictionary(
        {"Limits": pydyf.Array(limits), "Names": pydyf.Array(names)}
    )
    pdf.add_object(leaf)
    root["IDTree"] = pydyf.Dictionary({"Kids": pydyf.Array([leaf.reference])})


def _place_figures(pdf: pydyf.PDF, elements: list[Any]) -> None:
    """Give the boxes of figures in points from the bottom: WeasyPrint's are pixels."""
    for element in elements:
        if element["S"] != "/Figure":
            continue
        height = at(pdf, element["Pg"])["MediaBox"][3]
        left, top, right, bottom = (
            each * _POINTS_PER_PIXEL for each in element["A"]["BBox"]
        )
        box = (left, height - bottom, right, height - top)
        element["A"]["BBox"] = pydyf.Array(round(each, 3) for each in box)
        element["A"]["Placement"] = "/Block"


def _set_running_text_aside(pdf: pydyf.PDF, root: Any, elements: list[Any]) -> None:
    """Mark what stands in the margins as no part of the text: the tree lacks it."""
    in_tree = {element.reference for element in elements}
    numbers = at(pdf, root["ParentTree"])["Nums"]
    root["ParentTreeNextKey"] = len(numbers) // 2
    for key, page in enumerate(pdf.page_references):
        parents = numbers[2 * key + 1]
        aside = {mark for mark, each in enumerate(parents) if each not in in_tree}
        content = at(pdf, at(pdf, page)["Contents"]).stream
        for place, properties in enumerate(content):
            if isinstance(properties, pydyf.Dictionary) and properties["MCID"] in aside:
                content[place - 1 : place + 1] = [
                    b"/Artifact",
                    pydyf.Dictionary({"Type": "/Pagination"}),
                ]
        for mark in aside:
            parents[mark] = "null"


def _name_links(document: Any) -> None:
    """Describe a link by its words; WeasyPrint gives the bare address."""
    for page in document.pages:
        for _, target, _, box in page.links:
            words = " ".join("".join(box.element.itertext()).split())
            said = words if target in words else f"{words} ({target})"
            box.link_annotation["Contents"] = pydyf.String(said)
