using Sayso.Pipeline;

namespace Sayso.Attributions;

/// <summary>Resolves the source of each attribution to somebody with a name, somebody without, or nobody.</summary>
internal sealed class VoiceResolver(ReadingBuilder reading, List<AttributionDraft> drafts, int[] within)
{
    public Voice Resolve(int index)
    {
        var draft = drafts[index];
        if (draft.Voice is { } known) return known;
        if (draft.Source.Count == 0 && IsOwnView(draft) && !draft.Content.Exists(IsQuoted)) return Enclosing(index);
        if (draft.IsPassive || draft.SourceToken < 0 && draft.Source.Count == 0) return new Voice.Unattributed();
        var token = draft.SourceToken < 0 ? -1 : Speakers.Carrier(reading.Syntax, draft.SourceToken);
        if (token >= 0) token = OwnerOfSaying(draft, token);
        if (token >= 0 && IsFirstPerson(token)) token = DescribedBefore(draft, token);
        if (token >= 0 && IsFirstPerson(token)) return Enclosing(index);
        var mention = MentionAt(draft, token);
        if (token >= 0 && IsSilent(draft, token, mention)) return SaysNothing(index);
        if (mention is null) return Called(draft, token);
        if (NameOf(mention) is { } name) return new Voice.Named(Text(name.Span), mention.Id);
        if (mention.Form == MentionForm.Pronoun) return new Voice.Unnamed(Antecedent(mention) is { } described ? Text(described.Span) : Text(mention.Span), mention.Id);
        return new Voice.Unnamed(Text(mention.Span.Length >= draft.Source.FirstOrDefault().Length ? mention.Span : Trimmed(draft.Source[0])), mention.Id);
    }

    // "us", not "US".
    private bool IsFirstPerson(int token) =>
        reading.Syntax.Lower(token) is "i" or "we" or "me" or "us" or "my" or "our" && reading.Syntax[token].Upos != Upos.Propn
        && reading.Syntax.Words(reading.Syntax[token].Span) is var word && (word.Length == 1 || !word.All(char.IsUpper));

    // "Holm's only answer was that …": Holm's.
    private int OwnerOfSaying(AttributionDraft draft, int token)
    {
        var syntax = reading.Syntax;
        return syntax[token].Upos == Upos.Noun && CueLexicon.Instance.Noun(syntax.Lemma(token)) is not null && !Speakers.CanSpeak(reading, token, draft.Kind, null) && syntax.Child(token, "nmod:poss") is >= 0 and var owner ? owner : token;
    }

    // "All the engineers I spoke to": not I, where the parse lost the noun.
    private int DescribedBefore(AttributionDraft draft, int pronoun)
    {
        var syntax = reading.Syntax;
        for (var i = pronoun - 1; i >= 0 && draft.Source.Exists(s => s.Contains(syntax[i].Span)); i--)
        {
            if (syntax[i].Upos is Upos.Noun or Upos.Propn) return i;
            if (syntax[i].Upos is not (Upos.Sconj or Upos.Pron)) break;
        }

        return pronoun;
    }

    // "It seems that", "it is clear that", "the fact that": nobody but who writes so is of that view.
    private bool IsOwnView(AttributionDraft draft)
    {
        var (cue, syntax) = (draft.CueToken, reading.Syntax);
        if (cue < 0) return false;
        // "It can be expected that", "there is evidence that"
        if (syntax.HasChild(cue, "aux:pass") && syntax.Children(cue).Any(c => syntax.Is(c, "aux") && syntax.Lower(c) is "can" or "could" or "may" or "might" or "must" or "should")) return true;
        if (syntax[cue].Upos == Upos.Noun && CueLexicon.Instance.Noun(syntax.Lemma(cue)) is not { Kind: "speech" } && (syntax.HasChild(cue, "expl") || syntax[cue].Head is >= 0 and var be && syntax.HasChild(be, "expl"))) return true;
        return syntax[cue].Upos == Upos.Adj || syntax.HasChild(cue, "cop") || syntax.Lemma(cue) is "seem" or "appear" or "look"
            || syntax[cue].Upos == Upos.Noun && CueLexicon.Instance.Noun(syntax.Lemma(cue)) is { Factive: "+" };
    }

    // Not somebody, "no reason", "you can bet", or the whole clause before ("troops came, suggesting a plan").
    private bool IsSilent(AttributionDraft draft, int token, Mention? mention)
    {
        var syntax = reading.Syntax;
        var own = mention is not null && mention.Span.Contains(syntax[token].Span) ? mention : null;
        // "According to a warrant": whatever stands there is where it is known from.
        if (draft.CueToken >= 0 && syntax.Lower(draft.CueToken) == "according" && syntax[token].Upos is Upos.Noun or Upos.Propn) return false;
        if (!Speakers.CanSpeak(reading, token, draft.Kind, own) && (own is null || NameOf(own) is null)) return true;
        if (syntax.Children(token).Any(c => syntax.Is(c, "det") && syntax.Lower(c) == "no")) return true;
        if (token != draft.SourceToken && own is null && syntax.Lower(draft.SourceToken) is "which" or "that" && !Speakers.IsListed(syntax.Lemma(token))) return true;
        var cue = draft.CueToken;
        if (cue < 0) return false;
        if (syntax.Lower(token) == "you" && syntax.HasChild(cue, "aux")) return true;
        // But "a film came out showing the wreck" is what the film shows.
        return !BasisFinder.IsSource(syntax.Lemma(token)) && syntax.Is(cue, "advcl") && syntax[cue].Head < cue && !syntax.HasChild(cue, "nsubj", "mark") && (draft.Kind is "document" or "inference" || syntax.Lemma(cue) is "suggest" or "mean" or "imply")
            && CueLexicon.Instance.Verb(syntax.Lemma(syntax[cue].Head)) is not { Kind: "speech" };
    }

    // What stands as the source cannot speak: words in quotation marks, or with a stray word for a source, belong to nobody who is named; what a
    // thing or a happening shows is held by who writes so.
    private Voice SaysNothing(int index) =>
        reading.Syntax[drafts[index].SourceToken].Upos is Upos.Noun or Upos.Pron or Upos.Verb && !drafts[index].Content.Exists(IsQuoted) ? Enclosing(index) : new Voice.Unattributed();

    private bool IsQuoted(TextSpan content) => reading.Text[content.Start] is '"' or '\u201C' or '\u00AB' || reading.Text[content.End - 1] is '"' or '\u201D' or '\u00BB';

    private Voice Called(AttributionDraft draft, int token)
    {
        if (draft.Source.Count == 0) return new Voice.Unattributed();
        if (token < 0) return new Voice.Unnamed(Text(draft.Source[0]), null);
        return new Voice.Unnamed(WithoutCase(Text(Trimmed(draft.Source.Exists(s => s.Contains(reading.Syntax[token].Span)) ? draft.Source[0] : Phrase(token)))), null);
    }

    // "The council's" statement is the council's.
    private static string WithoutCase(string phrase) => phrase.EndsWith("'s", StringComparison.Ordinal) || phrase.EndsWith("\u2019s", StringComparison.Ordinal) ? phrase[..^2] : phrase;

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
