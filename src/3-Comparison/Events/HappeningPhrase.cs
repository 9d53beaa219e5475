using System.Collections.Immutable;

namespace Sayso.Events;

/// <summary>A telling of a happening cut down to its core, and how well that names the happening.</summary>
internal sealed class HappeningPhrase
{
    // Verbs that only say that the happening named beside them took place.
    private static readonly string[] Begin = ["erupt", "break", "occur", "take", "happen", "begin", "start", "follow", "spread", "continue", "end", "kill", "injure", "hit", "destroy"];
    private static readonly string[] Light = ["have", "form", "hold", "stage", "carry", "launch", "make", "suffer", "organize", "organise", "cause", "trigger", "announce", "sign", "reach", "conclude", "issue", "give", "pay", "conduct", "commit"];
    private const int SentencesBack = 5;
    private const int UnparsedWords = 5;
    private static readonly string[] Kernel = ["det", "amod", "compound", "flat", "fixed", "case", "goeswith", "nmod:poss"];
    private readonly ImmutableArray<Token> tokens;
    private readonly (int First, int End) sentence;
    private readonly SortedSet<int> kept = [];
    private readonly int wordsAtMost;
    private readonly Reading reading;
    private readonly HashSet<int> ofTime;
    private bool isVerbal;
    private bool hasSubject;

    private HappeningPhrase(Reading reading, (int First, int End) sentence, int wordsAtMost)
    {
        (this.reading, tokens, this.sentence, this.wordsAtMost) = (reading, reading.Tokens, sentence, wordsAtMost);
        ofTime = [.. Enumerable.Range(sentence.First, sentence.End - sentence.First).Where(at => reading.Times.Any(time => time.Span.Overlaps(tokens[at].Span)))];
    }

    public string Text { get; private set; } = string.Empty;

    public double Worth { get; set; }

    public static HappeningPhrase? At(Reading reading, EventMention mention, int wordsAtMost)
    {
        if (reading.SentenceAt(mention.Trigger.Start) is not { } sentence) return null;
        var (first, end) = (sentence.FirstToken, Math.Min(sentence.EndToken, reading.Tokens.Length));
        var trigger = Enumerable.Range(first, Math.Max(0, end - first)).Where(at => reading.Tokens[at].Span.Overlaps(mention.Trigger)).ToList();
        if (trigger.Count == 0) return null;
        var phrase = new HappeningPhrase(reading, (first, end), wordsAtMost);
        phrase.Build(trigger.Find(at => !trigger.Contains(reading.Tokens[at].Head)));
        // What says when it was names the happening of that time.
        phrase.Worth += (mention.Time is null || phrase.kept.Count == 1 ? 0 : 2) + mention.Salience - (mention.Factuality.Polarity == Polarity.Negative ? 2 : 0) - (mention.Factuality.Modality == Modality.Certain ? 0 : 1);
        phrase.Text = phrase.Words(reading.Document.Text);
        if (!phrase.hasSubject && phrase.isVerbal && Speaker(reading, mention) is { } speaker) phrase.Text = $"{speaker} {phrase.Text}";
        return phrase.Text.Length == 0 ? null : phrase;
    }

    private void Build(int at)
    {
        if (Enumerable.Range(sentence.First, sentence.End - sentence.First).All(i => tokens[i].Head <= sentence.First) && sentence.End - sentence.First > 3)
        {
            // Read by rules alone, without a tree: the words that follow.
            for (var i = at; i < Math.Min(sentence.End, at + UnparsedWords) && tokens[i].Upos != Upos.Punct && !ofTime.Contains(i); i++) kept.Add(i);
            return;
        }

        // "Clashes erupted in the harbour": a noun that a verb makes happen is told by the verb.
        if (tokens[at].Upos != Upos.Verb && In(tokens[at].Head) && tokens[tokens[at].Head] is { Upos: Upos.Verb } verb && IsTold(tokens[at].Deprel, verb.Lemma)) at = tokens[at].Head;
        // "The invading force": the noun with what belongs to it.
        if (tokens[at].Deprel == "amod" && In(tokens[at].Head)) at = tokens[at].Head;
        kept.Add(at);
        if (tokens[at].Upos != Upos.Verb)
        {
            if (Children(at).Any(child => tokens[child].Deprel == "cop")) KeepPredicate(at);
            KeepNoun(at);
            Worth += kept.Count > 1 ? 1 : -2;
            return;
        }

        isVerbal = true;
        foreach (var child in Children(at).Where(IsVerbal)) Keep([child]);
        var subject = Subject(at);
        hasSubject = subject >= 0;
        if (hasSubject && Keep([subject, .. Own(subject)])) Worth += tokens[subject].Upos == Upos.Pron ? -1 : 2;
        foreach (var child in Children(at).Where(child => tokens[child].Deprel is "obj" or "xcomp" && !IsRelative(child) && !IsTime(child)))
        {
            Worth += Keep([child, .. Own(child)]) ? 1 : 0;
            // "promised to open the sluices": what is promised.
            foreach (var own in Children(child).Where(own => tokens[child].Deprel == "xcomp" && tokens[own].Deprel is "obj" or "compound:prt" or "obl" && !IsTime(own))) Keep([own, .. Own(own)]);
        }
        foreach (var child in Children(at).Where(child => tokens[child].Deprel is "obl" or "obl:agent" && child > at && !IsTime(child)).Take(1)) Worth += Keep([child, .. Own(child)]) ? 0.5 : 0;
        foreach (var child in Children(at).Where(child => tokens[child].Deprel is "obj" or "obl" or "obl:agent").Concat(Children(at).Where(child => tokens[child].Deprel is "nsubj" or "nsubj:pass"))) KeepComplement(child);

        Worth += subject >= 0 ? 2 : kept.Count > 1 ? 0.5 : -2;
    }

    // "control of the town's gates", "a call with the owners of the mill and the quay": what a noun needs to say anything.
    private void KeepComplement(int noun, bool isNested = false)
    {
        foreach (var owned in Children(noun).Where(owned => kept.Contains(noun) && tokens[owned].Deprel == "nmod" && !IsTime(owned) && !IsAge(owned) && (!isNested || Children(owned).Any(c => tokens[c].Lemma == "of"))))
        {
            if (!Keep([owned, .. Own(owned)])) continue;
            foreach (var also in Children(owned).Where(also => tokens[also].Deprel == "conj" && tokens[also].Upos == Upos.Propn)) Keep([also, .. Children(also).Where(c => tokens[c].Deprel == "cc")]);
            KeepComplement(owned, isNested: true);
        }
    }

    // "The embassy was warning of floods": a noun that is said of somebody.
    private void KeepPredicate(int at)
    {
        var subject = Children(at).LastOrDefault(child => tokens[child].Deprel == "nsubj" && child < at && tokens[child].Upos is Upos.Noun or Upos.Propn, -1);
        if (subject < 0 || !Keep([subject, .. Own(subject)])) return;
        Worth += 2;
        foreach (var child in Children(at).Where(child => tokens[child].Deprel == "cop")) Keep([child]);
        foreach (var child in Children(at).Where(child => tokens[child].Deprel == "obl" && child > at && !IsTime(child)).Take(1)) Keep([child, .. Own(child)]);
    }

    private void KeepNoun(int at)
    {
        foreach (var child in Children(at).Where(child => Kernel.Contains(tokens[child].Deprel) && tokens[child].Deprel != "case" && !IsAge(child) && !IsCount(child))) Keep([.. tokens[child].Deprel is "compound" or "flat" ? Whole(child) : [child, .. Own(child)]]);
        KeepComplement(at);
    }

    // Its own subject; that of the verb it stands beside; what "who" means; the noun of "the town taken by the rebels". -1 where there is none.
    private int Subject(int at)
    {
        var own = Children(at).FirstOrDefault(child => tokens[child].Deprel is "nsubj" or "nsubj:pass", -1);
        var (head, relation) = (tokens[at].Head, tokens[at].Deprel);
        if (own >= 0 && !IsRelative(own)) return own;
        if (!In(head)) return -1;
        if (relation == "acl:relcl") return own >= 0 && tokens[own].Lemma is "who" or "which" or "that" ? head : -1;
        if (own >= 0) return -1;
        if (relation == "acl") return IsPast(at) && !Children(at).Any(child => tokens[child].Deprel == "obj") ? head : -1;
        return relation is "conj" or "xcomp" or "advcl" && tokens[head].Upos == Upos.Verb ? Children(head).FirstOrDefault(child => tokens[child].Deprel == "nsubj" && !IsRelative(child), -1) : -1;
    }

    private bool IsPast(int at) => tokens[at].Feats is { } feats && feats.Contains("VerbForm=Part", StringComparison.Ordinal) && !feats.Contains("Tense=Pres", StringComparison.Ordinal);

    private static bool IsTold(string relation, string verb) => relation switch
    {
        "nsubj" => Begin.Contains(verb),
        "nsubj:pass" or "obj" => Light.Contains(verb),
        _ => false,
    };

    private bool IsVerbal(int child) =>
        tokens[child].Deprel is "aux" or "aux:pass" or "compound:prt" || (tokens[child].Deprel == "advmod" && tokens[child].Lemma is "not" or "n't" or "never");

    private bool IsTime(int child) =>
        ofTime.Contains(child) || tokens[child].Upos == Upos.Num || Children(child).Any(own => tokens[own].Upos == Upos.Num) || tokens[child].Lemma is "day" or "week" or "month" or "year" or "night" or "morning" or "evening";

    // "25-year-old", of which the number would stay out.
    private bool IsAge(int child) => tokens[child].Lemma is "old" or "aged" || tokens[child].Lemma.EndsWith("-old", StringComparison.Ordinal) || tokens[child].Lemma == "year" && tokens[child].Deprel is "compound" or "nmod";

    // "a few hundred": accounts may disagree on it.
    private bool IsCount(int child) => reading.Quantities.Any(q => q.Kind != QuantityKind.Ordinal && q.Span.Overlaps(tokens[child].Span));

    // "which reached": the words alone do not say what did.
    private bool IsRelative(int child) => tokens[child].Lemma is "which" or "that" or "who" or "what" or "this" or "it";

    private bool IsUnder(int at, int top)
    {
        while (In(at) && at != top) at = tokens[at].Head;
        return at == top;
    }

    private bool In(int at) => sentence.First <= at && at < sentence.End;

    private IEnumerable<int> Children(int at) => Enumerable.Range(sentence.First, sentence.End - sentence.First).Where(child => tokens[child].Head == at && child != at);

    // What belongs to a noun, names whole; to an infinitive its "to".
    private IEnumerable<int> Own(int at) => Children(at).Where(child => Kernel.Contains(tokens[child].Deprel) && !IsAge(child) && !IsCount(child) || tokens[child].Deprel == "cop" || tokens[child].Deprel == "mark" && tokens[child].Lemma == "to").SelectMany(child => tokens[child].Deprel switch
    {
        "nmod:poss" => [child, .. Children(child).Where(c => tokens[c].Deprel is "case" or "det")],
        "compound" or "flat" => Whole(child),
        _ => new[] { child },
    });

    // "the Arlo/Tarvo talks" are those of both, "a shut-and-search order" is no search order.
    private IEnumerable<int> Whole(int part) => Enumerable.Range(sentence.First, sentence.End - sentence.First).Where(at => Math.Abs(at - part) <= 5 && IsUnder(at, part));

    private bool Keep(IReadOnlyCollection<int> words)
    {
        if (kept.Count + words.Count > wordsAtMost) return false;
        kept.UnionWith(words);
        return true;
    }

    /// <summary>Whom "he" means, where the sentence nearest before that names anybody names one person alone.</summary>
    private string? Named(int at)
    {
        if (tokens[at].Upos != Upos.Pron || tokens[at].Deprel is not ("nsubj" or "nsubj:pass") || reading.Mentions.FirstOrDefault(m => m.Span == tokens[at].Span && m.Form == MentionForm.Pronoun) is not { } pronoun) return null;
        foreach (var before in reading.Sentences.Where(s => s.Span.Start <= pronoun.Span.Start).Reverse().Take(SentencesBack))
        {
            var named = reading.Mentions.Where(m => m.Form == MentionForm.Name && m.Type == MentionType.Person && before.Span.Contains(m.Span) && m.Span.End <= pronoun.Span.Start).ToList();
            if (named.Count > 0) return named.TrueForAll(m => m.Chain == pronoun.Chain) ? TextOf(named[^1]) : null;
        }

        return null;
    }

    // "Asked on Monday, she urged …" with the subject out of reach of the verb: who says it stands in.
    private static string? Speaker(Reading reading, EventMention mention) =>
        reading.Attributions.FirstOrDefault(a => a.Cue.Any(c => c.Contains(mention.Trigger)))?.Voice is Voice.Named { Display: var speaker } ? speaker : null;

    private string TextOf(Mention mention) => reading.Document.Text.Substring(mention.Span.Start, mention.Span.Length);

    // A hyphen or apostrophe that joins two kept words stays; an article or conjunction at the beginning goes.
    private string Words(string text)
    {
        var at = kept.ToList();
        while (at.Count > 1 && tokens[at[0]].Upos is Upos.Det or Upos.Adp or Upos.Sconj or Upos.Cconj) at.RemoveAt(0);
        var words = new System.Text.StringBuilder();
        for (var i = 0; i < at.Count; i++)
        {
            var token = tokens[at[i]];
            if (i > 0)
            {
                var before = tokens[at[i - 1]];
                var between = text[Math.Min(before.Span.End, token.Span.Start)..token.Span.Start];
                words.Append(between.Length == 0 ? string.Empty : between.Length == 1 && between[0] is '-' or '’' or '\'' or '/' or '&' ? between : " ");
            }

            if (Named(at[i]) is { } name)
            {
                words.Append(name);
                continue;
            }

            var word = text.Substring(token.Span.Start, token.Span.Length);
            words.Append(i == 0 && at[i] <= sentence.First + 1 && token.Upos != Upos.Propn && word.Length > 1 && !word.Skip(1).Any(char.IsUpper) ? char.ToLowerInvariant(word[0]) + word[1..] : word);
        }

        return words.ToString();
    }
}
