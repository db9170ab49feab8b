"""CSV becomes a document whose values know their lines and columns, as YAML does.

Comma, semicolon or tab; UTF-8 or Windows-1252; quoted cells may hold line breaks.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Span, did_you_mean, error, say
from generator.documents import Data, Document, KeyPath, readable
from generator.documents.texts import line_span, split_lines
from generator.model.entries import Spans

DELIMITERS = ";,\t"
GERMAN_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell and where it begins, from 0."""

    text: str
    line: int
    column: int
    length: int
    closed: bool = True
    """Whether the quote that opens it is closed."""


Row = list[Cell]
Read = tuple[Document, tuple[Diagnostic, ...]]


def read_table(place: str, body: bytes, keys: Sequence[str], columns: Mapping[str, str]) -> Read:
    """A document `vacancies: [row, …]`; `columns` says which heading means which of `keys`."""
    lines = split_lines(decoded(body))
    rows = [row for row in cells(lines, delimiter(lines)) if any(cell.text for cell in row)]
    table = Table(place, lines, keys)
    heads = table.heads(rows[0] if rows else [], columns)
    for row in rows[1:]:
        table.take(row, heads)
    return table.document(), tuple(table.diagnostics)


def decoded(body: bytes) -> str:
    """UTF-8 with or without mark, else Windows-1252, which Excel still writes."""
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace")


def delimiter(lines: Sequence[str]) -> str:
    """The mark between headings that stands there most often."""
    head = re.sub(r'"[^"]*"', "", lines[0] if lines else "")
    return max(DELIMITERS, key=head.count)


def cells(lines: Sequence[str], mark: str) -> Iterator[Row]:
    """Row by row; a quote that is never closed ends with the file."""
    number = 0
    while number < len(lines):
        row, number = row_at(lines, number, mark)
        yield row


def row_at(lines: Sequence[str], number: int, mark: str) -> tuple[Row, int]:
    """The row that begins on a line, and the number of the line after it."""
    row: Row = []
    column = 0
    while True:
        cell, number, column = cell_at(lines, number, column, mark)
        row.append(cell)
        if number >= len(lines) or column >= len(lines[number]):
            return row, number + 1
        column += 1


def cell_at(lines: Sequence[str], number: int, column: int, mark: str) -> tuple[Cell, int, int]:
    """A cell, and the place of what ends it."""
    line = lines[number]
    if not line.startswith('"', column):
        end = line.find(mark, column)
        end = len(line) if end < 0 else end
        return Cell(line[column:end].strip(), number, column, end - column), number, end
    return quoted_at(lines, number, column, mark)


def quoted_at(lines: Sequence[str], number: int, column: int, mark: str) -> tuple[Cell, int, int]:
    """The same for a cell in quotes; two quotes inside are one."""
    first, said, at, closed = number, list[str](), column + 1, True
    while number < len(lines):
        line = lines[number]
        close = closing_quote(line, at)
        said.append(line[at:close].replace('""', '"'))
        if close < len(line):
            end = line.find(mark, close)
            break
        number, at = number + 1, 0
    else:
        number, end, closed = len(lines) - 1, -1, False
    end = len(lines[number]) if end < 0 else end
    length = end - column if number == first else len(lines[first]) - column
    return Cell("\n".join(said).strip(), first, column, length, closed), number, end


def closing_quote(line: str, start: int) -> int:
    """Where the quote closes on this line; its length if it does not."""
    at = line.find('"', start)
    while at >= 0 and line.startswith('""', at):
        at = line.find('"', at + 2)
    return len(line) if at < 0 else at


class Table:
    """Rows as they become values with places."""

    def __init__(self, place: str, lines: tuple[str, ...], keys: Sequence[str]) -> None:
        self.place, self.lines, self.keys = place, lines, keys
        self.rows: list[Data] = []
        self.values: dict[KeyPath, Span] = {}
        self.diagnostics: list[Diagnostic] = []

    def heads(self, row: Row, columns: Mapping[str, str]) -> list[str]:
        """The key of each column; empty for those that nobody knows, which are mistakes."""
        found: list[str] = []
        for cell in row:
            key = columns.get(cell.text, re.sub(r"[\s-]+", "_", cell.text.casefold()))
            if cell.text and key not in self.keys:
                message = say("no column is called `{key}`", key=readable(cell.text))
                hint = did_you_mean(key, self.keys)
                self.diagnostics.append(error(self.span(cell), "unknown-column", message, hint))
            elif key and key in found:
                message = say("the column `{key}` stands here twice", key=readable(cell.text))
                self.diagnostics.append(error(self.span(cell), "unknown-column", message))
            found.append(key if key in self.keys and key not in found else "")
        return found

    def take(self, row: Row, heads: Sequence[str]) -> None:
        """A row becomes a mapping; cells behind the last heading are mistakes."""
        if not row[-1].closed:
            message = say("the quotation mark that opens here is never closed")
            self.diagnostics.append(error(self.span(row[-1]), "unclosed-quote", message))
            return
        path: KeyPath = ("vacancies", len(self.rows))
        self.values[path] = line_span(self.place, self.lines, row[0].line + 1)
        data: dict[str, Data] = {}
        for head, cell in zip(heads, row, strict=False):
            if head and cell.text:
                data[head] = tidied(head, cell.text)
                self.values[(*path, head)] = self.span(cell)
        for cell in row[len(heads) :]:
            if cell.text:
                message = say("the row has more cells than there are columns")
                hint = say("put text with the separator between double quotes")
                self.diagnostics.append(error(self.span(cell), "unknown-column", message, hint))
                break
        self.rows.append(data)

    def span(self, cell: Cell) -> Span:
        source = self.lines[cell.line]
        return Span(self.place, cell.line + 1, cell.column + 1, max(1, cell.length), source)

    def document(self) -> Document:
        """The rows as if they had been written in YAML."""
        return Document(
            path=self.place,
            data={"vacancies": self.rows},
            spans=Spans(line_span(self.place, self.lines, 1), self.values),
            keys={},
            empty=frozenset(),
            body="",
            body_line=1,
            lines=self.lines,
        )


def tidied(key: str, text: str) -> Data:
    """A cell as YAML would have it: ISO days, decimal points, a list where one belongs."""
    if key in ("posted", "closes", "starts") and (found := GERMAN_DAY.fullmatch(text)):
        return f"{found[3]}-{int(found[2]):02d}-{int(found[1]):02d}"
    if key.startswith(("hours_", "salary_m")) and DECIMAL_COMMA.fullmatch(text):
        return text.replace(",", ".")
    if key == "employment_types":
        return [word.strip() for word in re.split(r"[|,/]", text)]
    return text
