"""Small Word files written as the XML that Word writes, so that a test shows what is read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_NAMES = (
    f'{_W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{}</Types>'
)
_ROOTS = {"header": "hdr", "footer": "ftr"}
_TYPE = (
    '<Override PartName="/word/{}.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"/>'
)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of these files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in parts.items():
            archive.writestr(path, text)
    return made.getvalue()


def word_file(body: str, **parts: str) -> bytes:
    """A .docx with this body; `numbering=`, `styles=`, `footnotes=`, `header=` … are what stands
    inside the root of those parts."""
    types = [("document", "document.main"), *((part, part) for part in parts)]
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES.format("".join(_TYPE.format(*one) for one in types)),
        "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": _relations({part: f"{part}.xml" for part in parts}),
        "word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>",
    }
    for part, inside in parts.items():
        root = _ROOTS.get(part, part)
        files[f"word/{part}.xml"] = f"<w:{root} {_NAMES}>{inside}</w:{root}>"
    return zipped(files)


def _relations(targets: Mapping[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="r{at}" Type="{_RELATION}{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets.items())
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{listed}</Relationships>'


def run(text: str, look: str = "") -> str:
    """A `w:r`: run("Điều 1.", "<w:b/>")."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inside: str, look: str = "") -> str:
    """A `w:p`; `inside`: runs, or plain words."""
    content = inside if inside.startswith("<") or not inside else run(inside)
    properties = f"<w:pPr>{look}</w:pPr>" if look else ""
    return f"<w:p>{properties}{content}</w:p>"


def listed(text: str, num_id: int = 1, level: int = 0) -> str:
    """A paragraph of a list."""
    return paragraph(
        text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>'
    )


def definition(*levels: str, name: int = 0) -> str:
    """A `w:abstractNum`; a level is its form and its text: "upperRoman %1."."""
    return f'<w:abstractNum w:abstractNumId="{name}">{"".join(map(_level, range(9), levels))}' + (
        "</w:abstractNum>"
    )


def _level(at: int, level: str) -> str:
    form, _, text = level.partition(" ")
    text, _, more = text.partition(" <")
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{"<" + more if more else ""}</w:lvl>'
    )


def numbers(num_id: int = 1, name: int = 0, overrides: str = "") -> str:
    """A `w:num`."""
    return f'<w:num w:numId="{num_id}"><w:abstractNumId w:val="{name}"/>{overrides}</w:num>'


def cell(inside: str, look: str = "") -> str:
    """A `w:tc`; `inside`: paragraphs, or plain words."""
    content = inside if inside.startswith("<") else paragraph(inside)
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{content}</w:tc>"


def row(*cells: str, look: str = "") -> str:
    properties = f"<w:trPr>{look}</w:trPr>" if look else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def table(*rows: str, widths: tuple[int, ...] = ()) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
