"""The codes of the errors that the command line raises itself; none is ever used again for something else.

Codes E1xx are those of the intake: `entente.intake.codes`.
"""

from __future__ import annotations

CODES = {
    "E201": "A gold file that cannot be read.",
    "E202": "A file that is no gold file.",
    "E203": "The text that a gold file was coded on is not there.",
    "E204": "A text other than the one that was coded: its SHA-256 differs.",
    "E205": "A coded text that is not UTF-8.",
    "E206": "A gold file whose `dated` is no date.",
    "E301": "The output file of a corpus run exists already.",
    "E302": "A file to resume that is not the output of a corpus run.",
    "E303": "Another run writes the same output file.",
    "E304": "An output file that cannot be written.",
    "E305": "A file whose reading killed the process; stands in its error line.",
    "E306": "A defect of Entente met while reading a file; stands in its error line.",
    "E307": "No Dask scheduler answers.",
    "E308": "The folder of a corpus run is not there.",
    "E309": "A folder with nothing to read in it.",
    "E401": "A command with a wrong or missing argument.",
    "E402": "One text for several gold files.",
    "E403": "A result that cannot be written to its file.",
    "E404": "A binary format for a terminal.",
    "E405": "Several sources for a format that holds one.",
    "E406": "A commitment that the statement does not have.",
    "E407": "A library that is not installed.",
    "E408": "An address of a cluster in the wrong shape.",
    "E409": "Standard input named twice.",
    "E419": "A desk that is to belong to a party and to one who watches.",
    "E420": "An address that a desk cannot serve on.",
    "E421": "A desk that belongs to another than the flag says.",
    "E422": "A party that this desk does not know.",
    "E423": "A file that is no head signed by this node.",
}
"""Code to what it means."""
