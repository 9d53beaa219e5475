namespace Sayso.Figures;

/// <summary>What a sum of money is the price of, or what is done with it, by a word to compare it by and by words to show.</summary>
internal readonly record struct MoneyPurpose(string Key, string Words)
{
    private const int StepsAtMost = 6;

    // Nouns that only say that a sum is one.
    private static readonly HashSet<string> Sums = new(StringComparer.Ordinal) { "equivalent", "average", "total", "sum", "maximum", "minimum", "amount", "worth", "level", "mean", "median" };

    private static readonly HashSet<string> Changes = new(StringComparer.Ordinal) { "doubling", "tripling", "rise", "increase", "fall", "drop", "hike", "cut", "reduction", "decrease", "jump", "growth" };

    private static readonly HashSet<string> Changing = new(StringComparer.Ordinal)
    {
        "reach", "rise", "fall", "climb", "drop", "increase", "decrease", "cut", "lower", "raise", "roll", "hit", "exceed", "jump", "double", "triple", "reduce", "bring", "set", "fix", "be", "stand", "average", "total", "amount", "grow", "sink", "go", "put",
    };

    private static readonly Dictionary<string, string> Dealings = new(StringComparer.Ordinal)
    {
        ["finance"] = "funding", ["fund"] = "funding", ["pay"] = "payment", ["spend"] = "spending", ["earn"] = "earnings", ["lose"] = "losses", ["donate"] = "donations", ["invest"] = "investment", ["buy"] = "purchase price", ["sell"] = "sale price",
        ["acquire"] = "purchase price", ["fine"] = "fine", ["steal"] = "money stolen", ["rob"] = "money stolen", ["owe"] = "debt", ["lend"] = "loan", ["borrow"] = "loan", ["cost"] = "cost", ["charge"] = "charge", ["award"] = "award", ["offer"] = "offer",
        ["provide"] = "funding", ["give"] = "grant", ["grant"] = "grant", ["seize"] = "money seized", ["demand"] = "demand", ["approve"] = "grant", ["allocate"] = "grant", ["support"] = "funding", ["send"] = "money sent", ["receive"] = "money received",
    };

    /// <summary>Null where neither a noun nor a verb says what the sum is: it is then no figure.</summary>
    public static MoneyPurpose? Of(Reading reading, Sentence sentence, int amount)
    {
        var tokens = reading.Tokens;
        for (int at = amount, steps = 0; steps < StepsAtMost; steps++)
        {
            var head = tokens[at].Head;
            if (head < sentence.FirstToken || head >= sentence.EndToken) return null;
            var (relation, mark) = (tokens[at].Deprel, Mark(at));
            if (tokens[head].Upos is Upos.Verb or Upos.Aux)
            {
                var verb = tokens[head].Lemma.ToLowerInvariant();
                if (Changing.Contains(verb)) return Priced(head, at) is { } noun ? Named(noun) : null;
                return Dealings.TryGetValue(verb, out var dealing) ? new MoneyPurpose(dealing, dealing) : null;
            }

            var isPriced = relation is "nmod" or "appos" or "compound" or "nummod" or "nsubj" or "amod" or "nmod:unmarked" && mark is null or "of" or "at" or "to";
            if (isPriced && !Sums.Contains(tokens[head].Lemma) && tokens[head].Upos is Upos.Noun) return Named(head);
            at = head;
        }

        return null;

        string? Mark(int token) => Children(token).Where(c => tokens[c].Deprel == "case").Select(c => tokens[c].Lemma.ToLowerInvariant()).FirstOrDefault();

        IEnumerable<int> Children(int token) => Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Where(c => tokens[c].Head == token);

        // "cut the fare to 8 crowns", "the fare rose to 20", "the doubling of fares, which reached 20".
        int? Priced(int verb, int amountOfVerb)
        {
            var noun = Children(verb).FirstOrDefault(c => c < amountOfVerb && tokens[c].Deprel == "obj", -1);
            if (noun < 0) noun = Children(verb).FirstOrDefault(c => c < amountOfVerb && tokens[c].Deprel is "nsubj" or "nsubj:pass", -1);
            if (noun >= 0 && tokens[noun].Lemma is "which" or "that" && tokens[verb].Deprel == "acl:relcl") noun = tokens[verb].Head;
            if (noun >= 0 && Changes.Contains(tokens[noun].Lemma)) noun = Children(noun).FirstOrDefault(c => tokens[c].Deprel == "nmod" && Mark(c) is "of" or "in", -1);
            return noun >= 0 && tokens[noun].Upos == Upos.Noun ? noun : null;
        }

        MoneyPurpose Named(int noun)
        {
            var words = Children(noun).Where(c => c < noun && tokens[c].Deprel is "amod" or "compound").Append(noun).ToList();
            foreach (var of in Children(noun).Where(c => c > noun && c != amount && tokens[c].Deprel == "nmod" && Mark(c) is "of" or "for" && tokens[c].Upos == Upos.Noun).Take(1))
            {
                words.AddRange(Children(of).Where(c => tokens[c].Deprel is "case" or "amod" or "compound").Append(of).Order());
            }

            return new MoneyPurpose(tokens[noun].Lemma.ToLowerInvariant(), string.Join(' ', words.Select(w => reading.Document.Text.Substring(tokens[w].Span.Start, tokens[w].Span.Length))));
        }
    }
}
