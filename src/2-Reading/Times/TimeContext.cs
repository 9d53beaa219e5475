namespace Sayso.Times;

/// <summary>What an expression is read against.</summary>
/// <param name="Written">When the text (or the post it stands in) was written; null where that is not known.</param>
/// <param name="Tense">Of the clause it stands in; null where that cannot be told.</param>
/// <param name="Told">The date told last.</param>
/// <param name="Year">The last year stated outright, for dates without one in a text of unknown date.</param>
internal readonly record struct TimeContext(DateTime? Written, Tense? Tense, TimeInterval? Told, int? Year)
{
    public bool IsFuture => Tense == Sayso.Tense.Future;

    public bool IsPast => Tense == Sayso.Tense.Past;
}
