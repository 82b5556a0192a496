/**
 * Formulas taken apart once. Univer takes every formula of the workbook apart whenever rows or columns come or go, and
 * remembers two thousand of them: a model with a forecast has ten times as many, so that none is found again.
 */
import { LexerTreeBuilder } from "@univerjs/preset-sheets-core";

const MOST_KNOWN = 60_000;

type Pieces = ReturnType<LexerTreeBuilder["sequenceNodesBuilder"]>;

export class RememberingLexer extends LexerTreeBuilder {
  private readonly known = new Map<string, NonNullable<Pieces>>();

  /** A list of the caller's own: pieces are put in the place of others there. */
  override sequenceNodesBuilder(formula: string): Pieces {
    const before = this.known.get(formula);
    if (before) return [...before];
    const pieces = super.sequenceNodesBuilder(formula);
    if (pieces) {
      if (this.known.size >= MOST_KNOWN) this.known.clear();
      this.known.set(formula, [...pieces]);
    }
    return pieces;
  }
}
