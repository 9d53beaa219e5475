using Sayso.Pipeline;

namespace Sayso.Attributions;

/// <summary>
/// Finds attributions from the dependency parse: verbs with a clause, an infinitive or a quotation, nouns with a clause, "according to",
/// reporting adverbs. Frames after PolNeAR's guidelines for source, cue and content.
/// </summary>
internal sealed class CueFinder(Syntax syntax)
{
    private static readonly HashSet<string> IntentionKinds = new(StringComparer.Ordinal) { "intention", "order", "agreement", "order/demand" };

    private readonly CueLexicon lexicon = CueLexicon.Instance;

    public IEnumerable<AttributionDraft> Find(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var draft = syntax[i].Upos switch
            {
                Upos.Verb or Upos.Aux => FromVerb(i, sentence),
                Upos.Noun => FromNoun(i),
                Upos.Adj => FromAdjective(i),
                Upos.Adv => FromAdverb(i, sentence),
                _ => null,
            } ?? FromAccordingTo(i, sentence);
            if (draft is not null && draft.Content.Count > 0) yield return draft;
        }
    }

    private AttributionDraft? FromVerb(int verb, Sentence sentence)
    {
        var entry = lexicon.Verb(syntax.Lemma(verb));
        if (entry is null) return null;
        if (Cited(verb, sentence) is { } cited) return cited;
        var content = VerbContent(verb, entry, sentence);
        if (content.Count == 0) return null;
        if (QuotedAs(verb) is >= 0 and var said) return new AttributionDraft { Kind = entry.Kind, CueToken = verb, Cue = [CueSpan(verb)], Source = [NounPhrase(said)], SourceToken = said, Content = content, Score = AttributionDraft.Exact };
        var (source, token) = VerbSource(verb);
        return new AttributionDraft { Kind = entry.Kind, CueToken = verb, Cue = [CueSpan(verb)], Source = source, SourceToken = token, Content = content, Score = 0.9 };
    }

    // "The paper, citing two officials, said that …": what the paper says it has from them.
    private AttributionDraft? Cited(int verb, Sentence sentence)
    {
        if (syntax.Lower(verb) is not ("citing" or "quoting") || syntax.Child(verb, "obj") is not (>= 0 and var whom) || syntax.HasChild(verb, "advcl", "xcomp")) return null;
        var up = syntax[verb].Head;
        if (up >= 0 && syntax[up].Upos is not (Upos.Verb or Upos.Aux)) up = syntax[up].Head;
        if (up < 0 || lexicon.Verb(syntax.Lemma(up)) is null || syntax.Child(up, "ccomp") is not (>= 0 and var clause)) return null;
        var content = ClauseSpan(clause, up);
        if (clause < up || content.Contains(syntax[verb].Span)) return null;
        return new AttributionDraft { Kind = "speech", CueToken = verb, Cue = [syntax[verb].Span], Source = [NounPhrase(whom)], SourceToken = whom, Content = [content], Place = content, Score = AttributionDraft.Exact };
    }

    // "quoted a nurse as saying that …": the nurse speaks.
    private int QuotedAs(int verb)
    {
        var up = syntax[verb].Head;
        if (up < 0 || up > verb || syntax.Lemma(up) is not ("quote" or "cite") || !syntax.Children(verb).Any(c => syntax.Lower(c) == "as" && c < verb)) return -1;
        return syntax.Child(up, "obj");
    }

    private List<TextSpan> VerbContent(int verb, CueEntry entry, Sentence sentence)
    {
        // "X," he said: the saying hangs on what is said.
        if (syntax.Is(verb, "parataxis") && !syntax.HasChild(verb, "ccomp") && syntax.HasChild(verb, "nsubj", "expl")) return Around(syntax[verb].Head, verb, sentence);
        var clause = syntax.Child(verb, "ccomp", "csubj");
        if (clause < 0)
        {
            foreach (var child in syntax.Children(verb))
            {
                if (syntax.Is(child, "parataxis") && !IsOwnReporting(child)) { clause = child; break; }
            }
        }

        if (clause < 0 && syntax.Child(verb, "xcomp") is >= 0 and var open && TakesInfinitive(verb, entry, open)) clause = open;
        if (clause < 0 && IntentionKinds.Contains(entry.Kind) && syntax.Child(verb, "advcl") is >= 0 and var purpose && HasTo(purpose) && purpose > verb) clause = purpose;
        if (clause >= 0) return [ClauseSpan(clause, verb)];
        if (Ends(verb, sentence) is { } said) return [said];
        var colon = verb + 1 < sentence.EndToken ? AfterColon(verb, sentence) : null;
        if (colon is { } rest) return [rest];
        var thing = syntax.Child(verb, "obj", "nsubj:pass");
        // "is seen as a hero"
        if (syntax.Child(verb, "nsubj:pass") is >= 0 and var judged && judged < verb && As(verb) is >= 0 and var role) return [syntax.SubtreeSpan(judged), syntax.SubtreeSpan(role)];
        if (thing >= 0 && entry.Takes("obj") && syntax[thing].Upos is Upos.Noun or Upos.Propn) return [syntax.SubtreeSpan(thing)];
        return [];
    }

    // "The bridge had been closed, the council has learned.": a saying at the end that the parse took for a relative clause.
    private TextSpan? Ends(int verb, Sentence sentence)
    {
        var last = verb + 1;
        while (last < sentence.EndToken && syntax[last].Upos == Upos.Punct) last++;
        if (last < sentence.EndToken || !syntax.Is(verb, "acl") && !syntax.Is(verb, "parataxis") || syntax.Child(verb, "nsubj") is not (>= 0 and var subject)) return null;
        if (syntax[subject].Upos is not (Upos.Propn or Upos.Noun) && syntax.Lower(subject) is not ("he" or "she" or "they")) return null;
        var (first, _) = syntax.Subtree(verb);
        if (first > sentence.FirstToken && syntax.Lower(first) == ",") first++;
        return first - 1 > sentence.FirstToken && syntax.Lower(first - 1) == "," ? Trim(sentence.FirstToken, first - 2) : null;
    }

    private int As(int verb)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (child > verb && (syntax.Is(child, "obl") || syntax.Is(child, "advcl") || syntax.Is(child, "xcomp")) && syntax.Children(child).Any(c => c < child && syntax.Lower(c) == "as")) return child;
        }

        return -1;
    }

    private bool IsOwnReporting(int child) => lexicon.Verb(syntax.Lemma(child)) is not null && !syntax.HasChild(child, "ccomp") && Math.Abs(syntax[child].Head - child) < 6;

    private bool TakesInfinitive(int verb, CueEntry entry, int open)
    {
        if (syntax[open].Upos is not (Upos.Verb or Upos.Aux or Upos.Noun or Upos.Adj)) return false;
        return entry.Takes("to-inf") || IntentionKinds.Contains(entry.Kind) || syntax.HasChild(verb, "nsubj:pass") || syntax.HasChild(verb, "aux:pass");
    }

    private bool HasTo(int clause) => syntax.Children(clause).Any(c => syntax.Is(c, "mark") && syntax.Lower(c) == "to");

    // The clause without what links it to the cue at its edges.
    private TextSpan ClauseSpan(int clause, int cue)
    {
        var (first, last) = syntax.Subtree(clause);
        if (first <= cue && cue <= last) (first, last) = clause > cue ? (cue + 1, last) : (first, cue - 1);
        return Trim(first, last);
    }

    private TextSpan Trim(int first, int last)
    {
        while (first < last && syntax[first].Upos == Upos.Punct && syntax.Lower(first) is "," or ":" or "-" or ";") first++;
        while (last > first && syntax[last].Upos == Upos.Punct && syntax.Lower(last) is "," or ":" or "." or "-" or ";") last--;
        return syntax.Span(first, last);
    }

    // Everything the head governs on either side of the inserted saying.
    private List<TextSpan> Around(int head, int saying, Sentence sentence)
    {
        if (head < 0) return [];
        var (first, last) = syntax.Subtree(head);
        var (cutFirst, cutLast) = syntax.Subtree(saying);
        first = Math.Max(first, sentence.FirstToken);
        last = Math.Min(last, sentence.EndToken - 1);
        var parts = new List<TextSpan>();
        if (first < cutFirst && HasWord(first, cutFirst - 1)) parts.Add(Trim(first, cutFirst - 1));
        if (cutLast < last && HasWord(cutLast + 1, last)) parts.Add(Trim(cutLast + 1, last));
        return parts;
    }

    private bool HasWord(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (syntax[i].Upos != Upos.Punct) return true;
        }

        return false;
    }

    private TextSpan? AfterColon(int verb, Sentence sentence)
    {
        for (var i = verb + 1; i < Math.Min(sentence.EndToken - 2, verb + 12); i++)
        {
            if (syntax.Lower(i) == ":" ) return Trim(i + 1, sentence.EndToken - 1);
        }

        return null;
    }

    private TextSpan CueSpan(int verb)
    {
        // With its auxiliaries and negation where they touch ("has said", "did not say"), and a particle.
        int first = verb, last = verb;
        foreach (var child in syntax.Children(verb))
        {
            if (child < verb && (syntax.Is(child, "aux") || syntax.Is(child, "advmod") && syntax.Lower(child) is "not" or "n't" or "never") && child >= first - 2) first = Math.Min(first, child);
            if (child == last + 1 && syntax.Is(child, "compound:prt")) last = child;
        }

        return syntax.Span(first, last);
    }

    /// <summary>The source of a reporting verb and the token that heads it, or -1.</summary>
    private (List<TextSpan> Spans, int Token) VerbSource(int verb)
    {
        var passive = syntax.HasChild(verb, "nsubj:pass", "aux:pass", "csubj:pass") || (syntax[verb].Feats?.Contains("Voice=Pass", StringComparison.Ordinal) ?? false) && !syntax.HasChild(verb, "nsubj");
        if (passive)
        {
            foreach (var child in syntax.Children(verb))
            {
                if (syntax.Is(child, "obl") && syntax.Children(child).Any(c => syntax.Is(c, "case") && syntax.Lower(c) == "by")) return ([NounPhrase(child, withCase: false)], child);
            }

            // "Kerry was quoted as saying", "He was told that": the subject of telling heard it, of quoting said it.
            if (syntax.Lemma(verb) is "quote" or "cite" && syntax.Child(verb, "nsubj:pass") is >= 0 and var quoted) return ([NounPhrase(quoted)], quoted);
            return ([], -1);
        }

        for (int at = verb, steps = 0; at >= 0 && steps < 4; steps++)
        {
            var subject = Subject(at);
            if (subject >= 0) return syntax.Lower(subject) is "it" or "there" && syntax.Is(subject, "expl") ? ([], -1) : ([NounPhrase(subject)], subject);
            var relation = syntax[at].Deprel;
            if (relation.StartsWith("acl", StringComparison.Ordinal))
            {
                var noun = syntax[at].Head;
                return noun >= 0 ? ([NounPhrase(noun)], noun) : ([], -1);
            }

            if (relation is "xcomp" or "conj" or "advcl" or "parataxis") at = syntax[at].Head;
            else break;
        }

        return ([], -1);
    }

    private int Subject(int verb)
    {
        var subject = syntax.Child(verb, "nsubj", "nsubj:pass");
        // "The clerk who auditors said had fled": of two, the one that is no relative pronoun.
        if (subject >= 0 && syntax.Lower(subject) is "who" or "which" or "that" && syntax.Children(verb).FirstOrDefault(c => c > subject && c < verb && syntax.Is(c, "nsubj"), -1) is >= 0 and var second) subject = second;
        if (subject < 0 || syntax.Lower(subject) is not ("who" or "which" or "that")) return subject;
        var noun = syntax.Is(verb, "acl") ? syntax[verb].Head : -1;
        return noun >= 0 ? noun : subject;
    }

    /// <summary>The noun phrase without relative clauses and appositions set off by commas.</summary>
    private TextSpan NounPhrase(int head, bool withCase = true)
    {
        var (first, last) = syntax.Subtree(head, (s, child) =>
            !s.Is(child, "acl") && !s.Is(child, "punct") && !s.Is(child, "parataxis") && !(s.Is(child, "appos") && child > head + 1) && (withCase || !s.Is(child, "case")) && !s.Is(child, "cc:preconj"));
        return syntax.Span(first, last);
    }

    private AttributionDraft? FromNoun(int noun)
    {
        var entry = lexicon.Noun(syntax.Lemma(noun));
        if (entry is null) return null;
        var clause = -1;
        foreach (var child in syntax.Children(noun))
        {
            if (child > noun && (syntax.Is(child, "acl") || syntax.Is(child, "ccomp") || syntax.Is(child, "appos") && syntax[child].Upos == Upos.Verb) && !syntax[child].Deprel.EndsWith("relcl", StringComparison.Ordinal)
                && syntax.Children(child).Any(c => syntax.Is(c, "mark") && syntax.Lower(c) is "that" or "to"))
            {
                clause = child;
                break;
            }
        }

        if (clause < 0) return null;
        var (source, token) = NounSource(noun);
        return new AttributionDraft { Kind = entry.Kind, CueToken = noun, Cue = [syntax[noun].Span], Source = source, SourceToken = token, Content = [ClauseSpan(clause, noun)], Score = 0.7 };
    }

    // "his claim that", "the claim by X that", "X made the claim that".
    private (List<TextSpan> Spans, int Token) NounSource(int noun)
    {
        foreach (var child in syntax.Children(noun))
        {
            if (syntax.Is(child, "nmod") && (child < noun && (syntax[child].Deprel == "nmod:poss" || syntax[child].Upos == Upos.Pron)
                || child > noun && syntax.Children(child).Any(c => syntax.Is(c, "case") && syntax.Lower(c) is "of" or "by" or "from")))
            {
                return ([NounPhrase(child, withCase: false)], child);
            }
        }

        var verb = syntax[noun].Head;
        if (verb >= 0 && syntax.Is(noun, "obj") && Subject(verb) is >= 0 and var subject) return ([NounPhrase(subject)], subject);
        return ([], -1);
    }

    private AttributionDraft? FromAdjective(int adjective)
    {
        if (lexicon.Adjective(syntax.Lemma(adjective)) is not { } entry) return null;
        var clause = syntax.Child(adjective, "ccomp", "csubj");
        if (clause < 0 && entry.Takes("to-inf")) clause = syntax.Child(adjective, "xcomp", "advcl");
        if (clause < 0) return null;
        var subject = Subject(adjective);
        var source = subject >= 0 && syntax.Lower(subject) != "it" ? new List<TextSpan> { NounPhrase(subject) } : [];
        return new AttributionDraft { Kind = entry.Kind, CueToken = adjective, Cue = [syntax[adjective].Span], Source = source, SourceToken = source.Count > 0 ? subject : -1, Content = [ClauseSpan(clause, adjective)], Score = 0.7 };
    }

    private AttributionDraft? FromAdverb(int adverb, Sentence sentence)
    {
        if (lexicon.Adverb(syntax.Lower(adverb)) is not { } entry) return null;
        var head = syntax[adverb].Head;
        if (head < 0) return null;
        var clause = syntax.ClauseHead(head);
        var (first, last) = syntax[head].Upos is Upos.Verb or Upos.Aux ? syntax.Subtree(clause) : syntax.Subtree(head);
        first = Math.Max(first, sentence.FirstToken);
        last = Math.Min(last, sentence.EndToken - 1);
        if (last - first < 2) return null;
        return new AttributionDraft { Kind = entry.Kind, CueToken = adverb, Cue = [syntax[adverb].Span], Content = [Trim(first, last)], Score = 0.5 };
    }

    private AttributionDraft? FromAccordingTo(int token, Sentence sentence)
    {
        foreach (var (length, entry) in lexicon.Phrases.Matches(syntax, token, sentence.EndToken))
        {
            if (!entry.Takes("according-to")) continue;
            var head = SourceAfter(token + length, sentence);
            if (head < 0) continue;
            var source = NounPhrase(head, withCase: false);
            if (source.Start < syntax[token + length - 1].Span.End) source = TextSpan.FromBounds(syntax[token + length].Span.Start, Math.Max(source.End, syntax[token + length].Span.End));
            var report = Reported(head, token);
            var content = Rest(token, source, report is var (first, last) ? sentence with { FirstToken = first, TokenCount = last - first + 1 } : sentence);
            if (content.Count == 0) continue;
            return new AttributionDraft { Kind = entry.Kind, CueToken = token, Cue = [syntax.Span(token, token + length - 1)], Source = [source], SourceToken = head, Content = content, Place = report is null ? null : content[0], Score = report is null ? 0.95 : AttributionDraft.Exact };
        }

        return null;
    }

    // "The agency said that, according to the police, …": the report in which the phrase stands, when it begins before it.
    private (int First, int Last)? Reported(int head, int phrase)
    {
        for (var (at, steps) = (head, 0); at >= 0 && steps < 12; at = syntax[at].Head, steps++)
        {
            if (!syntax.Is(at, "ccomp") || syntax[at].Head is not (>= 0 and var up) || up > phrase || lexicon.Verb(syntax.Lemma(up)) is null) continue;
            var (first, last) = syntax.Subtree(at);
            return first > up && first <= phrase && last > phrase ? (syntax.Is(first, "mark") ? first + 1 : first, last) : null;
        }

        return null;
    }

    private int SourceAfter(int from, Sentence sentence)
    {
        for (var i = from; i < sentence.EndToken; i++)
        {
            if (syntax[i].Upos is Upos.Noun or Upos.Propn or Upos.Pron)
            {
                // Climb inside the phrase to its head.
                var head = i;
                while (syntax[head].Head >= from && syntax[head].Head < sentence.EndToken && syntax[syntax[head].Head].Upos is Upos.Noun or Upos.Propn
                    && (syntax.Is(head, "compound") || syntax.Is(head, "amod") || syntax.Is(head, "flat") || syntax.Is(head, "nmod") && syntax[head].Head > head || syntax.Is(head, "nummod"))) head = syntax[head].Head;
                return head;
            }

            if (syntax[i].Upos is Upos.Verb or Upos.Punct) break;
        }

        return -1;
    }

    // The clause that the phrase stands in, without the phrase.
    private List<TextSpan> Rest(int token, TextSpan source, Sentence sentence)
    {
        int first = sentence.FirstToken, last = sentence.EndToken - 1;
        var sourceLast = syntax.TokenAt(source.End - 1);
        var parts = new List<TextSpan>();
        if (token > first && HasWord(first, token - 1)) parts.Add(Trim(first, token - 1));
        if (sourceLast < last && HasWord(sourceLast + 1, last)) parts.Add(Trim(sourceLast + 1, last));
        // At either end of the sentence the phrase speaks for the whole of it; in the middle for both sides.
        return parts;
    }
}
