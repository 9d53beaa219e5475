namespace Sayso.Import;

/// <summary>What a format reader hands out, one after the other: a draft, or the reason why there is none.</summary>
/// <param name="IsOneOfMany">Whether the file could hold further documents (a feed, a mailbox, an archive), so that the id needs a number.</param>
internal sealed record Piece(Draft? Draft, Diagnostic? Failure, bool IsOneOfMany)
{
    public static Piece Of(Draft draft) => new(draft, null, false);

    public static Piece OneOf(Draft draft) => new(draft, null, true);

    public static Piece Failed(Diagnostic failure) => new(null, failure, true);
}
