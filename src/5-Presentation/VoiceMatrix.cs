using System.Collections.Immutable;

namespace Sayso;

/// <summary>One cell of the matrix: what an account does with a proposition, and its statements. Silence has a cell too.</summary>
public sealed record StanceCell(DocumentId Document, StanceKind Stance, ImmutableArray<Statement> Statements);

/// <summary>One proposition against all accounts.</summary>
/// <param name="Text">In the words of one of the accounts, <paramref name="WordsOf"/>.</param>
/// <param name="WordsOf">The statement whose wording it is; null where the wording belongs to no claim of the case.</param>
/// <param name="Cells">One per document, in their order.</param>
public sealed record MatrixRow(string Id, string Text, Statement? WordsOf, bool IsContested, ImmutableArray<StanceCell> Cells)
{
    public int Speaking => Cells.Count(cell => cell.Stance != StanceKind.Silent);
}
