using Sayso.Pipeline;

namespace Sayso.Attributions;

/// <summary>Resolves the source of each attribution to somebody with a name, somebody without, or nobody.</summary>
internal sealed class VoiceResolver(ReadingBuilder reading, List<AttributionDraft> drafts, int[] within)
{
    public Voice Resolve(int index)
    {
        var draft = drafts[index];
        if (draft.Voice is { } known) return known;
        if (draft.Source.Count == 0 && IsOwnView(draft)) return Enclosing(index);
        if (draft.IsPassive || draft.SourceToken < 0 && draft.Source.Count == 0) return new Voice.Unattributed();
        var token = draft.SourceToken < 0 ? -1 : Speakers.Carrier(reading.Syntax, draft.SourceToken);
        if (token >= 0 && IsFirstPerson(token)) return Enclosing(index);
        var mention = MentionAt(draft, token);
        if (token >= 0 && !Speakers.CanSpeak(reading, token, draft.Kind, mention) && (mention is null || NameOf(mention) is null)) return SaysNothing(index);
        if (mention is null) return Called(draft, token);
        if (NameOf(mention) is { } name) return new Voice.Named(Text(name.Span), mention.Id);
        if (mention.Form == MentionForm.Pronoun) return new Voice.Unnamed(Antecedent(mention) is { } described ? Text(described.Span) : Text(mention.Span), mention.Id);
        return new Voice.Unnamed(Text(mention.Span.Length >= draft.Source.FirstOrDefault().Length ? mention.Span : Trimmed(draft.Source[0])), mention.Id);
    }

    // "us", not "US".
    private bool IsFirstPerson(int token) =>
        reading.Syntax.Lower(token) is "i" or "we" or "me" or "us" or "my" or "our" && reading.Syntax[token].Upos != Upos.Propn
        && reading.Syntax.Words(reading.Syntax[token].Span) is var word && (word.Length == 1 || !word.All(char.IsUpper));

    // "It seems that", "it is clear that": nobody but who writes so is of that view.
    private bool IsOwnView(AttributionDraft draft) =>
        draft.CueToken >= 0 && (reading.Syntax[draft.CueToken].Upos == Upos.Adj || reading.Syntax.Lemma(draft.CueToken) is "seem" or "appear");

    // What stands as the source cannot speak: words said belong to nobody who is named, what is shown or held to who writes so.
    private Voice SaysNothing(int index)
    {
        var draft = drafts[index];
        return draft.Kind == "speech" && draft.Content.Exists(c => Words(c) > 4) && !IsHappening(draft) ? new Voice.Unattributed() : Enclosing(index);
    }

    // "The clashes claimed lives" is no report.
    private bool IsHappening(AttributionDraft draft) =>
        draft.SourceToken >= 0 && reading.Syntax[draft.SourceToken].Upos == Upos.Noun && draft.CueToken >= 0 && !reading.Syntax.HasChild(draft.CueToken, "ccomp", "parataxis");

    private int Words(TextSpan span) => Text(span).Count(c => c == ' ') + 1;

    private Voice Called(AttributionDraft draft, int token)
    {
        if (draft.Source.Count == 0) return new Voice.Unattributed();
        if (token < 0) return new Voice.Unnamed(Text(draft.Source[0]), null);
        return new Voice.Unnamed(Text(Trimmed(draft.Source.Exists(s => s.Contains(reading.Syntax[token].Span)) ? draft.Source[0] : Phrase(token))), null);
    }

    // Without what links the phrase to its clause ("and some men", "in the notice").
    private TextSpan Trimmed(TextSpan phrase)
    {
        var first = reading.Syntax.TokenAt(phrase.Start);
        var last = reading.Syntax.TokenAt(phrase.End - 1);
        if (first >= last || reading.Syntax[first].Upos is not (Upos.Cconj or Upos.Punct or Upos.Adp or Upos.Sconj)) return phrase;
        while (first < last && reading.Syntax[first].Upos is Upos.Cconj or Upos.Punct or Upos.Adp or Upos.Sconj) first++;
        return TextSpan.FromBounds(reading.Syntax[first].Span.Start, phrase.End);
    }

    private TextSpan Phrase(int noun)
    {
        var (first, last) = reading.Syntax.Subtree(noun, static (s, child) => s.Is(child, "det") || s.Is(child, "amod") || s.Is(child, "compound") || s.Is(child, "nummod") || s.Is(child, "flat"));
        return reading.Syntax.Span(first, last);
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
            // A name with another head than the parse gives it is not cut.
            if (token >= 0 && mention.Form == MentionForm.Name && mention.Span.Contains(reading.Syntax[token].Span) && (best is null || mention.Span.Length > best.Span.Length)) best = mention;
        }

        if (best is not null) return best;
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
