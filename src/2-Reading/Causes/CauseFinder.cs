using Sayso.Pipeline;

namespace Sayso.Causes;

/// <summary>
/// Finds causal statements in the parse: causative verbs with their subject and object, connectives and prepositions between two parts, causal
/// nouns, and participle clauses that give a reason (frames after BECauSE, Dunietz et al. 2017).
/// </summary>
internal sealed class CauseFinder(Syntax syntax)
{
    public const double TooAmbiguous = 0.65;

    // Words of a sentence that "as a result" may look back on.
    private const int LongestBefore = 60;

    // How often an adverb at the start of a sentence may be no more than a turn of speech.
    private const double SureAdverb = 0.2;

    // "…, saying so" seldom gives the reason.
    private const double SureReason = 0.5;

    private readonly CauseLexicon lexicon = CauseLexicon.Instance;
    private readonly CauseSpans spans = new(syntax);
    private readonly CausalVerbs verbs = new(syntax);

    public IEnumerable<CauseDraft> Find(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if ((verbs.Find(i, sentence) ?? FromWhy(i, sentence) ?? FromConnective(i, sentence) ?? FromNoun(i) ?? FromProtest(i, sentence) ?? FromParticiple(i, sentence)) is { } draft) yield return draft;
        }
    }

    private CauseDraft? FromConnective(int token, Sentence sentence)
    {
        foreach (var (length, entry) in lexicon.Connectives.Matches(syntax, token, sentence.EndToken))
        {
            if (entry.Ambiguity > TooAmbiguous || entry.Pos.StartsWith("part", StringComparison.Ordinal)) continue;
            // "to pressure the court" is a purpose, "bowing to pressure" none.
            if (length == 2 && syntax.Lower(token) == "to" && syntax[token + 1].Upos is not (Upos.Verb or Upos.Aux)) continue;
            // "before or after" asks for the order; "were given a day" gives.
            if (token > sentence.FirstToken + 1 && syntax.Lower(token - 1) == "or" && syntax.Lower(token - 2) is "before" or "during") continue;
            if (length == 1 && syntax.HasChild(token, "aux:pass", "nsubj:pass")) continue;
            if (Connected(token, length, entry, sentence) is { } draft) return draft;
        }

        // "due, mostly, to", "because, it seems, of" keep their two halves.
        if (token + 5 < sentence.EndToken && syntax.Lower(token + 1) == "," && syntax.Lower(token + 3) == "," && lexicon.Pair(syntax.Lower(token), syntax.Lower(token + 4)) is { } split) return Connected(token, 5, split, sentence);
        return null;
    }

    private CauseDraft? Connected(int token, int length, CauseEntry entry, Sentence sentence)
    {
        var last = token + length - 1;
        var complement = Complement(token, last, sentence);
        if (complement < 0) return null;
        // "As a result of the strike, …": what the connective itself hangs on.
        var (governor, part) = (syntax[complement].Head, complement);
        while (governor >= token && governor <= last) (part, governor) = (governor, syntax[governor].Head);
        TextSpan after;
        TextSpan before;
        if (governor >= 0 && (governor < token || governor > last))
        {
            var (first, end) = syntax.Subtree(complement);
            if (first < last + 1) first = last + 1;
            if (first > end) return null;
            after = spans.Trim(first, end);
            if (syntax[governor].Upos is Upos.Noun or Upos.Propn && governor < token && (syntax.Is(complement, "nmod") || syntax.Is(complement, "acl")))
            {
                before = spans.Without(governor, complement);
            }
            else
            {
                before = spans.Clause(governor, part, token, end, sentence);
            }
        }
        else
        {
            // A sentence adverb ("therefore"): what follows is the effect of what went before in the sentence.
            if (last + 2 >= sentence.EndToken) return null;
            after = spans.Trim(last + 1, sentence.EndToken - 1);
            before = token - 2 >= sentence.FirstToken ? spans.Trim(sentence.FirstToken, token - 1)
                : entry.CauseFirst && entry.Ambiguity <= SureAdverb && syntax[token].Upos != Upos.Pron ? SentenceBefore(sentence)
                : default;
        }

        if (before.IsEmpty || after.IsEmpty || before.Overlaps(after)) return null;
        var denied = governor >= 0 && token > 0 && syntax.Lower(token - 1) is "not";
        var (cause, effect) = entry.CauseFirst ? (before, after) : (after, before);
        return new CauseDraft(spans.Referent(cause, sentence), syntax.Span(token, last), effect, entry.Kind, denied, 1 - entry.Ambiguity, length > 1 && syntax.Lower(token) == "to" ? CausalTie.Aim : entry.Tie);
    }

    // "The guards left. As a result the town is open."
    private TextSpan SentenceBefore(Sentence sentence)
    {
        if (sentence.FirstToken == 0) return default;
        var before = syntax.SentenceAt(sentence.FirstToken - 1);
        if (before.EndToken - before.FirstToken > LongestBefore || syntax.Words(TextSpan.FromBounds(before.Span.End, sentence.Span.Start)).Count(c => c == '\n') > 1) return default;
        return spans.Trim(before.FirstToken, before.EndToken - 1);
    }

    // "This is why …"; "which is why" joins two clauses.
    private CauseDraft? FromWhy(int token, Sentence sentence)
    {
        if (syntax.Lower(token) != "why" || token - 2 < sentence.FirstToken || syntax.Lemma(token - 1) != "be" || token + 1 >= sentence.EndToken) return null;
        if (syntax.Lower(token - 2) is not ("this" or "that" or "it")) return null;
        var (_, last) = syntax.Subtree(syntax[token].Head >= token ? syntax[token].Head : token);
        if (last <= token) return null;
        return new CauseDraft(syntax[token - 2].Span, syntax.Span(token - 1, token), spans.Trim(token + 1, last), CausalKind.Causes, false, 0.9);
    }

    // The word behind the connective that carries its part: the head of the clause it marks or of the phrase it governs.
    private int Complement(int token, int last, Sentence sentence)
    {
        // "Thanks to the loan, …": the phrase hangs on the connective.
        for (var i = last + 1; i < sentence.EndToken; i++)
        {
            if (syntax[i].Head >= token && syntax[i].Head <= last && syntax.Child(i, "case") is var mark && mark >= token && mark <= last) return i;
        }

        // "Given the cold, …": a verb worn down to a preposition, with its phrase up to the comma.
        if (syntax[token].Upos == Upos.Verb && token == sentence.FirstToken)
        {
            for (var i = last + 1; i < sentence.EndToken && syntax[i].Upos != Upos.Punct; i++)
            {
                if (syntax[i].Upos is Upos.Noun or Upos.Propn && (syntax[i].Head <= last || syntax[i].Head > i && syntax[i].Upos != syntax[syntax[i].Head].Upos)) return i;
            }
        }

        var head = syntax[token].Head;
        if (head > last && head < sentence.EndToken) return head;
        if (syntax[last].Head is var inner && inner > last && inner < sentence.EndToken) return inner;
        for (var i = last + 1; i < Math.Min(sentence.EndToken, last + 12); i++)
        {
            if (syntax[i].Upos == Upos.Punct) continue;
            if (syntax[i].Head < token || syntax[i].Head > i && syntax[i].Head >= sentence.EndToken) return i;
            if (syntax[i].Head >= token && syntax[i].Head <= last) return i;
        }

        return -1;
    }

    private CauseDraft? FromNoun(int noun)
    {
        // "Hunger is behind the unrest".
        if (syntax.Child(noun, "case") is >= 0 and var mark && syntax.Lower(mark) == "behind" && syntax.Child(noun, "cop") >= 0 && syntax.Child(noun, "nsubj") is >= 0 and var driver)
        {
            return new CauseDraft(spans.Argument(driver, noun), syntax[mark].Span, spans.Without(noun, driver) is var behind && behind.Start > syntax[mark].Span.Start ? behind : syntax[noun].Span, CausalKind.Causes, spans.IsNegated(noun), 0.7);
        }

        if (syntax[noun].Upos != Upos.Noun || lexicon.Noun(syntax.Lemma(noun)) is not { } entry || entry.Ambiguity > TooAmbiguous) return null;
        // "X is the cause of Y", "the reason for Y is X".
        var other = -1;
        foreach (var child in syntax.Children(noun))
        {
            if ((syntax.Is(child, "nmod") || syntax.Is(child, "acl")) && child > noun && syntax.Children(child).Any(c => (syntax.Is(c, "case") || syntax.Is(c, "mark")) && syntax.Lower(c) is "of" or "for" or "to" or "behind" or "in")) other = child;
        }

        var subject = syntax.HasChild(noun, "cop") ? syntax.Child(noun, "nsubj", "csubj") : -1;
        if (subject < 0 && syntax.Is(noun, "nsubj") && syntax[noun].Head is >= 0 and var predicate && syntax.HasChild(predicate, "cop")) subject = predicate;
        if (other < 0 || subject < 0) return null;
        var left = syntax.Is(noun, "nsubj") ? spans.ClauseOf(subject, noun) : spans.Argument(subject, noun);
        var right = spans.Argument(other, noun);
        if (left.Overlaps(right)) return null;
        var (cause, effect) = entry.CauseFirst ? (left, right) : (right, left);
        return new CauseDraft(cause, syntax[noun].Span, effect, entry.Kind, spans.IsNegated(noun), 0.7);
    }

    // "marched against the tax", "a strike over wages": what a protest is about is why it is held.
    private CauseDraft? FromProtest(int token, Sentence sentence)
    {
        if (syntax[token].Upos is not (Upos.Verb or Upos.Noun) || !Storylines.Instance.IsProtest(syntax.Lemma(token))) return null;
        foreach (var child in syntax.Children(token))
        {
            if (child < token || !syntax.Is(child, "obl") && !syntax.Is(child, "nmod")) continue;
            var mark = syntax.Child(child, "case");
            if (mark < token || syntax.Lower(mark) is not ("against" or "over" or "about")) continue;
            var (_, end) = syntax.Subtree(child);
            var effect = syntax[token].Upos == Upos.Noun ? spans.Without(token, child) : spans.Clause(token, child, mark, end, sentence);
            if (effect.IsEmpty || end <= mark) return null;
            var cause = spans.Trim(mark + 1, end);
            return cause.Overlaps(effect) ? null : new CauseDraft(cause, syntax[mark].Span, effect, CausalKind.Causes, false, 0.8);
        }

        return null;
    }

    // "Bowing to demands, he removed …", "Fearing arrest, they fled": a participle of reaction or fear before its clause.
    private CauseDraft? FromParticiple(int verb, Sentence sentence)
    {
        if (!syntax.Is(verb, "advcl") || syntax.HasChild(verb, "mark", "nsubj")) return null;
        // "…, being weak"
        var opening = syntax[verb].Upos == Upos.Verb ? verb : syntax.Child(verb, "cop");
        if (opening < 0) return null;
        if (lexicon.Connectives.Matches(syntax, opening, sentence.EndToken).Select(m => m.Value).FirstOrDefault(e => e.Pos.StartsWith("part", StringComparison.Ordinal)) is not { } entry) return null;
        var main = syntax[verb].Head;
        if (main < 0) return null;
        var (first, last) = syntax.Subtree(verb);
        var effect = spans.Clause(main, verb, first, last, sentence);
        return effect.IsEmpty ? null : new CauseDraft(spans.Trim(first, last), null, effect, CausalKind.Causes, false, 0.8, entry.Ambiguity < SureReason || entry.IsAim ? entry.Tie : CausalTie.Guessed);
    }
}
