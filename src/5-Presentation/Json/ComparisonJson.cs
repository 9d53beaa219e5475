using System.Text.Json;

namespace Sayso.Json;

/// <summary>The arrays that the comparison gives to a case export.</summary>
internal static class ComparisonJson
{
    public static void Write(Utf8JsonWriter json, Comparison comparison)
    {
        CaseExport.Array(json, "entities", comparison.Entities, WriteEntity);
        CaseExport.Array(json, "events", comparison.Events, WriteEvent);
        CaseExport.Array(json, "timeline", comparison.Timeline, WriteTimeline);
        CaseExport.Array(json, "figures", comparison.Figures, WriteFigure);
        CaseExport.Array(json, "chains", comparison.Chains, WriteChain);
        CaseExport.Array(json, "claims", comparison.Claims, WriteClaim);
        CaseExport.Array(json, "alignments", comparison.Alignments, WriteAlignment);
        CaseExport.Array(json, "propositions", comparison.Propositions, WriteProposition);
        CaseExport.Array(json, "reuse", comparison.Reuse, WriteReuse);
        CaseExport.Array(json, "origins", comparison.Origins, WriteOrigin);
        json.WriteRounded("effectiveSources", comparison.EffectiveSources);
    }

    private static void WriteEntity(Utf8JsonWriter json, Entity entity)
    {
        json.WriteString("id", entity.Id);
        json.WriteString("name", WellFormed.Text(entity.Name));
        json.WriteString("type", WireName.Of(entity.Type));
        json.WriteTexts("aliases", entity.Aliases);
        CaseExport.Array(json, "mentions", entity.Mentions, (writer, mention) =>
        {
            writer.WriteString("document", mention.Document.Value);
            writer.WriteString("mention", mention.Mention.ToString());
            writer.WriteBounds(mention.Span);
            writer.WriteString("text", WellFormed.Text(mention.Text));
        });
        if (entity.Geo is { } geo) ReadingJson.WriteGeo(json, geo);
    }

    private static void WriteEvent(Utf8JsonWriter json, Event item)
    {
        json.WriteString("id", item.Id);
        json.WriteString("label", WellFormed.Text(item.Label));
        json.WriteNullable("plover", item.Plover);
        json.WriteNullable("mode", item.Mode);
        json.WriteNullable("acled", item.Acled);
        json.WriteNullable("earliest", item.Earliest);
        json.WriteNullable("latest", item.Latest);
        json.WriteTexts("places", item.Places);
        json.WriteTexts("actors", item.Actors);
        json.WriteTexts("targets", item.Targets);
        json.WriteTexts("weapons", item.Weapons);
        json.WriteRounded("salience", item.Salience);
        CaseExport.Array(json, "mentions", item.Mentions, (writer, mention) =>
        {
            writer.WriteString("document", mention.Document.Value);
            writer.WriteString("event", mention.Event.ToString());
            writer.WriteBounds(mention.Span);
        });
        CaseExport.Array(json, "accounts", item.Accounts, WriteAccount);
    }

    private static void WriteAccount(Utf8JsonWriter json, EventAccount account)
    {
        json.WriteString("document", account.Document.Value);
        json.WriteBounds(account.Span);
        json.WriteNullable("date", account.Date);
        json.WriteNullable("place", account.Place);
        json.WriteTexts("actors", account.Actors);
        json.WriteTexts("figures", account.Figures);
        json.WriteNullable("attribution", account.Attribution?.ToString());
        json.WriteString("basis", WireName.Of(account.Basis));
        json.WriteString("certainty", WireName.Of(account.Certainty));
    }

    private static void WriteTimeline(Utf8JsonWriter json, TimelineEntry entry)
    {
        json.WriteString("event", entry.Event);
        json.WriteNumber("rank", entry.Rank);
        json.WriteNullable("earliest", entry.Earliest);
        json.WriteNullable("latest", entry.Latest);
        json.WriteString("granularity", entry.Granularity);
        json.WriteBoolean("disputed", entry.IsDisputed);
        json.WriteTexts("documents", entry.Documents.Select(document => document.Value));
    }

    private static void WriteFigure(Utf8JsonWriter json, Figure figure)
    {
        json.WriteString("id", figure.Id);
        json.WriteNullable("event", figure.Event);
        json.WriteString("what", figure.What);
        json.WriteNullable("unit", figure.Unit);
        ReadingJson.WriteAmount(json, "best", figure.Best);
        ReadingJson.WriteAmount(json, "low", figure.Low);
        ReadingJson.WriteAmount(json, "high", figure.High);
        CaseExport.Array(json, "reports", figure.Reports, (writer, report) =>
        {
            writer.WriteString("document", report.Document.Value);
            writer.WriteBounds(report.Span);
            ReadingJson.WriteAmount(writer, "low", report.Low);
            ReadingJson.WriteAmount(writer, "high", report.High);
            writer.WriteString("bound", WireName.Of(report.Bound));
            writer.WriteNullable("asOf", report.AsOf);
            writer.WriteNullable("attribution", report.Attribution?.ToString());
            writer.WriteString("basis", WireName.Of(report.Basis));
        });
        json.WriteString("disagreement", WireName.Of(figure.Disagreement));
        json.WriteString("why", WellFormed.Text(figure.Why));
    }

    private static void WriteChain(Utf8JsonWriter json, AttributionChain chain)
    {
        json.WriteString("id", chain.Id);
        CaseExport.Array(json, "links", chain.Links, (writer, link) =>
        {
            ReadingJson.WriteVoice(writer, "voice", link.Voice);
            writer.WriteString("document", link.Document.Value);
            writer.WriteNullable("attribution", link.Attribution?.ToString());
            writer.WriteBounds(link.Span);
        });
    }

    private static void WriteClaim(Utf8JsonWriter json, CaseClaim claim)
    {
        json.WriteString("id", claim.Id);
        json.WriteString("document", claim.Document.Value);
        json.WriteString("claim", claim.Claim.ToString());
        json.WriteBounds(claim.Span);
        json.WriteString("text", WellFormed.Text(claim.Text));
        json.WriteString("chain", claim.Chain);
        json.WriteString("basis", WireName.Of(claim.Basis));
        json.WriteString("certainty", WireName.Of(claim.Certainty));
        json.WriteString("polarity", WireName.Of(claim.Polarity));
    }

    private static void WriteAlignment(Utf8JsonWriter json, Alignment alignment)
    {
        json.WriteString("left", alignment.Left);
        json.WriteString("right", alignment.Right);
        json.WriteString("relation", WireName.Of(alignment.Relation));
        json.WriteString("about", WireName.Of(alignment.About));
        json.WriteRounded("score", alignment.Score);
        CaseExport.Array(json, "features", alignment.Features, (writer, feature) =>
        {
            writer.WriteString("name", feature.Name);
            writer.WriteRounded("score", feature.Score);
            writer.WriteString("why", WellFormed.Text(feature.Why));
        });
    }

    private static void WriteProposition(Utf8JsonWriter json, Proposition proposition)
    {
        json.WriteString("id", proposition.Id);
        json.WriteString("text", WellFormed.Text(proposition.Text));
        CaseExport.Array(json, "stances", proposition.Stances, (writer, stance) =>
        {
            writer.WriteString("document", stance.Document.Value);
            writer.WriteString("stance", WireName.Of(stance.Kind));
            writer.WriteTexts("claims", stance.Claims);
        });
    }

    private static void WriteReuse(Utf8JsonWriter json, Reuse reuse)
    {
        WritePlace(json, "left", reuse.Left);
        WritePlace(json, "right", reuse.Right);
        json.WriteRounded("similarity", reuse.Similarity);
        json.WriteString("kind", WireName.Of(reuse.Kind));
        json.WriteString("direction", WireName.Of(reuse.Direction));
        json.WriteBoolean("credited", reuse.IsCredited);
    }

    private static void WritePlace(Utf8JsonWriter json, string name, Citation place)
    {
        json.WriteStartObject(name);
        WritePlace(json, place);
        json.WriteEndObject();
    }

    internal static void WritePlace(Utf8JsonWriter json, Citation place)
    {
        json.WriteString("document", place.Document.Value);
        json.WriteBounds(place.Span);
    }

    private static void WriteOrigin(Utf8JsonWriter json, Origin origin)
    {
        json.WriteString("document", origin.Document.Value);
        json.WriteRounded("independent", origin.Independent);
        json.WriteTexts("dependsOn", origin.DependsOn.Select(document => document.Value));
    }
}
