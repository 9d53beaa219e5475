using System.Collections.Frozen;
using Sayso.Scanning;

namespace Sayso.Quantities;

/// <summary>Tells numbers that name or order (list markers, chapters, codes, handles, addresses) from numbers that count.</summary>
internal sealed class NominalNumbers(string text, Lexeme[] lexemes)
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "chapter", "measure", "page", "pages", "section", "article", "articles", "resolution", "no", "nos", "nr", "number", "room", "flight", "route", "highway", "phase", "part", "paragraph", "clause", "version",
        "figure", "fig", "table", "item", "act", "volume", "vol", "issue", "unit", "line", "gate", "terminal", "channel", "apollo", "soyuz", "salyut", "boeing", "airbus", "category", "grade", "group", "team", "protocol", "annex",
        "appendix", "point", "points", "stage", "step", "zone", "sector", "checkpoint", "battalion", "brigade", "block", "building", "apartment", "apt", "suite", "exit", "interstate", "measures", "demand", "demands", "question",
        "exercise", "note", "notes", "ref", "page", "pp", "p", "ch", "episode", "season",
    }.ToFrozenSet(StringComparer.Ordinal);

    public List<PhraseItem<Amount>> LeaveOut(List<PhraseItem<Amount>> items, Func<TextSpan, bool> isTime)
    {
        var kept = new List<PhraseItem<Amount>>(items.Count);
        var lastNominal = -1;
        foreach (var item in items)
        {
            if (ReferenceEquals(item.Meaning, NumberRules.Nothing) || isTime(TextSpan.FromBounds(lexemes[item.Start].Span.Start, lexemes[item.End - 1].Span.End))) continue;
            if (IsNominal(item) || lastNominal >= 0 && Goes(lastNominal, item.Start)) lastNominal = item.End;
            else kept.Add(item);
        }

        return kept;
    }

    private bool IsNominal(PhraseItem<Amount> item)
    {
        if (!lexemes[item.Start].IsDigits || item.Meaning.Kind == QuantityKind.Ordinal) return false;
        var (before, after) = (item.Start > 0 ? lexemes[item.Start - 1] : default, item.End < lexemes.Length ? lexemes[item.End] : default);
        if (item.Start > 0 && !lexemes[item.Start].Spaced && (before.IsWord && before.Word is not ("us" or "c" or "usd" or "eur" or "gbp" or "rs") || before.Word is "#" or "@" or "_" or "&")) return true;
        if (item.Start > 0 && !lexemes[item.Start].Spaced && before.Is("/") && (item.Start < 2 || before.Spaced || lexemes[item.Start - 2].IsWord && !before.Spaced)) return true;
        if (item.Start > 1 && !lexemes[item.Start].Spaced && before.Is("-") && !before.Spaced && lexemes[item.Start - 2].IsWord && Coded(item.Start - 2)) return true;
        if (before.Word is "." or "№" && item.Start > 1 && lexemes[item.Start - 2].Word is "no" or "nr" or "nos" or "fig" or "pp" or "p" or "ch" && lexemes[item.Start].Spaced | !before.Spaced) return true;
        if (before.IsWord && lexemes[item.Start].Spaced && !lexemes[item.Start].Breaks && Names.Contains(before.Word) && item.End == item.Start + 1 && lexemes[item.Start].Word.Length < 5 && after.Word is not ("people" or "members")) return !before.Is("no") || before.Capital;
        return ListMarker(item, before, after) || InAddress(item);
    }

    /// <summary>Capital letters before a hyphen make a code of a number: "F-16", "COVID-19", "AK-47".</summary>
    private bool Coded(int word) => lexemes[word].Capital && (lexemes[word].Word.Length <= 3 || lexemes[word].Word is "covid" or "soyuz" or "scp");

    /// <summary>"(1)", "1." and "1)" at the start of a line.</summary>
    private bool ListMarker(PhraseItem<Amount> item, Lexeme before, Lexeme after)
    {
        if (item.End != item.Start + 1 || lexemes[item.Start].Word.Length > 2) return false;
        if (item.Start > 0 && before.Is("(") && after.Word is ")" && !lexemes[item.Start].Spaced && !after.Spaced) return true;
        if (after.Word is not ("." or ")") || after.Spaced || item.End + 1 >= lexemes.Length) return false;
        return StartsLine(item.Start) && lexemes[item.End + 1].IsWord;
    }

    private bool StartsLine(int at)
    {
        if (at == 0) return true;
        for (var i = lexemes[at].Span.Start - 1; i >= lexemes[at - 1].Span.End; i--)
        {
            if (text[i] == '\n') return true;
        }

        return false;
    }

    /// <summary>Part of a web address, a mail address or a file name.</summary>
    private bool InAddress(PhraseItem<Amount> item)
    {
        var (start, end) = (lexemes[item.Start].Span.Start, lexemes[item.End - 1].Span.End);
        while (start > 0 && !char.IsWhiteSpace(text[start - 1])) start--;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        var chunk = text.AsSpan(start, end - start);
        return chunk.Contains("://", StringComparison.Ordinal) || chunk.Contains('@') || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"points #1, 7 and 10": a list goes on from a number that names.</summary>
    private bool Goes(int from, int to)
    {
        if (to - from is < 1 or > 3 || lexemes[to].Breaks) return false;
        for (var at = from; at < to; at++)
        {
            if (lexemes[at].Word is not ("," or "and" or "&" or "-" or "or" or "to" or "#")) return false;
        }

        return lexemes[to].IsDigits && lexemes[from].Word is "," or "and" or "&" or "-" && lexemes[to].Word.Length <= 3;
    }
}
