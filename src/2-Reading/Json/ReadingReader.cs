using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Sayso.Json;

/// <summary>Reads back what <see cref="ReadingJson"/> wrote: a cached reading, or one that came from a worker.</summary>
public static class ReadingReader
{
    /// <summary>Throws <see cref="JsonException"/> where the JSON is not a reading of <paramref name="document"/>.</summary>
    public static Reading Read(JsonElement json, Document document) => new()
    {
        Document = document,
        ModelVersion = json.GetText("model") ?? string.Empty,
        Sentences = All(json, "sentences", i => new Sentence(
            i.ReadBounds(), i.GetInt("firstToken") ?? 0, i.GetInt("tokens") ?? 0, i.GetText("certainty") == "uncertain" && (i.ReadSpans("hedges").Length > 0 || i.ReadSpans("vague").Length == 0), i.ReadSpans("hedges"))
        {
            Vague = i.ReadSpans("vague"),
        }),
        Tokens = All(json, "tokens", i => new Token(
            i.ReadBounds(), i.GetText("lemma") ?? string.Empty, UposOf(i.GetText("upos")), i.GetText("feats"), i.GetInt("head") ?? -1, i.GetText("deprel") ?? "dep")),
        Mentions = All(json, "mentions", i => new Mention(
            new MentionId(Index(i, "id")), i.ReadBounds(), Required(i, "head"), Value<MentionType>(i, "type"), Value<MentionForm>(i, "form"), i.GetText("chain") ?? string.Empty, GeoOf(i))),
        Times = All(json, "times", i => new TimeExpression(
            new TimeId(Index(i, "id")), i.ReadBounds(), TypeOf(i.GetText("type")), i.GetText("value") ?? string.Empty, i.GetText("mod"), IntervalOf(i), i.ReadSpan("anchor"))),
        Quantities = All(json, "quantities", i => new Quantity(
            new QuantityId(Index(i, "id")), i.ReadBounds(), i.GetDecimal("low"), i.GetDecimal("high"), Value<Bound>(i, "bound"), i.GetText("unit"), i.ReadSpan("of"), Value<QuantityKind>(i, "kind"))),
        Attributions = All(json, "attributions", i => new Attribution(
            new AttributionId(Index(i, "id")), i.ReadSpans("source"), i.ReadSpans("cue"), i.ReadSpans("content"), Value<Projection>(i, "projection"),
            OptionalIndex(i, "within") is { } within ? new AttributionId(within) : null, VoiceOf(i), Value<Basis>(i, "basis"))),
        Events = All(json, "events", EventOf),
        Causes = All(json, "causes", i => new CausalMention(
            new CauseId(Index(i, "id")), Required(i, "cause"), i.ReadSpans("signal"), Required(i, "effect"), Value<CausalKind>(i, "kind"), AttributionOf(i),
            i.TryGetProperty("denied", out var denied) && denied.ValueKind == JsonValueKind.True,
            i.TryGetProperty("tie", out _) ? Value<CausalTie>(i, "tie") : CausalTie.Told)),
        Claims = All(json, "claims", i => new Claim(
            new ClaimId(Index(i, "id")), i.ReadBounds(), OptionalIndex(i, "event") is { } id ? new EventId(id) : null, AttributionOf(i), FactualityOf(i), i.GetNumber("checkable") ?? 0, i.ReadSpan("subject"), WireName.TryParse<Basis>(i.GetText("basis") ?? string.Empty, out var known) ? known : null)),
        Forecasts = All(json, "forecasts", i => new Forecast(
            new ForecastId(Index(i, "id")), i.ReadBounds(), HorizonOf(i), i.ReadSpan("condition"), Value<Modality>(i, "certainty"), AttributionOf(i), i.ReadSpan("within"))),
        Diagnostics = json.ReadDiagnostics(),
    };

    private static ImmutableArray<T> All<T>(JsonElement json, string layer, Func<JsonElement, T> read) => [.. json.GetItems(layer).Select(read)];

    private static EventMention EventOf(JsonElement item) => new(
        new EventId(Index(item, "id")),
        Required(item, "trigger"),
        item.GetText("text") ?? string.Empty,
        item.GetText("plover"),
        item.GetText("mode"),
        item.GetText("acled"),
        Mentions(item, "actors"),
        Mentions(item, "targets"),
        OptionalIndex(item, "place") is { } place ? new MentionId(place) : null,
        OptionalIndex(item, "time") is { } time ? new TimeId(time) : null,
        FactualityOf(item),
        Value<Tense>(item, "tense"),
        item.GetNumber("salience") ?? 0,
        AttributionOf(item),
        [.. item.GetItems("figures").Select(f => new QuantityId(IndexOf(f.GetString())))],
        OptionalIndex(item, "weapon") is { } weapon ? new MentionId(weapon) : null);

    private static ImmutableArray<MentionId> Mentions(JsonElement item, string name) => [.. item.GetItems(name).Select(m => new MentionId(IndexOf(m.GetString())))];

    private static T Value<T>(JsonElement item, string name) where T : struct, Enum =>
        WireName.TryParse<T>(item.GetText(name), out var value) ? value : throw new JsonException($"\"{name}\" has the unknown value \"{item.GetText(name)}\"");

    private static TextSpan Required(JsonElement item, string name) => item.ReadSpan(name) ?? throw new JsonException($"\"{name}\" is missing");

    private static int Index(JsonElement item, string name) => IndexOf(item.GetText(name));

    private static int? OptionalIndex(JsonElement item, string name) => item.GetText(name) is { } id ? IndexOf(id) : null;

    private static int IndexOf(string? id) =>
        id is not null && int.TryParse(id.AsSpan().TrimStart("abcdefghijklmnopqrstuvwxyz"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number - 1
            : throw new JsonException($"\"{id}\" is not an id");

    private static Upos UposOf(string? name) => Enum.TryParse<Upos>(name, ignoreCase: true, out var upos) ? upos : Upos.X;

    private static TimexType TypeOf(string? name) => Enum.TryParse<TimexType>(name, ignoreCase: true, out var type) ? type : TimexType.Date;

    private static AttributionId? AttributionOf(JsonElement item) => OptionalIndex(item, "attribution") is { } id ? new AttributionId(id) : null;

    private static Factuality FactualityOf(JsonElement item) => new(Value<Polarity>(item, "polarity"), Value<Modality>(item, "modality"));

    private static TimeInterval? IntervalOf(JsonElement item) =>
        WireName.TryParse<Granularity>(item.GetText("granularity"), out var granularity) ? new TimeInterval(Point(item, "earliest"), Point(item, "latest"), granularity) : null;

    private static TimeInterval? HorizonOf(JsonElement item) =>
        item.TryGetProperty("horizon", out var horizon) && horizon.ValueKind == JsonValueKind.Object ? IntervalOf(horizon) : null;

    private static DateTime? Point(JsonElement item, string name) =>
        item.GetText(name) is { } text ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.None) : null;

    private static GeoPlace? GeoOf(JsonElement item) =>
        item.TryGetProperty("geo", out var geo) && geo.ValueKind == JsonValueKind.Object
            ? new GeoPlace(geo.GetInt("geonames"), geo.GetText("name") ?? string.Empty, geo.GetText("country"), geo.GetText("admin1"), geo.GetNumber("lat") ?? 0, geo.GetNumber("lon") ?? 0)
            : null;

    private static Voice VoiceOf(JsonElement item)
    {
        if (!item.TryGetProperty("voice", out var voice)) throw new JsonException("\"voice\" is missing");
        var name = voice.GetText("name") ?? string.Empty;
        MentionId? mention = OptionalIndex(voice, "mention") is { } id ? new MentionId(id) : null;
        return voice.GetText("kind") switch
        {
            "narrator" => new Voice.Narrator(),
            "named" => new Voice.Named(name, mention),
            "unnamed" => new Voice.Unnamed(name, mention),
            "unattributed" => new Voice.Unattributed(),
            var kind => throw new JsonException($"voice kind \"{kind}\" is not known"),
        };
    }
}
