using System.Collections.Immutable;
using Sayso.Attributions;
using Sayso.Causes;
using Sayso.Claims;
using Sayso.Events;
using Sayso.Forecasts;
using Sayso.Hedging;
using Sayso.Mentions;
using Sayso.Models;
using Sayso.Pipeline;
using Sayso.Places;
using Sayso.Quantities;
using Sayso.Times;
using Sayso.Tokens;

namespace Sayso;

/// <summary>What a reader is made from. The stage does no I/O: the host hands over the bytes of the model files.</summary>
/// <param name="Gazetteer">Content of <c>models/gazetteer/places.bin</c>, or empty.</param>
/// <param name="Demonyms">Content of <c>models/gazetteer/demonyms.tsv</c>, or empty.</param>
/// <param name="Encoder">A loaded encoder, or null to read with rules alone.</param>
public sealed record ReaderResources(ReadOnlyMemory<byte> Gazetteer, string Demonyms, Encoder? Encoder);

/// <summary>Builds the reader; the list of annotators is the documentation of their order.</summary>
public static class ReaderFactory
{
    /// <summary>Counts up with every change of a rule that changes readings.</summary>
    public const int RulesVersion = 6;

    public static Reader Create(ReaderResources resources)
    {
        ImmutableArray<IAnnotator> annotators =
        [
            new SentenceAnnotator(),
            new LanguageAnnotator(),
            .. resources.Encoder is OnnxEncoder encoder ? [new EncoderAnnotator(encoder)] : (IAnnotator[])[new PlainTokenAnnotator()],
            new TimeAnnotator(),
            new QuantityAnnotator(),
            new MentionAnnotator(new PlaceStep(resources.Gazetteer.IsEmpty ? null : new Gazetteer(resources.Gazetteer), Demonyms.Parse(resources.Demonyms))),
            new AttributionAnnotator(),
            new HedgeAnnotator(),
            new EventAnnotator(),
            new CauseAnnotator(),
            new ClaimAnnotator(),
            new ForecastAnnotator(),
        ];
        CheckOrder(annotators);
        return new Reader(VersionWith(resources.Encoder?.Version), annotators);
    }

    /// <summary>The model version of a reader with an encoder of this version (null: none), without loading it.</summary>
    public static string VersionWith(string? encoder) => $"rules-{RulesVersion}+{encoder ?? "no-encoder"}";

    private static void CheckOrder(ImmutableArray<IAnnotator> annotators)
    {
        var made = Layers.None;
        foreach (var annotator in annotators)
        {
            var missing = annotator.Needs & ~made;
            if (missing != 0) throw new InvalidOperationException($"{annotator.GetType().Name} needs {missing}, which no annotator before it adds");
            made |= annotator.Adds;
        }
    }
}
