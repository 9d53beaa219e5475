namespace Sayso.Wording;

/// <summary>How surely something is said, and on what basis, in words.</summary>
public static class CertaintyWording
{
    /// <summary>The verb before a quoted statement: "says", "says it is likely", "asks whether"; "reports …" where it is not the account's own voice.</summary>
    public static string Verb(Certainty certainty, string text, bool isOwnVoice)
    {
        var isQuestion = text.AsSpan().TrimEnd().TrimEnd("”\"’)").EndsWith("?", StringComparison.Ordinal);
        return (certainty, isOwnVoice) switch
        {
            (Certainty.Certain, true) => "says",
            (Certainty.Certain, false) => "reports",
            (Certainty.Probable, true) => "says it is likely",
            (Certainty.Probable, false) => "reports as likely",
            (Certainty.Possible, true) => "says it is possible",
            (Certainty.Possible, false) => "reports as possible",
            (Certainty.Uncertain, true) => isQuestion ? "asks whether" : "leaves open whether",
            (Certainty.Uncertain, false) => isQuestion ? "passes on the question whether" : "reports as uncertain",
            (_, true) => "mentions",
            _ => "passes on",
        };
    }

    /// <summary>For a column headed "how sure".</summary>
    public static string Degree(Certainty certainty) => certainty switch
    {
        Certainty.Certain => "outright",
        Certainty.Probable => "as likely",
        Certainty.Possible => "as possible",
        Certainty.Uncertain => "as uncertain",
        _ => "not told how surely",
    };

    /// <summary>For brackets after a date or number: nothing where it is said outright.</summary>
    public static string? Aside(Certainty certainty) => certainty switch
    {
        Certainty.Certain => null,
        Certainty.Probable => "likely",
        Certainty.Possible => "possibly",
        Certainty.Uncertain => "uncertain",
        _ => null,
    };

    public static string Of(Basis basis) => basis switch
    {
        Basis.Witnessed => "as a witness",
        Basis.Official => "an official source",
        Basis.Document => "a document",
        Basis.Named => "a named source",
        Basis.Anonymous => "an unnamed source",
        Basis.Hearsay => "hearsay",
        Basis.Inferred => "an inference",
        _ => "no basis given",
    };

    /// <summary>The one visual channel: dotted outranks dashed, because hearsay stays hearsay however firmly it is put.</summary>
    public static Firmness FirmnessOf(Certainty certainty, Basis basis) =>
        basis is Basis.Hearsay or Basis.Anonymous ? Firmness.Hearsay
        : certainty is Certainty.Certain ? Firmness.Asserted
        : Firmness.Hedged;

    public static string Of(Firmness firmness) => firmness switch
    {
        Firmness.Asserted => "said outright",
        Firmness.Hedged => "hedged",
        _ => "hearsay or anonymous",
    };

    /// <summary>A higher number is surer; unknown has no place on the scale.</summary>
    public static int? Rank(Certainty certainty) => certainty switch
    {
        Certainty.Uncertain => 0,
        Certainty.Possible => 1,
        Certainty.Probable => 2,
        Certainty.Certain => 3,
        _ => null,
    };
}
