"""Writes the smallest PDF that PDFium reads, so that tests need no binary files."""

from collections.abc import Sequence
from typing import NamedTuple


class Printed(NamedTuple):
    """Words with their place in points from the lower left corner."""

    x: int
    y: int
    text: str


def write_pdf(pages: Sequence[Sequence[Printed]], *, title: str = "") -> bytes:
    first_page = 4
    kids = [first_page + 2 * index for index in range(len(pages))]
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for kid, page in zip(kids, pages, strict=True):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (kid + 1)
        )
        stream = b"BT /F1 11 Tf\n" + b"".join(map(_show, page)) + b"ET"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    objects.append(b"<< /Title (%s) >>" % title.encode("ascii"))
    return _assemble(objects)


def _show(printed: Printed) -> bytes:
    escaped = printed.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252")
    return b"1 0 0 1 %d %d Tm (%s) Tj\n" % (printed.x, printed.y, escaped)


def _assemble(objects: Sequence[bytes]) -> bytes:
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (
            size,
            table,
            size,
            size - 1,
            len(out),
        )
    )
