"""The parts of a DOCX file (ECMA-376, part 2): XML files in a ZIP archive."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO

from lxml import etree

from entente.engine.errors import IntakeError
from entente.intake.codes import IntakeCode, refusal

Element = etree._Element  # lxml has no other name for the type of its elements

# What the standard library raises for an archive that is damaged, locked, or packed in an unknown way.
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError, RuntimeError,
    ValueError, OverflowError, LookupError,
)  # fmt: skip

_MOST_TIMES = 100
"""A part larger than a tenth of the limit may be so many times the file; text in XML is packed to a tenth or so."""


def names_in(raw: bytes, *, where: str) -> frozenset[str]:
    """The names of an archive's parts.

    Errors: E109.
    """
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            return frozenset(archive.namelist())
    except _DAMAGE as error:
        raise _broken(error, where=where) from None


def part_of(raw: bytes, name: str, *, max_bytes: int, where: str) -> Element | None:
    """The root element of a part, or None where the archive has no such part.

    Nothing outside the part is loaded and no entity is replaced.
    Errors: E109, E110.
    """
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            if name not in archive.namelist():
                return None
            packed = archive.getinfo(name)
            most = min(max_bytes, max(max_bytes // 10, _MOST_TIMES * len(raw)))
            if packed.file_size > most:  # the library never unpacks more than this states
                found = f"its part {name} unpacks to {packed.file_size:,} bytes, more than {most:,}"
                raise refusal(IntakeCode.EXPANDS_TOO_FAR, found=found, where=where)
            return _parsed(archive.read(name), name, where=where)
    except IntakeError:
        raise
    except _DAMAGE as error:
        raise _broken(error, where=where) from None


def _parsed(xml: bytes, name: str, *, where: str) -> Element:
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        found = f"its part {name} is damaged: {error.msg}"
        raise refusal(IntakeCode.BROKEN, found=found, where=where) from None
    if root.getroottree().docinfo.doctype:  # ECMA-376, part 2, 6.2.5: a part declares no document type
        found = f"its part {name} declares a document type, which no such part may"
        raise refusal(IntakeCode.BROKEN, found=found, where=where)
    return root


def _broken(error: Exception, *, where: str) -> IntakeError:
    found = f"the file is damaged: {str(error) or type(error).__name__}"
    return refusal(IntakeCode.BROKEN, found=found, where=where)
