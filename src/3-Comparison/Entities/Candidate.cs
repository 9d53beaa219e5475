using Sayso.Names;

namespace Sayso.Entities;

/// <summary>A named chain of one document, on its way into an entity.</summary>
internal sealed class Candidate(Reading reading)
{
    private const int ContextReach = 8;

    private HashSet<string>? context;

    public Reading Reading { get; } = reading;

    public List<Mention> Mentions { get; } = [];

    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public MentionType Type { get; private set; }

    public GeoPlace? Geo { get; private set; }

    public void Add(Mention mention)
    {
        Mentions.Add(mention);
        Names.Add(Text(Reading, mention.Span));
        if (Type == MentionType.Other) Type = mention.Type;
        Geo ??= mention.Geo;
    }

    public static string Text(Reading reading, TextSpan span) =>
        string.Join(' ', reading.Document.Text.Substring(span.Start, span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Candidates that share a key are compared: sounds of words without vowels, in part, and initials.</summary>
    public IEnumerable<string> BlockKeys()
    {
        foreach (var name in Names)
        {
            var words = NameMatcher.Words(name);
            if (words.Length == 0) continue;
            yield return "=" + string.Join(' ', words);
            foreach (var word in words.Length > 1 ? [words[0], words[^1]] : words)
            {
                var skeleton = Skeleton(Transliteration.Sound(word));
                if (word.Length < 4) continue;
                yield return "k" + skeleton[..Math.Min(3, skeleton.Length)];
                // A wrong or missing first consonant still meets on the others.
                if (skeleton.Length > 3) yield return "t" + skeleton[^3..];
            }

            var initials = string.Concat(name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0])).Select(w => w[0]));
            if (initials.Length > 1) yield return "i" + initials;
            if (name.Length is > 1 and < 9 && name.All(c => char.IsUpper(c) || c == '.')) yield return "i" + name.Replace(".", string.Empty, StringComparison.Ordinal);
        }
    }

    private static string Skeleton(string sound) => string.Concat(sound.Where(c => c is not ('a' or 'e' or 'i' or 'o' or 'u')));

    /// <summary>How many nouns and verbs the surroundings of both share.</summary>
    public int SharedContext(Candidate other) => Context.Count(other.Context.Contains);

    private HashSet<string> Context => context ??= Surroundings();

    private HashSet<string> Surroundings()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in Mentions)
        {
            var sentence = Reading.SentenceAt(mention.Span.Start);
            if (sentence is null) continue;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = Reading.Tokens[i];
                if (Math.Abs(token.Span.Start - mention.Span.Start) > ContextReach * 8 || mention.Span.Overlaps(token.Span)) continue;
                if (token.Upos is Upos.Noun or Upos.Verb or Upos.Adj && token.Lemma.Length > 3) words.Add(token.Lemma);
            }
        }

        return words;
    }
}
