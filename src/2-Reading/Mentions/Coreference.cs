using Sayso.Pipeline;

namespace Sayso.Mentions;

/// <summary>
/// Coreference inside a document, in sieves from sure to unsure (after Lee et al. 2013): names that are equal, part of a name, acronyms, roles,
/// then pronouns by nearness, number and gender.
/// </summary>
internal sealed class Coreference(Syntax syntax, List<MentionDraft> mentions)
{
    private const int PronounReach = 3;

    private const int LongestRenaming = 12;

    public void Link()
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var target = mentions[i].Form switch
            {
                MentionForm.Name => NameTarget(i),
                MentionForm.Nominal => NominalTarget(i),
                _ => PronounTarget(i),
            };
            if (mentions[i].Form == MentionForm.Name) target = WithPhrase(i, target);
            mentions[i].Chain = target >= 0 ? Root(target) : i;
        }
    }

    // "The interior minister Anna Berg" and "the interior minister, Anna Berg," are whom the name names.
    private int WithPhrase(int name, int target)
    {
        var apposed = syntax.Is(mentions[name].Head, "appos") ? syntax[mentions[name].Head].Head : -1;
        for (var j = name - 1; j >= 0 && mentions[j].Span.Start >= syntax[syntax.SentenceAt(mentions[name].First).FirstToken].Span.Start; j--)
        {
            if (mentions[j].Form != MentionForm.Nominal || mentions[j].Chain != j) continue;
            var holds = mentions[j].Span.End >= mentions[name].Span.End && IsHeadOf(mentions[name], mentions[j]) || IsBeside(mentions[j], mentions[name]);
            if (!holds && (mentions[j].Head != apposed || !Compatible(mentions[j].Type, mentions[name].Type))) continue;
            if (target < 0) return j;
            mentions[j].Chain = Root(target);
        }

        return target;
    }

    private static bool IsHeadOf(MentionDraft name, MentionDraft phrase) =>
        name.Last == phrase.Last && Compatible(name.Type, phrase.Type) || phrase.Head >= name.First && phrase.Head <= name.Last;

    // "Minister for Trade, Anna Berg" and "Anna Berg, the trade minister": one person twice, with a comma between.
    private bool IsBeside(MentionDraft first, MentionDraft second) =>
        first.Type == MentionType.Person && second.Type == MentionType.Person && !first.IsPlural && !second.IsPlural && second.First == first.Last + 2 && syntax.Lower(first.Last + 1) == ","
        && (first.Form == MentionForm.Nominal ? first : second) is { } described && (described.IsDefinite || RoleLexicon.Instance.TypeOf(syntax.Lemma(described.Head)) == MentionType.Person)
        && !mentions.Exists(m => m.Form == MentionForm.Name && m.First >= described.First && m.Last <= described.Last && m.Type == MentionType.Person);

    private int Root(int mention)
    {
        while (mentions[mention].Chain != mention && mentions[mention].Chain >= 0) mention = mentions[mention].Chain;
        return mention;
    }

    private int NameTarget(int index)
    {
        var mention = mentions[index];
        for (var j = index - 1; j >= 0; j--)
        {
            if (mentions[j].Form == MentionForm.Name && mentions[j].Key == mention.Key) return j;
        }

        for (var j = 0; j < index; j++)
        {
            if (mentions[j].Form == MentionForm.Name && Compatible(mentions[j].Type, mention.Type) && SameName(mentions[j], mention) && !IsToldBy(mentions[j], mention)) return j;
        }

        return Renamed(index);
    }

    // "The Front (known as the Hand)", "Hassan Dib, alias Abu Omar", "the Board of Works (BW)": the text says that two names are one.
    private int Renamed(int index)
    {
        var mention = mentions[index];
        for (var j = index - 1; j >= 0 && mention.First - mentions[j].Last <= LongestRenaming && syntax.SentenceOf(mentions[j].First) == syntax.SentenceOf(mention.First); j--)
        {
            if (mentions[j].Form == MentionForm.Name && mentions[j].Last < mention.First && Compatible(mentions[j].Type, mention.Type) && Renames(mentions[j].Last + 1, mention)) return j;
        }

        return -1;
    }

    private bool Renames(int from, MentionDraft name)
    {
        var between = Enumerable.Range(from, name.First - from).Select(syntax.Lower).Where(word => word is not ("," or "the")).ToList();
        if (between is ["(" or "["]) return name.First == name.Last && name.Last + 1 < syntax.Count && syntax.Lower(name.Last + 1) is ")" or "]" && syntax.Words(name.Span) is { Length: > 1 } letters && letters.All(char.IsUpper);
        between.RemoveAll(word => word is "(" or "[" or "who" or "which" or "is" or "was" or "are" or "were" or "also" or "better" or "commonly" or "widely" or "formerly" or "previously" or "once" or "more" or "sometimes" or "now");
        return between is ["known", "as"] or ["known", "by", .., "as"] or ["referred", "to", "as"] or ["alias"] or ["aka"] or ["a.k.a."] or ["nicknamed"] or ["dubbed"] or ["called"];
    }

    // "Ada Lind, the daughter of Mr Lind": nobody is told who he is by his own name.
    private bool IsToldBy(MentionDraft one, MentionDraft other)
    {
        var steps = 0;
        for (var at = other.Head; at >= 0; at = syntax[at].Head, steps++)
        {
            if (at == one.Head) return steps > 1;
        }

        return false;
    }

    private static bool Compatible(MentionType a, MentionType b) => a == b || a == MentionType.Other || b == MentionType.Other;

    private bool SameName(MentionDraft longer, MentionDraft shorter)
    {
        if (longer.Key.Length < shorter.Key.Length) (longer, shorter) = (shorter, longer);
        var (full, part) = (longer.Key.Split(' '), shorter.Key.Split(' '));
        if (longer.Type == MentionType.Person || shorter.Type == MentionType.Person)
        {
            // A family name alone, or given name and family name with something between.
            return part.Length == 1 ? full.Length > 1 && full[^1] == part[0] : full[^1] == part[^1] && (full[0] == part[0] || part[0].Length <= 2 && full[0].StartsWith(part[0].TrimEnd('.'), StringComparison.Ordinal));
        }

        return part.Length == 1 && full.Length > 1 && IsAcronym(longer, syntax.Words(shorter.Span));
    }

    private bool IsAcronym(MentionDraft full, string part)
    {
        var letters = part.Replace(".", string.Empty, StringComparison.Ordinal);
        if (letters.Length < 2 || letters.Any(c => !char.IsUpper(c))) return false;
        var initials = string.Concat(Enumerable.Range(full.First, full.Last - full.First + 1).Select(i => syntax.Words(syntax[i].Span)).Where(w => char.IsUpper(w[0])).Select(w => w[0]));
        return initials == letters;
    }

    private int NominalTarget(int index)
    {
        var mention = mentions[index];
        // "Berg, the president": an apposition is the same; a predicate nominal is too unsure.
        if (syntax.Is(mention.Head, "appos"))
        {
            var head = syntax[mention.Head].Head;
            for (var j = 0; j < mentions.Count; j++)
            {
                if (j != index && mentions[j].Head == head && mentions[j].Form == MentionForm.Name && Compatible(mentions[j].Type, mention.Type) && j < index) return j;
            }
        }

        for (var j = index - 1; j >= 0 && index - j < 4; j--)
        {
            if (mentions[j].Form == MentionForm.Name && IsBeside(mentions[j], mention)) return j;
        }

        if (!mention.IsDefinite || mention.IsPlural) return -1;
        for (var j = index - 1; j >= 0 && index - j < 60; j--)
        {
            var other = mentions[j];
            if (other.Form == MentionForm.Name && other.Type == MentionType.Person && mention.Type == MentionType.Person && other.Roles.Contains(mention.Key) && Modifiers(mention).All(m => !IsName(m) || NearRole(other, m))) return j;
            if (other.Form == MentionForm.Nominal && other.Key == mention.Key && SamePhrase(other, mention)) return j;
        }

        return -1;
    }

    private IEnumerable<int> Modifiers(MentionDraft mention) => syntax.Children(mention.Head).Where(c => syntax.Is(c, "amod") || syntax.Is(c, "compound") || syntax.Is(c, "nmod"));

    private bool IsName(int token) => syntax[token].Upos == Upos.Propn;

    private bool NearRole(MentionDraft name, int modifier)
    {
        for (var i = Math.Max(0, name.First - 5); i <= Math.Min(syntax.Count - 1, name.Last + 6); i++)
        {
            if (syntax.Lemma(i) == syntax.Lemma(modifier)) return true;
        }

        return false;
    }

    private bool SamePhrase(MentionDraft a, MentionDraft b) => Words(a).SetEquals(Words(b)) || Words(b).Count == 1 && b.IsDefinite;

    private HashSet<string> Words(MentionDraft mention)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = mention.First; i <= mention.Last; i++)
        {
            if (syntax[i].Upos is Upos.Noun or Upos.Adj or Upos.Propn or Upos.Verb) words.Add(syntax.Lemma(i));
        }

        return words;
    }

    private int PronounTarget(int index)
    {
        var pronoun = mentions[index];
        if (pronoun.Key is "i" or "me" or "my" or "we" or "us" or "our")
        {
            return -1;
        }

        if (pronoun.Key == "who") return RelativeTarget(index);
        var sentence = syntax.SentenceOf(pronoun.First);
        var beside = Beside(index);
        var best = -1;
        var bestScore = double.NegativeInfinity;
        for (var j = index - 1; j >= 0; j--)
        {
            var other = mentions[j];
            var distance = sentence - syntax.SentenceOf(other.First);
            if (distance > PronounReach) break;
            if (other.Key is "i" or "me" or "my" or "we" or "us" or "our" || !Agrees(pronoun, other)) continue;
            var score = -2.0 * distance + Prominence(other) - (index - j) * 0.05;
            if (beside.Contains(Root(j)) || !GenderFits(pronoun, Root(j), index)) continue;
            if (score > bestScore) (best, bestScore) = (j, score);
        }

        return best;
    }

    // "He thanked her": two arguments of one verb are two people, unless the pronoun is reflexive or stands inside another phrase ("his").
    private HashSet<int> Beside(int index)
    {
        var pronoun = mentions[index];
        if (pronoun.Key.EndsWith("self", StringComparison.Ordinal) || pronoun.Key.EndsWith("selves", StringComparison.Ordinal) || !IsArgument(pronoun.Head)) return [];
        var found = new HashSet<int>();
        for (var j = index - 1; j >= 0 && syntax.SentenceOf(mentions[j].First) == syntax.SentenceOf(pronoun.First); j--)
        {
            if (IsArgument(mentions[j].Head) && syntax[mentions[j].Head].Head == syntax[pronoun.Head].Head) found.Add(Root(j));
        }

        // "He blamed Holm": not Holm, though he was named before.
        for (var j = index + 1; j < mentions.Count && syntax.SentenceOf(mentions[j].First) == syntax.SentenceOf(pronoun.First); j++)
        {
            if (mentions[j].Form != MentionForm.Name || !IsArgument(mentions[j].Head) || syntax[mentions[j].Head].Head != syntax[pronoun.Head].Head) continue;
            for (var k = 0; k < index; k++)
            {
                if (mentions[k].Form == MentionForm.Name && Compatible(mentions[k].Type, mentions[j].Type) && (mentions[k].Key == mentions[j].Key || SameName(mentions[k], mentions[j]))) found.Add(Root(k));
            }
        }

        return found;
    }

    private bool IsArgument(int token) => syntax.Is(token, "nsubj") || syntax.Is(token, "obj") || syntax.Is(token, "iobj") || syntax.Is(token, "obl");

    // A chain that a "he" stands in takes no "she".
    private bool GenderFits(MentionDraft pronoun, int root, int before)
    {
        var gender = Gender(pronoun.Key);
        for (var j = before - 1; j >= Math.Max(0, before - 40); j--)
        {
            if (mentions[j].Form == MentionForm.Pronoun && Root(j) == root && Gender(mentions[j].Key) != gender) return false;
        }

        return true;
    }

    private double Prominence(MentionDraft mention)
    {
        var score = mention.Form == MentionForm.Name ? 1.0 : mention.Form == MentionForm.Pronoun ? 0.8 : 0.3;
        if (syntax.Is(mention.Head, "nsubj")) score += 1.2;
        if (syntax.Is(mention.Head, "nmod") || syntax.Is(mention.Head, "compound")) score -= 0.7;
        return score;
    }

    private static bool Agrees(MentionDraft pronoun, MentionDraft other)
    {
        if (other.Type is not (MentionType.Person or MentionType.Group or MentionType.Organization or MentionType.Other)) return false;
        var singular = pronoun.Key is "he" or "him" or "his" or "himself" or "she" or "her" or "hers" or "herself";
        if (singular && (other.Type is not (MentionType.Person or MentionType.Other) || other.IsPlural)) return false;
        if (!singular && other.Type == MentionType.Person && !other.IsPlural && other.Form != MentionForm.Pronoun) return false;
        if (other.Form == MentionForm.Pronoun) return Gender(pronoun.Key) == Gender(other.Key);
        var female = other.Roles.Overlaps(RoleLexicon.Instance.Female);
        var male = other.Roles.Overlaps(RoleLexicon.Instance.Male);
        return Gender(pronoun.Key) switch { 'f' => !male, 'm' => !female, _ => true };
    }

    private static char Gender(string pronoun) => pronoun switch
    {
        "he" or "him" or "his" or "himself" => 'm',
        "she" or "her" or "hers" or "herself" => 'f',
        _ => 'n',
    };

    private int RelativeTarget(int index)
    {
        var clause = syntax[mentions[index].Head].Head;
        for (var at = clause; at >= 0; at = syntax[at].Head)
        {
            if (!syntax.Is(at, "acl")) continue;
            var noun = syntax[at].Head;
            for (var j = index - 1; j >= 0; j--)
            {
                if (mentions[j].Head == noun) return j;
            }

            break;
        }

        return -1;
    }
}
