/** A row of whole numbers. */
export type Row = readonly bigint[];

/** What rows of whole numbers span over the rational numbers, found without fractions and so without error. */
export interface Span {
  readonly rank: number;
  /** Whether some linear combination of the rows, with any rational coefficients, gives this row. */
  contains(row: Row): boolean;
}

interface Pivot {
  readonly column: number;
  readonly row: Row;
}

/** Gaussian elimination by cross-multiplication. */
export function spanOf(rows: readonly Row[]): Span {
  const pivots: Pivot[] = [];
  for (const row of rows) {
    const rest = reduce(row, pivots);
    const column = rest.findIndex((entry) => entry !== 0n);
    if (column !== -1) pivots.push({ column, row: rest });
  }
  return {
    rank: pivots.length,
    contains: (row) => reduce(row, pivots).every((entry) => entry === 0n),
  };
}

/** The row less what the pivots explain of it, up to a factor. */
function reduce(row: Row, pivots: readonly Pivot[]): Row {
  let rest = row;
  for (const pivot of pivots) {
    const factor = rest[pivot.column] ?? 0n;
    if (factor === 0n) continue;
    const lead = pivot.row[pivot.column] ?? 0n;
    rest = rest.map((entry, column) => entry * lead - (pivot.row[column] ?? 0n) * factor);
  }
  return rest;
}
