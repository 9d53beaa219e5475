using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Sayso.Json;

/// <summary>Readings as the contract's section 3 writes them.</summary>
public static class ReadingJson
{
    public const int Format = 1;

    /// <summary>Writes the chosen layers of a reading under its document's id.</summary>
    public static void Write(Utf8JsonWriter json, Reading reading, Layers layers = Layers.All)
    {
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("id", reading.Document.Id.Value);
        json.WriteString("document", reading.Document.Id.Value);
        json.WriteString("model", reading.ModelVersion);
        Layer(json, "sentences", reading.Sentences, layers.HasFlag(Layers.Sentences), WriteSentence);
        Layer(json, "tokens", reading.Tokens, layers.HasFlag(Layers.Tokens), WriteToken);
        Layer(json, "mentions", reading.Mentions, layers.HasFlag(Layers.Mentions), WriteMention);
        Layer(json, "times", reading.Times, layers.HasFlag(Layers.Times), WriteTime);
        Layer(json, "quantities", reading.Quantities, layers.HasFlag(Layers.Quantities), WriteQuantity);
        Layer(json, "attributions", reading.Attributions, layers.HasFlag(Layers.Attributions), WriteAttribution);
        Layer(json, "events", reading.Events, layers.HasFlag(Layers.Events), WriteEvent);
        Layer(json, "causes", reading.Causes, layers.HasFlag(Layers.Causes), WriteCause);
        Layer(json, "claims", reading.Claims, layers.HasFlag(Layers.Claims), WriteClaim);
        Layer(json, "forecasts", reading.Forecasts, layers.HasFlag(Layers.Forecasts), WriteForecast);
        json.WriteDiagnostics(reading.Diagnostics);
        json.WriteEndObject();
    }

    private static void Layer<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, bool wanted, Action<Utf8JsonWriter, T> write)
    {
        if (!wanted) return;
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSentence(Utf8JsonWriter json, Sentence sentence)
    {
        json.WriteBounds(sentence.Span);
        json.WriteString("certainty", sentence.IsUncertain || sentence.Vague.Length > 0 ? "uncertain" : "certain");
        json.WriteSpans("hedges", sentence.Hedges);
        if (sentence.Vague.Length > 0) json.WriteSpans("vague", sentence.Vague);
        json.WriteNumber("firstToken", sentence.FirstToken);
        json.WriteNumber("tokens", sentence.TokenCount);
    }

    private static void WriteToken(Utf8JsonWriter json, Token token)
    {
        json.WriteBounds(token.Span);
        json.WriteString("lemma", WellFormed.Text(token.Lemma));
        json.WriteString("upos", UposName(token.Upos));
        json.WriteOptional("feats", token.Feats);
        json.WriteNumber("head", token.Head);
        json.WriteString("deprel", token.Deprel);
    }

    internal static string UposName(Upos upos) => upos.ToString().ToUpperInvariant();

    private static void WriteMention(Utf8JsonWriter json, Mention mention)
    {
        json.WriteString("id", mention.Id.ToString());
        json.WriteBounds(mention.Span);
        json.WriteSpan("head", mention.Head);
        json.WriteString("type", WireName.Of(mention.Type));
        json.WriteString("form", WireName.Of(mention.Form));
        json.WriteString("chain", mention.Chain);
        if (mention.Geo is { } geo) WriteGeo(json, geo);
    }

    public static void WriteGeo(Utf8JsonWriter json, GeoPlace geo)
    {
        json.WriteStartObject("geo");
        if (geo.GeoNamesId is { } id) json.WriteNumber("geonames", id);
        json.WriteString("name", geo.Name);
        json.WriteOptional("country", geo.Country);
        json.WriteOptional("admin1", geo.Admin1);
        json.WriteRounded("lat", geo.Latitude);
        json.WriteRounded("lon", geo.Longitude);
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, TimeExpression time)
    {
        json.WriteString("id", time.Id.ToString());
        json.WriteBounds(time.Span);
        json.WriteString("type", WireName.Of(time.Type).ToUpperInvariant());
        json.WriteString("value", time.Value);
        json.WriteOptional("mod", time.Mod);
        if (time.Interval is { } interval)
        {
            json.WriteNullable("earliest", IsoText(interval.Earliest, interval.Granularity));
            json.WriteNullable("latest", IsoText(interval.Latest, interval.Granularity));
            json.WriteString("granularity", WireName.Of(interval.Granularity));
        }

        if (time.Anchor is { } anchor) json.WriteSpan("anchor", anchor);
    }

    /// <summary>A date, with its time where the granularity is finer than a day.</summary>
    public static string? IsoText(DateTime? point, Granularity granularity) =>
        point?.ToString(granularity > Granularity.Day ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteQuantity(Utf8JsonWriter json, Quantity quantity)
    {
        json.WriteString("id", quantity.Id.ToString());
        json.WriteBounds(quantity.Span);
        WriteAmount(json, "low", quantity.Low);
        WriteAmount(json, "high", quantity.High);
        json.WriteString("bound", WireName.Of(quantity.Bound));
        json.WriteNullable("unit", quantity.Unit);
        if (quantity.Of is { } of) json.WriteSpan("of", of);
        json.WriteString("kind", WireName.Of(quantity.Kind));
    }

    public static void WriteAmount(Utf8JsonWriter json, string name, decimal? amount)
    {
        if (amount is { } value) json.WriteNumber(name, value / 1.0000000000000000000000000000m);
        else json.WriteNull(name);
    }

    private static void WriteAttribution(Utf8JsonWriter json, Attribution attribution)
    {
        json.WriteString("id", attribution.Id.ToString());
        json.WriteSpans("source", attribution.Source);
        json.WriteSpans("cue", attribution.Cue);
        json.WriteSpans("content", attribution.Content);
        json.WriteString("projection", WireName.Of(attribution.Projection));
        json.WriteNullable("within", attribution.Within?.ToString());
        WriteVoice(json, "voice", attribution.Voice);
        json.WriteString("basis", WireName.Of(attribution.Basis));
    }

    public static void WriteVoice(Utf8JsonWriter json, string name, Voice voice)
    {
        json.WriteStartObject(name);
        json.WriteString("kind", KindOf(voice));
        json.WriteString("name", WellFormed.Text(voice.Name));
        var mention = voice switch { Voice.Named named => named.Mention, Voice.Unnamed unnamed => unnamed.Mention, _ => null };
        if (mention is { } id) json.WriteString("mention", id.ToString());
        json.WriteEndObject();
    }

    public static string KindOf(Voice voice) => voice switch
    {
        Voice.Narrator => "narrator",
        Voice.Named => "named",
        Voice.Unnamed => "unnamed",
        Voice.Unattributed => "unattributed",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static void WriteEvent(Utf8JsonWriter json, EventMention mention)
    {
        json.WriteString("id", mention.Id.ToString());
        json.WriteSpan("trigger", mention.Trigger);
        json.WriteString("text", WellFormed.Text(mention.Text));
        json.WriteNullable("plover", mention.Plover);
        json.WriteNullable("mode", mention.Mode);
        json.WriteNullable("acled", mention.Acled);
        json.WriteTexts("actors", mention.Actors.Select(id => id.ToString()));
        json.WriteTexts("targets", mention.Targets.Select(id => id.ToString()));
        json.WriteNullable("place", mention.Place?.ToString());
        json.WriteNullable("time", mention.Time?.ToString());
        WriteFactuality(json, mention.Factuality);
        json.WriteString("tense", WireName.Of(mention.Tense));
        json.WriteRounded("salience", mention.Salience);
        json.WriteNullable("attribution", mention.Attribution?.ToString());
        json.WriteTexts("figures", mention.Figures.Select(id => id.ToString()));
        json.WriteOptional("weapon", mention.Weapon?.ToString());
    }

    private static void WriteFactuality(Utf8JsonWriter json, Factuality factuality)
    {
        json.WriteString("polarity", WireName.Of(factuality.Polarity));
        json.WriteString("modality", WireName.Of(factuality.Modality));
    }

    private static void WriteCause(Utf8JsonWriter json, CausalMention cause)
    {
        json.WriteString("id", cause.Id.ToString());
        json.WriteSpan("cause", cause.Cause);
        json.WriteSpans("signal", cause.Signal);
        json.WriteSpan("effect", cause.Effect);
        json.WriteString("kind", WireName.Of(cause.Kind));
        json.WriteNullable("attribution", cause.Attribution?.ToString());
        json.WriteBoolean("denied", cause.IsDenied);
        json.WriteString("tie", WireName.Of(cause.Tie));
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim)
    {
        json.WriteString("id", claim.Id.ToString());
        json.WriteBounds(claim.Span);
        json.WriteNullable("event", claim.Event?.ToString());
        json.WriteNullable("attribution", claim.Attribution?.ToString());
        WriteFactuality(json, claim.Factuality);
        json.WriteRounded("checkable", claim.Checkable);
        if (claim.Subject is { } subject) json.WriteSpan("subject", subject);
        if (claim.Basis is { } basis) json.WriteString("basis", WireName.Of(basis));
    }

    private static void WriteForecast(Utf8JsonWriter json, Forecast forecast)
    {
        json.WriteString("id", forecast.Id.ToString());
        json.WriteBounds(forecast.Span);
        WriteHorizon(json, forecast.Horizon);
        if (forecast.Condition is { } condition) json.WriteSpan("condition", condition);
        else json.WriteNull("condition");
        if (forecast.Within is { } within) json.WriteSpan("within", within);
        json.WriteString("certainty", WireName.Of(forecast.Certainty));
        json.WriteNullable("attribution", forecast.Attribution?.ToString());
    }

    public static void WriteHorizon(Utf8JsonWriter json, TimeInterval? horizon)
    {
        if (horizon is not { } interval)
        {
            json.WriteNull("horizon");
            return;
        }

        json.WriteStartObject("horizon");
        json.WriteNullable("earliest", IsoText(interval.Earliest, interval.Granularity));
        json.WriteNullable("latest", IsoText(interval.Latest, interval.Granularity));
        json.WriteString("granularity", WireName.Of(interval.Granularity));
        json.WriteEndObject();
    }
}
