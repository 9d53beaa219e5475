using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Sayso.Tests.WeighingTests;

/// <summary>
/// Builds a small case by hand: accounts of sentences, each one claim, with names, voices, causes, forecasts and the main event marked by their
/// words. Tokens carry no tags, so what is tested is the weighing and not a tagger.
/// </summary>
internal sealed partial class Pile
{
    private readonly Dictionary<string, (MentionType Type, string? Country)> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> triggers = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> verbs = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Account> accounts = [];

    /// <summary>Declares a name; the same country makes the same entity.</summary>
    public Pile Name(string text, MentionType type, string? country = null)
    {
        names[text] = (type, country);
        return this;
    }

    /// <summary>Declares a word that tells of the main happening.</summary>
    public Pile Happening(params string[] words)
    {
        triggers.UnionWith(words);
        return this;
    }

    /// <summary>Declares words that are verbs; with them, all other words are nouns.</summary>
    public Pile Verbs(params string[] words)
    {
        verbs.UnionWith(words);
        return this;
    }

    public Account Add(string id, string? published = null)
    {
        accounts.Add(new Account(id, published));
        return accounts[^1];
    }

    public Weighing Weigh() => Weigher.Weigh(Compare());

    public Comparison Compare()
    {
        var readings = accounts.Select(Read).ToImmutableArray();
        var claims = readings.SelectMany(reading => reading.Claims.Select(claim => (reading, claim))).Select((pair, at) => new CaseClaim(
            "C" + (at + 1).ToString(CultureInfo.InvariantCulture),
            pair.reading.Document.Id,
            pair.claim.Id,
            pair.claim.Span,
            pair.reading.Slice(pair.claim.Span).ToString(),
            "ch" + at.ToString(CultureInfo.InvariantCulture),
            pair.claim.Attribution is { } by ? pair.reading[by].Basis : Basis.None,
            pair.claim.Factuality.Modality switch { Modality.Certain => Certainty.Certain, Modality.Probable => Certainty.Probable, Modality.Possible => Certainty.Possible, _ => Certainty.Uncertain },
            pair.claim.Factuality.Polarity)).ToImmutableArray();
        var mentions = readings.SelectMany(reading => reading.Mentions.Select(mention => (reading, mention, Text: reading.Slice(mention.Span).ToString())));
        return new Comparison
        {
            Readings = readings,
            Claims = claims,
            Chains = [.. claims.Select(claim => Chain(claim, readings.First(reading => reading.Document.Id == claim.Document)))],
            Entities = [.. mentions.GroupBy(entry => names[entry.Text].Country ?? entry.Text).Select(group => new Entity(
                "e:" + group.Key, group.First().Text, group.First().mention.Type, [], [.. group.Select(entry => new EntityMention(entry.reading.Document.Id, entry.mention.Id, entry.mention.Span, entry.Text))]))],
            Events = [Event(readings)],
            Origins = [.. readings.Select(reading => new Origin(reading.Document.Id, accounts.First(account => account.Id == reading.Document.Id.Value).Copied is null ? 1 : 0.1,
                accounts.First(account => account.Id == reading.Document.Id.Value).Copied is { } source ? [new DocumentId(source)] : []))],
        };
    }

    private static AttributionChain Chain(CaseClaim claim, Reading reading) => new(
        claim.Chain,
        [
            new ChainLink(new Voice.Narrator(), reading.Document.Id, null, claim.Span),
            .. reading.ChainOf(reading[claim.Claim].Attribution).Select(link => new ChainLink(link.Voice, reading.Document.Id, link.Id, claim.Span)),
        ]);

    private static Event Event(ImmutableArray<Reading> readings) => new(
        "ev1", "the happening", null, null, null, null, null, [], [], [], [], 1,
        [.. readings.SelectMany(reading => reading.Events.Select(item => new EventReference(reading.Document.Id, item.Id, item.Trigger)))], []);

    private Reading Read(Account account)
    {
        var text = string.Join('\n', account.Lines.Select(line => line.Text));
        var tokens = WordPattern().Matches(text).Select(match => new Token(new TextSpan(match.Index, match.Length), match.Value.ToLowerInvariant(), Tag(match.Value), null, -1, "dep")).ToImmutableArray();
        var at = 0;
        var spans = account.Lines.Select(line => (Line: line, Span: new TextSpan((at += line.Text.Length + 1) - line.Text.Length - 1, line.Text.Length))).ToList();
        var attributions = ImmutableArray.CreateBuilder<Attribution>();
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var causes = ImmutableArray.CreateBuilder<CausalMention>();
        var forecasts = ImmutableArray.CreateBuilder<Forecast>();
        foreach (var (line, span) in spans)
        {
            AttributionId? by = null;
            if (line.Voice is { } voice)
            {
                by = new AttributionId(attributions.Count);
                var cue = line.Cue is { } word ? In(text, span, word) : default;
                attributions.Add(new Attribution(by.Value, [], line.Cue is null ? [] : [cue], [span], Projection.Indirect, null, new Voice.Named(voice, null), Basis.Named));
            }

            claims.Add(new Claim(new ClaimId(claims.Count), span, null, by, new Factuality(line.Polarity, line.Modality), 0.5));
            if (line.Cause is var (cause, kind, effect, denied, tie))
            {
                var (one, other) = (In(text, span, cause), In(text, span, effect));
                causes.Add(new CausalMention(new CauseId(causes.Count), one, [Between(text, one, other)], other, kind, by, denied, tie));
            }

            if (line.IsForecast) forecasts.Add(new Forecast(new ForecastId(forecasts.Count), span, null, null, line.Modality, by));
        }

        var mentions = names.Keys.SelectMany(name => Places(text, name).Select(span => (name, span))).OrderBy(pair => pair.span).ToList();
        return new Reading
        {
            Document = new Document { Id = new DocumentId(account.Id), Text = text, Published = account.Published, Byline = account.Id },
            ModelVersion = "by hand",
            Tokens = tokens,
            Sentences = [.. spans.Select(pair => Sentence(pair.Span, tokens))],
            Mentions = [.. mentions.Select((pair, index) => new Mention(
                new MentionId(index), pair.span, pair.span, names[pair.name].Type, MentionForm.Name, "e" + index, names[pair.name].Country is { } country ? new GeoPlace(null, pair.name, country, null, 0, 0) : null))],
            Attributions = attributions.ToImmutable(),
            Claims = claims.ToImmutable(),
            Causes = causes.ToImmutable(),
            Forecasts = forecasts.ToImmutable(),
            Events = [.. tokens.Where(token => triggers.Contains(text.Substring(token.Span.Start, token.Span.Length))).Select((token, index) => new EventMention(
                new EventId(index), token.Span, token.Lemma, "PROTEST", null, null, [], [], null, null, default, Tense.Past, 1, null, []))],
        };
    }

    private Upos Tag(string word) => verbs.Count == 0 ? Upos.X : verbs.Contains(word) ? Upos.Verb : Upos.Noun;

    private static Sentence Sentence(TextSpan span, ImmutableArray<Token> tokens)
    {
        var first = tokens.Count(token => token.Span.Start < span.Start);
        return new Sentence(span, first, tokens.Count(token => span.Contains(token.Span)), false, []);
    }

    // What stands between cause and effect is what joins them.
    private static TextSpan Between(string text, TextSpan one, TextSpan other)
    {
        var (from, to) = one < other ? (one.End, other.Start) : (other.End, one.Start);
        while (from < to && text[from] == ' ') from++;
        while (to > from && text[to - 1] == ' ') to--;
        return TextSpan.FromBounds(from, to);
    }

    private static TextSpan In(string text, TextSpan span, string words) => new(text.IndexOf(words, span.Start, StringComparison.Ordinal), words.Length);

    private static IEnumerable<TextSpan> Places(string text, string name) =>
        Regex.Matches(text, @"(?<!\w)" + Regex.Escape(name) + @"(?!\w)", RegexOptions.CultureInvariant).Select(match => new TextSpan(match.Index, match.Length));

    [GeneratedRegex(@"[\w’'.\-]*\w", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();

    internal sealed record Line(string Text)
    {
        public string? Voice { get; init; }

        public string? Cue { get; init; }

        public Polarity Polarity { get; init; }

        public Modality Modality { get; init; }

        public bool IsForecast { get; init; }

        public (string Cause, CausalKind Kind, string Effect, bool Denied, CausalTie Tie)? Cause { get; init; }
    }

    internal sealed class Account(string id, string? published)
    {
        public string Id { get; } = id;

        public string? Published { get; } = published;

        public string? Copied { get; private set; }

        public List<Line> Lines { get; } = [];

        public Account Says(params string[] lines) => With(lines.Select(text => new Line(text)));

        public Account Denies(string text) => With([new Line(text) { Polarity = Polarity.Negative }]);

        public Account Reports(string voice, string text, string? cue = null) => With([new Line(text) { Voice = voice, Cue = cue }]);

        public Account Predicts(string text, Modality modality = Modality.Certain) => With([new Line(text) { IsForecast = true, Modality = modality }]);

        public Account Explains(string text, string cause, string effect, CausalKind kind = CausalKind.Causes, bool denied = false, string? voice = null, CausalTie tie = CausalTie.Told) =>
            With([new Line(text) { Cause = (cause, kind, effect, denied, tie), Voice = voice }]);

        public Account CopiedFrom(string source)
        {
            Copied = source;
            return this;
        }

        private Account With(IEnumerable<Line> lines)
        {
            Lines.AddRange(lines);
            return this;
        }
    }
}
