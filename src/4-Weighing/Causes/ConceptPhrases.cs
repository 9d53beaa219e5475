using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Causes;

/// <summary>How a cause or effect is called on the map.</summary>
/// <param name="IsName">A name with nothing said of it.</param>
/// <param name="IsVerb">A deed and not a thing.</param>
/// <param name="IsPerson">Somebody with nothing said of him: "two officers", "the judge".</param>
/// <param name="IsActor">Somebody or a body with nothing said of it: "the board".</param>
/// <param name="IsBareFeeling">"Anger" of which nobody says what it is about.</param>
internal readonly record struct ConceptPhrase(string Label, int Head, bool IsName, bool IsVerb, bool IsPerson = false, bool IsActor = false, bool IsBareFeeling = false);

/// <summary>
/// Finds the whole phrase behind a cause or effect: the noun phrase, or the verb with its subject and object, cut where it grows long. What
/// leaves a reader guessing (a bare verb, "the country", a place alone) is no concept.
/// </summary>
internal sealed class ConceptPhrases
{
    private const int Longest = 12;
    private const int LongestSubject = 5;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:()[]\"“”•\n");

    private static readonly FrozenSet<string> Hollow = """
        thing way fact part kind sort example result effect consequence cause reason purpose aim source place area region country state side people person man woman other number hundred thousand million addition
        case matter issue point time moment term view level role use order action effort step move situation process affair work right measure site one
        factor follow several certain such same bit lot deal doubt plenty cue
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Roots.Of(word)).ToFrozenSet(StringComparer.Ordinal);

    // Verbs whose object was there before them.
    private static readonly FrozenSet<string> Befalling = """
        destabilize destabilise stabilize stabilise divide unite split threaten help hurt harm deepen weaken strengthen damage destroy anger enrage alarm embolden worsen slow delay speed hit affect change
        raise lower increase reduce cut boost strain disrupt undermine endanger frighten kill injure wound improve
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    // What moves somebody: with what it is about, or it says nothing.
    private static readonly FrozenSet<string> Feelings = """
        anger rage fury outrage resentment discontent dissatisfaction frustration grievance fear concern worry anxiety suspicion hope hatred distrust envy disappointment indignation enthusiasm
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private readonly ReadingWords words;
    private readonly ReadingTree tree;
    private ImmutableArray<TextSpan> outside = [];

    public ConceptPhrases(ReadingWords words, ReadingTree tree) => (this.words, this.tree) = (words, tree);

    /// <summary>The phrase of a span, without the words of the signal and the other side; null where nothing is left to say.</summary>
    public ConceptPhrase? Of(TextSpan span, params IEnumerable<TextSpan> others)
    {
        outside = [.. others.Where(other => !other.Overlaps(span))];
        var word = words.HeadWord(span, IsHead);
        if (word < 0) return null;
        if (tree.IsEmpty) return Plain(span, word);
        var head = Whole(words.Words[word].Token, span);
        // "forced the farmers to sell", "divided the party": what befalls somebody is the deed and not whom it befalls.
        if (At(head).Head is >= 0 and var verb && Is(head, "obj") && outside.Any(other => other.Contains(At(verb).Span)) && (Befalling.Contains(At(verb).Lemma) || tree.Children(verb).Any(child => Is(child, "xcomp"))))
        {
            outside = [.. outside.Where(other => !other.Contains(At(verb).Span))];
            return Deed(verb);
        }

        // "The march was sparked" by anger: the march. "The mill was destroyed" by fire stays a deed.
        if (!Befalling.Contains(At(head).Lemma) && tree.Child(head, "obl:agent") is >= 0 and var agent && outside.Any(other => other.Contains(At(agent).Span)) && tree.Child(head, "nsubj:pass") is >= 0 and var thing) return IsClause(thing) ? Clause(thing) : Noun(thing);

        // "The town is safe", where the parser hangs the town elsewhere.
        if (Predicate(span) is >= 0 and var predicate && predicate > head && At(head).Head != predicate) return Clause(predicate, words.Words[words.Range(span).First].Token);
        return IsClause(head) ? Clause(head) : Noun(head);
    }

    private Token At(int token) => tree[token];

    private bool Is(int token, params ReadOnlySpan<string> relations) => tree.Is(token, relations);

    // A date or an adjective alone is no cause.
    private bool IsHead(Word word) =>
        words.UposOf(word) is Upos.Noun or Upos.Propn or Upos.Verb or Upos.X && !words.Reading.Times.Any(time => time.Span.Contains(word.Span));

    // Without a tree: the words as they stand, less what is empty at either end.
    private ConceptPhrase Plain(TextSpan span, int head)
    {
        var (first, end) = words.Range(span);
        while (first < head && !words.IsContent(words.Words[first])) first++;
        while (end - 1 > head && !words.IsContent(words.Words[end - 1])) end--;
        return new(words.Text(TextSpan.FromBounds(words.Words[first].Span.Start, words.Words[end - 1].Span.End)), head, false, false);
    }

    // A span may begin or end inside a phrase: the word that the rest hangs on.
    private int Whole(int token, TextSpan span)
    {
        // "The price went up": the verb has little to say and still is the head.
        while (At(token).Head is >= 0 and var above && (At(above).Upos == Upos.Verb || tree.Children(above).Any(child => Is(child, "cop"))) && At(above).Lemma is not ("say" or "tell") && span.Contains(At(above).Span)) token = above;
        for (var steps = 0; steps < 4 && At(token).Head >= 0 && Is(token, "compound", "flat", "amod", "fixed", "aux", "cop", "nmod:poss"); steps++) token = At(token).Head;
        return token;
    }

    private bool IsClause(int token) => At(token).Upos == Upos.Verb && !Is(token, "amod", "compound") || tree.Children(token).Any(child => Is(child, "cop", "nsubj"));

    private ConceptPhrase? Noun(int head)
    {
        var (first, last) = Run(head, (_, child) => !Is(child, "case", "cc", "cop", "nsubj", "mark", "advcl", "aux", "advmod"), Longest);
        while (first < head && (Is(first, "det") && At(first).Lemma is "a" or "an" or "the" || At(first).Upos is Upos.Punct)) first++;
        if (first == last && Feelings.Contains(At(head).Lemma)) last = WithMatter(last);
        return Made(string.Empty, first, last, head, isVerb: false) is { } phrase ? phrase with { IsBareFeeling = first == last && Feelings.Contains(At(head).Lemma) } : null;
    }

    // "anger" of "sparked by anger over the new fare", wherever the parser hangs the fare.
    private int WithMatter(int feeling)
    {
        if (feeling + 1 >= tree.Count || At(feeling + 1).Upos != Upos.Adp || tree.Lower(feeling + 1) is not ("over" or "about" or "at" or "with" or "against" or "of" or "for" or "among")) return feeling;
        var matter = At(feeling + 1).Head;
        if (matter <= feeling || outside.Any(other => other.Overlaps(At(matter).Span))) return feeling;
        return Run(matter, (_, child) => !Is(child, "acl", "advcl"), Longest).Last;
    }

    // What is said of something with "is" and heads the span.
    private int Predicate(TextSpan span)
    {
        var (first, end) = words.Range(span);
        for (var i = first; i < end; i++)
        {
            var token = words.Words[i].Token;
            if ((At(token).Head < 0 || !span.Contains(At(At(token).Head).Span)) && tree.Children(token).Any(child => Is(child, "cop"))) return token;
        }

        return -1;
    }

    private ConceptPhrase? Clause(int head, int lead = -1)
    {
        var subject = SubjectOf(head, out var inside);
        // "First was an outburst": what there was is the noun.
        if (subject < 0 && lead < 0 && At(head).Upos == Upos.Noun && tree.HasChild(head, "cop")) return Noun(head);
        var (first, last) = Run(head, (top, child) => child != subject && !Is(child, "mark", "cc", "conj", "advcl", "parataxis", "discourse", "nsubj", "expl") && !(Is(child, "case") && top == head && !tree.Children(head).Any(other => Is(other, "cop"))), Longest);
        var label = subject < 0 || inside && subject > head ? string.Empty : SubjectLabel(subject);
        if (label.Length == 0 && lead >= 0 && lead < first && first - lead <= LongestSubject)
        {
            while (lead < first - 1 && At(lead).Upos is Upos.Det) lead++;
            label = Text(lead, first - 1);
        }

        // "were told", "was late": who, nobody can tell.
        if (label.Length == 0 && subject < first && (At(head).Feats?.Contains("VerbForm=Fin", StringComparison.Ordinal) == true || tree.Children(head).Any(child => Is(child, "aux", "cop")))) return null;
        return Made(label, first, last, head, isVerb: true);
    }

    private ConceptPhrase? Deed(int verb)
    {
        var (first, last) = Run(verb, (_, child) => !Is(child, "mark", "cc", "conj", "advcl", "nsubj", "expl", "aux", "advmod"), Longest);
        return Made(string.Empty, Math.Max(first, verb), last, verb, isVerb: true);
    }

    // The subject of the verb, or of the verb it goes on from; of a relative clause the noun it hangs on.
    private int SubjectOf(int verb, out bool inside)
    {
        inside = true;
        for (var steps = 0; verb >= 0 && steps < 4; steps++)
        {
            // "The trouble is that it leaks": the trouble does not leak.
            var subject = tree.Children(verb).FirstOrDefault(child => Is(child, "nsubj") && At(child).Deprel != "nsubj:outer", -1);
            if (subject >= 0 && !(At(subject).Lemma is "which" or "who" or "that")) return subject;
            if (Is(verb, "acl") && (subject >= 0 || At(verb).Deprel == "acl:relcl")) return At(verb).Head;
            if (!Is(verb, "conj")) return -1;
            (verb, inside) = (At(verb).Head, false);
        }

        return -1;
    }

    private string SubjectLabel(int subject)
    {
        // As the text has it: a name put in the pronoun's place would make a statement of a guess.
        if (At(subject).Upos == Upos.Pron) return At(subject).Lemma is "he" or "she" or "they" or "it" or "we" or "you" or "i" ? words.Text(At(subject).Span) : string.Empty;

        var (first, last) = Run(subject, (_, child) => !Is(child, "case", "cc", "conj", "mark", "advcl", "cop", "nsubj", "aux", "advmod"), LongestSubject);
        while (first < subject && Is(first, "det") && At(first).Lemma is "a" or "an" or "the") first++;
        return Text(first, last);
    }

    // The tokens around a head that hang on it without a break, cut behind a whole phrase where they are many.
    private (int First, int Last) Run(int head, Func<int, int, bool> keep, int longest)
    {
        var part = new HashSet<int> { head };
        var open = new Stack<int>();
        open.Push(head);
        while (open.TryPop(out var at))
        {
            foreach (var child in tree.Children(at))
            {
                if (At(child).Deprel is "acl:relcl" or "advcl:relcl" || Is(child, "appos", "parataxis") || at == head && !keep(at, child) || outside.Any(other => other.Overlaps(At(child).Span))) continue;
                part.Add(child);
                open.Push(child);
            }
        }

        int first = head, last = head;
        while (first > 0 && part.Contains(first - 1) && head - first < longest && !IsBreak(first - 1)) first--;
        while (part.Contains(last + 1) && last - first + 1 < longest && !IsBreak(last + 1)) last++;
        while (last > head && (At(last).Upos is Upos.Adp && !Is(last, "compound") && !IsParticle(last) || At(last).Upos is Upos.Det or Upos.Cconj or Upos.Sconj or Upos.Part or Upos.Punct or Upos.Aux || At(last).Head > last)) last--;
        return (first, last);
    }

    // "went up", where the parser takes the particle for an adverb.
    private bool IsParticle(int token) => Is(token, "advmod") && At(token).Head < token && At(At(token).Head).Upos == Upos.Verb && !tree.Children(token).Any();

    // "pushing back against what", "will weaken the speed with which", "is owning and funding" of many: the words that say what it is are cut off.
    private bool IsHalf(int first, int last, int head)
    {
        if (At(last).Upos == Upos.Pron && tree.Lower(last) is "what" or "which" or "who" or "whom" or "that") return true;
        if (last + 2 < tree.Count && At(last + 1).Upos == Upos.Adp && tree.Lower(last + 2) is "which" or "whom") return true;
        // "does not run through places [that matter]"
        if (At(last).Upos == Upos.Noun && last != head && Hollow.Contains(Roots.Of(At(last).Lemma)) && tree.Children(last).Any(child => child > last && Is(child, "acl"))) return true;
        // "is owning and renting [out many houses]"
        if (last > head && At(last).Upos == Upos.Verb && last + 1 < tree.Count && At(last + 1).Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det && !outside.Any(other => other.Overlaps(At(last + 1).Span))) return true;
        // "can get away [with it]", "is owning [houses]": the verb that the words end in goes on.
        var verb = At(last).Upos == Upos.Verb ? last : IsParticle(last) || Is(last, "advmod", "compound") && At(last).Head is >= 0 and var above && At(above).Upos == Upos.Verb && above < last ? At(last).Head : -1;
        return verb >= first && tree.Children(verb).Any(child => child > last && Is(child, "obj", "xcomp", "ccomp") && !outside.Any(other => other.Overlaps(At(child).Span)) || child > last && IsStranded(child));
    }

    // "with" in "get away with without paying": a preposition whose noun is missing.
    private bool IsStranded(int clause) => Is(clause, "advcl") && tree.Children(clause).Count(child => Is(child, "mark") && At(child).Upos is Upos.Adp or Upos.Sconj) > 1;

    private bool IsBreak(int token) => words.Reading.Slice(At(token).Span).IndexOfAny(Breaks) >= 0;

    private string Text(int first, int last) => words.Text(TextSpan.FromBounds(At(first).Span.Start, At(last).Span.End));

    private ConceptPhrase? Made(string subject, int first, int last, int head, bool isVerb)
    {
        var span = TextSpan.FromBounds(At(first).Span.Start, At(last).Span.End);
        var (from, end) = words.Range(span);
        var content = words.Words[from..end].Where(words.IsContent).ToList();
        var at = words.Range(At(head).Span).First;
        if (content.Count == 0 && subject.Length == 0 || at >= words.Words.Length) return null;
        if (IsHalf(first, last, head)) return null;
        // "arrested" by itself, "the country".
        if (subject.Length == 0 && (content.TrueForAll(word => Hollow.Contains(word.Root)) || content.Count == 1 && isVerb)) return null;
        var names = words.Reading.Mentions.Where(mention => mention.Form == MentionForm.Name && mention.Span.Overlaps(span)).ToList();
        // "the old Silk Road" is no more than its name.
        var isName = subject.Length == 0 && !isVerb && content.TrueForAll(word => words.UposOf(word) == Upos.Propn || At(head).Upos == Upos.Propn && (words.UposOf(word) == Upos.Adj || Is(word.Token, "compound")) || names.Exists(name => name.Span.Contains(word.Span)));
        if (isName && names.TrueForAll(name => name.Type is not (MentionType.Person or MentionType.Organization or MentionType.Group))) return null;
        var text = Text(first, last);
        var type = subject.Length == 0 && !isVerb ? words.Reading.Mentions.FirstOrDefault(mention => mention.Head == At(head).Span)?.Type : null;
        var isPerson = type is MentionType.Person or MentionType.Group;
        return new(subject.Length == 0 ? text : $"{subject} {text}", at, isName, isVerb, isPerson, isPerson || type is MentionType.Organization);
    }
}
