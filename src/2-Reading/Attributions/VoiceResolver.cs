using Sayso.Pipeline;

namespace Sayso.Attributions;

/// <summary>Resolves the source of each attribution to somebody with a name, somebody without, or nobody.</summary>
internal sealed class VoiceResolver(ReadingBuilder reading, List<AttributionDraft> drafts, int[] within)
{
    public Voice Resolve(int index)
    {
        var draft = drafts[index];
        if (draft.Voice is { } known) return known;
        if (draft.IsPassive || draft.SourceToken < 0 && draft.Source.Count == 0) return new Voice.Unattributed();
        var token = draft.SourceToken;
        var lower = token >= 0 ? reading.Syntax.Lower(token) : string.Empty;
        if (lower is "i" or "we" or "me" or "us" or "my" or "our") return Enclosing(index);
        var mention = MentionAt(draft, token);
        if (mention is null) return draft.Source.Count == 0 ? new Voice.Unattributed() : new Voice.Unnamed(Text(draft.Source[0]), null);
        if (NameOf(mention) is { } name) return new Voice.Named(Text(name.Span), mention.Id);
        if (mention.Form == MentionForm.Pronoun) return new Voice.Unnamed(Antecedent(mention) is { } described ? Text(described.Span) : Text(mention.Span), mention.Id);
        return new Voice.Unnamed(Text(mention.Span.Length >= draft.Source.FirstOrDefault().Length ? mention.Span : draft.Source[0]), mention.Id);
    }

    // "I" is whoever speaks around it: the enclosing attribution's voice, else the narrator.
    private Voice Enclosing(int index)
    {
        var outer = within[index];
        return outer >= 0 ? Resolve(outer) : new Voice.Narrator();
    }

    private Mention? MentionAt(AttributionDraft draft, int token)
    {
        Mention? best = null;
        foreach (var mention in reading.Mentions)
        {
            if (token >= 0 && mention.Head.Overlaps(reading.Syntax[token].Span) && (best is null || mention.Span.Length > best.Span.Length)) best = mention;
        }

        if (best is not null || draft.Source.Count == 0) return best;
        foreach (var mention in reading.Mentions)
        {
            if (!draft.Source[0].Contains(mention.Span) || mention.Type is not (MentionType.Person or MentionType.Organization or MentionType.Group or MentionType.Place)) continue;
            if (best is null || mention.Form < best.Form) best = mention;
        }

        return best;
    }

    // The fullest name in the mention's chain.
    private Mention? NameOf(Mention mention)
    {
        Mention? best = mention.Form == MentionForm.Name ? mention : null;
        foreach (var other in reading.Mentions)
        {
            if (other.Chain != mention.Chain || other.Form != MentionForm.Name) continue;
            if (best is null || other.Span.Length > best.Span.Length) best = other;
        }

        return best;
    }

    private Mention? Antecedent(Mention pronoun)
    {
        foreach (var other in reading.Mentions)
        {
            if (other.Chain == pronoun.Chain && other.Form == MentionForm.Nominal) return other;
        }

        return null;
    }

    private string Text(TextSpan span) => string.Join(' ', reading.Text.Substring(span.Start, span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(',', ';', ':');
}
