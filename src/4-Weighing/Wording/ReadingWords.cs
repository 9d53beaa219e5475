using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sayso.Wording;

/// <summary>One word: a token, or a part of one where it has a hyphen ("US-led").</summary>
internal readonly record struct Word(string Root, TextSpan Span, int Token);

/// <summary>The words of one document by root, without punctuation, with the mentions and tokens they belong to.</summary>
internal sealed class ReadingWords
{
    private static readonly FrozenSet<string> Empty = """
        a an the this that these those it its he him his she her they them their we us our you your i my me who whom whose which what there here be is are was were been being am have has had do does did
        will would shall should can could may might must of in on at by for from to with without into onto over under about against between among through during before after since until as than and or but nor
        so if then because while when where why how not no never also very more most much many some any all both each other such only just even still now again too yet own same say said tell told get go make take
        come one two three first second new good great n't 's up out off down well back like per via
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Roots.Of(word)).ToFrozenSet(StringComparer.Ordinal);

    private readonly bool isTagged;

    public ReadingWords(Reading reading)
    {
        Reading = reading;
        isTagged = reading.Tokens.Any(token => token.Upos is Upos.Noun or Upos.Verb or Upos.Propn);
        Words = [.. reading.Tokens.SelectMany(Parts)];
    }

    public Reading Reading { get; }

    public ImmutableArray<Word> Words { get; }

    /// <summary>Indices of the words inside a span: first, and one after the last.</summary>
    public (int First, int End) Range(TextSpan span)
    {
        int low = 0, high = Words.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Words[middle].Span.Start < span.Start) low = middle + 1;
            else high = middle;
        }

        var end = low;
        while (end < Words.Length && Words[end].Span.Start < span.End) end++;
        return (low, end);
    }

    public bool IsContent(Word word)
    {
        if (Empty.Contains(word.Root) || word.Root.Length < 2) return false;
        var upos = Reading.Tokens[word.Token].Upos;
        return isTagged ? upos is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj or Upos.Adv or Upos.X : char.IsLetter(word.Root[0]);
    }

    /// <summary>Roots of the content words of a span, each once, in order.</summary>
    public ImmutableArray<string> Content(TextSpan span)
    {
        var (first, end) = Range(span);
        return [.. Words[first..end].Where(IsContent).Select(word => word.Root).Distinct(StringComparer.Ordinal)];
    }

    public IEnumerable<Mention> Mentions(TextSpan span) => Reading.Mentions.Where(mention => span.Contains(mention.Span));

    /// <summary>The text of a span with its white space made single.</summary>
    public string Text(TextSpan span) => string.Join(' ', Reading.Slice(span).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The word that heads a span: the first content word whose token hangs outside; else the last content word before a preposition; -1 for none.</summary>
    public int HeadWord(TextSpan span)
    {
        var (first, end) = Range(span);
        var last = -1;
        for (var i = first; i < end; i++)
        {
            if (!IsContent(Words[i])) continue;
            var head = Reading.Tokens[Words[i].Token].Head;
            if (isTagged && (head < 0 || !span.Contains(Reading.Tokens[head].Span))) return i;
            last = last < 0 || !isTagged && !Breaks(last, i) ? i : last;
        }

        return last;
    }

    private bool Breaks(int from, int to) => Words[from..to].Any(word => word.Root is "of" or "in" or "on" or "for" or "by" or "with" or "from" or "to" or "at" or "that" or "which");

    private IEnumerable<Word> Parts(Token token, int index)
    {
        var text = Reading.Slice(token.Span).ToString();
        if (!text.Any(char.IsLetterOrDigit)) yield break;
        var cuts = text.Split('-', '\u2010', '\u2011', '\u2013', '/');
        if (cuts.Length == 1)
        {
            yield return new(Roots.Of(token.Lemma is { Length: > 0 } lemma && lemma != "_" ? lemma : text), token.Span, index);
            yield break;
        }

        var at = token.Span.Start;
        foreach (var cut in cuts)
        {
            if (cut.Any(char.IsLetterOrDigit)) yield return new(Roots.Of(cut), new TextSpan(at, cut.Length), index);
            at += cut.Length + 1;
        }
    }
}
