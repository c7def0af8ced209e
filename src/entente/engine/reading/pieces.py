"""What each passage is cut into: provisions, provisos and unread passages, which with the headings tile the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from entente.engine.reading.provisos import Proviso, Reach, part_around
from entente.engine.reading.records import Commitment, Provision, ProvisionKind
from entente.engine.reading.structure import Passage, Structure
from entente.engine.reading.tokens import Tokens
from entente.engine.source.layout import BlockKind
from entente.engine.source.notes import NoteMarks
from entente.engine.source.span import Span


@dataclass(frozen=True, slots=True)
class Cut:
    """Sentences of a passage that are no part of its prose: a proviso, or unread where there is none; token indices."""

    begin: int
    end: int
    proviso: Proviso | None


@dataclass(slots=True)
class Piece:
    """One provision to be: its passage, and for a proviso what it qualifies and its words."""

    span: Span
    place: int
    proviso: Proviso | None = None
    words: str = ""


class Pieces:
    """The provisions and unread passages of a text, in the order in which they are added."""

    def __init__(self, furniture: Sequence[Span]) -> None:
        self.unread = list(furniture)
        self.pieces: list[Piece] = []
        self._starts: list[int] = []
        self._last: dict[int, int] = {}
        """For each passage its last provision, which is the stem of what follows."""

    def add(self, place: int, passage: Passage, tokens: Tokens, cuts: Sequence[Cut]) -> None:
        """Adds a passage; each cut becomes a proviso or an unread passage, the rest provisions."""
        block = passage.block
        if not cuts:
            self._keep(Piece(block.span, place))
            return
        if block.kind is BlockKind.NOTE:
            cuts = [Cut(0, len(tokens), cut.proviso) for cut in cuts if cut.proviso][:1] or cuts
        start = block.span.start
        for cut in _joined(cuts):
            at = tokens.starts[cut.begin] if cut.begin else block.span.start
            if start < at:
                self._keep(Piece(Span(start, at), place))
            stop = tokens.starts[cut.end] if cut.end < len(tokens) else block.span.end
            if cut.proviso is None:
                self.unread.append(Span(at, stop))
            else:
                words = " ".join(tokens.words[cut.begin : cut.end])
                self._keep(Piece(Span(at, stop), place, cut.proviso, words))
            start = stop
        if start < block.span.end:
            self._keep(Piece(Span(start, block.span.end), place))

    def _keep(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self._starts.append(piece.span.start)
        self._last[piece.place] = len(self.pieces) - 1

    def at(self, offset: int) -> int:
        """The provision that holds an offset, or the last before it."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def provisions(
        self, structure: Structure, commitments: Sequence[Commitment], notes: NoteMarks
    ) -> tuple[Provision, ...]:
        """The provisions, once it is known what they hold; `commitments` are in the order of their anchors."""
        operative = {commitment.provision for commitment in commitments}
        covers = Covers(self, structure, commitments, notes)
        found = []
        for index, piece in enumerate(self.pieces):
            passage = structure.passages[piece.place]
            kind = ProvisionKind.OPERATIVE if index in operative else ProvisionKind.DECLARATION
            stem = None if passage.stem is None else self._last.get(passage.stem)
            mark = passage.block.mark if passage.block.kind is BlockKind.NOTE else None
            if piece.proviso is None:
                found.append(Provision(piece.span, kind, passage.section, stem, mark))
            else:
                covered = covers.of(index, piece, piece.proviso)
                found.append(
                    Provision(piece.span, ProvisionKind.PROVISO, passage.section, stem, mark, covered)
                )
        return tuple(found)


class Covers:
    """Which commitments each proviso qualifies."""

    def __init__(
        self, pieces: Pieces, structure: Structure, commitments: Sequence[Commitment], notes: NoteMarks
    ) -> None:
        self.pieces, self.structure, self.notes = pieces, structure, notes
        self.anchors = [commitment.anchor for commitment in commitments]
        self.all = tuple(range(len(commitments)))
        self._headings = [section.span.start for section in structure.sections]
        self._said = self._repeated()
        self._noted: dict[str, int] = {}
        """For each mark where its last note begins."""

    def _repeated(self) -> dict[int, Span]:
        """Where provisos of the same words say it again, the text from the one before to the one after each."""
        places: dict[str, list[int]] = {}
        for index, piece in enumerate(self.pieces.pieces):
            if piece.proviso is not None and piece.proviso.reach is Reach.TEXT:
                places.setdefault(piece.words, []).append(index)
        spans: dict[int, Span] = {}
        for same in places.values():
            starts = [self.pieces.pieces[index].span.start for index in same]
            for index, before, after in zip(same, [0, *starts[:-1]], [*starts[1:], None], strict=True):
                if len(same) > 1:
                    spans[index] = Span(before, after if after is not None else self._end())
        return spans

    def _end(self) -> int:
        return self.anchors[-1] + 1 if self.anchors else 0

    def of(self, index: int, piece: Piece, proviso: Proviso) -> tuple[int, ...]:
        """The commitments that one proviso qualifies.

        A text that says the same proviso twice is several statements in one: each qualifies those around it.
        """
        if proviso.reach is Reach.TEXT:
            return self._between(self._said[index]) if index in self._said else self.all
        passage = self.structure.passages[piece.place]
        if proviso.reach is Reach.PART:
            part = part_around(self.structure.sections, passage.section, proviso.word)
            return self._between(part) if part else ()
        if passage.block.kind is not BlockKind.NOTE:
            return self._between(passage.block.span)
        spans = dict.fromkeys(self._marked(place) for place in self._places(passage.block.mark or "", piece))
        return tuple(sorted({one for span in spans for one in self._between(span)}))

    def _places(self, mark: str, piece: Piece) -> list[int]:
        """Where the mark of a note stands, after the last note with the same mark."""
        places, since = self.notes.standing(mark), self._noted.get(mark, -1)
        self._noted[mark] = piece.span.start
        return places[bisect_right(places, since) : bisect_left(places, piece.span.start)]

    def _between(self, span: Span) -> tuple[int, ...]:
        return self.all[bisect_left(self.anchors, span.start) : bisect_left(self.anchors, span.end)]

    def _marked(self, offset: int) -> Span:
        """The provision in which a mark stands; where it stands in a heading, the part under it."""
        piece = self.pieces.pieces[self.pieces.at(offset)]
        if piece.span.start <= offset < piece.span.end:
            return piece.span
        place = bisect_right(self._headings, offset) - 1
        return self.structure.sections[place].span if place >= 0 else Span(offset, offset)


def _joined(cuts: Sequence[Cut]) -> list[Cut]:
    """The cuts, with provisos of the same reach that follow each other as one."""
    found: list[Cut] = []
    for cut in cuts:
        last = found[-1] if found else None
        if (
            last
            and last.proviso
            and cut.proviso
            and last.end == cut.begin
            and last.proviso.reach is cut.proviso.reach
        ):
            found[-1] = Cut(last.begin, cut.end, last.proviso)
        else:
            found.append(cut)
    return found


def merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in order, those that touch as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and found[-1].end == span.start:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return tuple(found)
