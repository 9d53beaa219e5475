using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sayso;

/// <summary>
/// A case in the reader's words: plain records from which every view and report is made. Everything in it has its citations, and every citation
/// has a label that stands for it in all of them.
/// </summary>
public sealed class Dossier
{
    private FrozenDictionary<Citation, CitedPassage>? byCitation;
    private FrozenDictionary<DocumentId, SourceCard>? byDocument;

    public required string CaseName { get; init; }

    /// <summary>In the order of the case; the order gives the letters.</summary>
    public required ImmutableArray<SourceCard> Sources { get; init; }

    /// <summary>Every passage that anything here rests on, by document and place.</summary>
    public required ImmutableArray<CitedPassage> Passages { get; init; }

    /// <summary>What is disputed, in one paragraph.</summary>
    public required ImmutableArray<ProseSentence> Dispute { get; init; }

    /// <summary>How many independent voices there are, and who leans on whom.</summary>
    public required ImmutableArray<ProseSentence> Dependence { get; init; }

    public double EffectiveSources { get; init; }

    public ImmutableArray<ReuseRow> Reuse { get; init; } = [];

    public ImmutableArray<SharedRow> Agreed { get; init; } = [];

    /// <summary>Worst first.</summary>
    public ImmutableArray<ContestedRow> Contested { get; init; } = [];

    public ImmutableArray<SharedRow> SingleSource { get; init; } = [];

    public ImmutableArray<SilentRow> Silent { get; init; } = [];

    public ImmutableArray<TimelineRow> Timeline { get; init; } = [];

    public ImmutableArray<MatrixRow> Matrix { get; init; } = [];

    public ImmutableArray<FigureRow> Figures { get; init; } = [];

    public ImmutableArray<FirmnessRow> Firmness { get; init; } = [];

    public ImmutableArray<HardenedRow> Hardened { get; init; } = [];

    public ImmutableArray<LostHedgeRow> LostHedges { get; init; } = [];

    public ImmutableArray<ExplanationRow> Explanations { get; init; } = [];

    public ImmutableArray<FlipRow> Flips { get; init; } = [];

    public CausalPicture Causes { get; init; } = new([], []);

    public ImmutableArray<ForecastRow> Forecasts { get; init; } = [];

    public ImmutableArray<VoiceRecord> VoiceRecords { get; init; } = [];

    public ImmutableArray<EntityRow> Entities { get; init; } = [];

    /// <summary>Every claim of the case.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    public ImmutableArray<SkippedRow> Skipped { get; init; } = [];

    public required MadeWith Made { get; init; }

    /// <summary>What persons decided, by the id of what they decided about.</summary>
    public ImmutableDictionary<string, PersonDecision> Decisions { get; init; } = ImmutableDictionary<string, PersonDecision>.Empty;

    /// <summary>The label that stands for a citation: "A3".</summary>
    public string LabelOf(Citation citation) => PassageOf(citation).Label;

    public CitedPassage PassageOf(Citation citation) =>
        (byCitation ??= Passages.ToFrozenDictionary(passage => passage.Citation)).TryGetValue(citation, out var passage)
            ? passage
            : throw new ArgumentException($"{citation.Document} {citation.Span} is not cited in this dossier", nameof(citation));

    public SourceCard SourceOf(DocumentId document) => (byDocument ??= Sources.ToFrozenDictionary(source => source.Id))[document];

    public string LetterOf(DocumentId document) => SourceOf(document).Letter;

    /// <summary>The letters of several documents, in the order of the case: "A, C".</summary>
    public string LettersOf(IEnumerable<DocumentId> documents) =>
        string.Join(", ", documents.Distinct().Select(SourceOf).OrderBy(source => source.Index).Select(source => source.Letter));

    public PersonDecision? DecisionOn(string subject) => Decisions.GetValueOrDefault(subject);
}
