using Sayso.Events;
using Sayso.Mentions;
using Sayso.Pipeline;

namespace Sayso.Attributions;

/// <summary>
/// Tells sources that can say, hold or show something (people, bodies, places that stand for their government, documents) from words that only stand
/// where a source would: happenings, numbers, dates, "this", "what", function words.
/// </summary>
internal static class Speakers
{
    private const double Eventive = 0.5;

    private static readonly string[] AbstractEndings =
    [
        "tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ship", "ure", "cy", "dom", "ing",
    ];

    private static readonly string[] PersonEndings = ["er", "or", "ist", "ian", "eer", "ee", "man", "woman", "folk", "people"];

    /// <summary>The word that carries a source: the noun of a modifier, what a relative pronoun stands for, else the word itself.</summary>
    public static int Carrier(Syntax syntax, int token)
    {
        for (var steps = 0; steps < 4; steps++)
        {
            var up = syntax[token].Head;
            if (syntax.Lower(token) is "which" or "who" or "whom" or "that" && syntax[token].Upos is Upos.Pron && Antecedent(syntax, token) is >= 0 and var noun) token = noun;
            else if (up > token && (syntax.Is(token, "amod") || syntax.Is(token, "compound")) && syntax[up].Upos is Upos.Noun or Upos.Propn) token = up;
            else break;
        }

        return token;
    }

    /// <summary>Whether the word, a source's carrier, can be a voice in a report of this kind.</summary>
    public static bool CanSpeak(ReadingBuilder reading, int token, string kind, Mention? mention)
    {
        var syntax = reading.Syntax;
        return syntax[token].Upos switch
        {
            Upos.Pron => syntax.Lower(token) is not ("it" or "this" or "that" or "these" or "those" or "what" or "whatever" or "which" or "there" or "something" or "everything" or "anything" or "nothing")
                || syntax.Lower(token) == "those" && syntax.HasChild(token, "acl") || syntax.Lower(token) == "it" && kind == "speech" && syntax.Is(token, "nsubj") && CueLexicon.Instance.Verb(syntax.Lemma(syntax[token].Head)) is { Kind: "speech" },
            Upos.Det => syntax.Lower(token) is not ("the" or "a" or "an" or "this" or "that" or "no"),
            // "One of the divers".
            Upos.Num => syntax.Child(token, "nmod") is >= 0 and var noun && CanSpeak(reading, noun, kind, null),
            Upos.Punct or Upos.Sym or Upos.Adp or Upos.Adv or Upos.Sconj or Upos.Cconj or Upos.Part or Upos.Intj or Upos.Aux => false,
            Upos.Verb => mention is not null,
            Upos.Propn => mention is not null || !reading.Times.Exists(t => t.Span.Contains(syntax[token].Span)),
            Upos.Noun => mention is { Type: MentionType.Person or MentionType.Organization or MentionType.Group or MentionType.Place or MentionType.Work } || IsSpeakingNoun(reading, token, kind),
            _ => true,
        };
    }

    /// <summary>Whether a list has the noun for people, bodies, places or documents.</summary>
    public static bool IsListed(string lemma) => RoleLexicon.Instance.TypeOf(lemma) is MentionType.Person or MentionType.Organization or MentionType.Group or MentionType.Place || BasisFinder.IsSource(lemma);

    private static int Antecedent(Syntax syntax, int relative)
    {
        for (var (at, steps) = (syntax[relative].Head, 0); at >= 0 && steps < 4; at = syntax[at].Head, steps++)
        {
            if (syntax.Is(at, "acl")) return syntax[at].Head < relative ? syntax[at].Head : -1;
            if (!syntax.Is(at, "conj") && !syntax.Is(at, "xcomp")) return -1;
        }

        return -1;
    }

    // A noun that no list has for people, bodies or documents: the words of saying and showing take it unless it is a happening or abstract, those of
    // holding and wishing only where it is made like a noun for people.
    private static bool IsSpeakingNoun(ReadingBuilder reading, int token, string kind)
    {
        var lemma = reading.Syntax.Lemma(token);
        // Of a plural whose lemma is another noun's ("aides") the form tells.
        if (IsListed(lemma) || IsListed(reading.Syntax.Lower(token).TrimEnd('s'))) return true;
        if (reading.Times.Exists(t => t.Span.Contains(reading.Syntax[token].Span)) || !lemma.Any(char.IsLetter)) return false;
        if (PersonEndings.Any(e => lemma.EndsWith(e, StringComparison.Ordinal))) return true;
        if (AbstractEndings.Any(e => lemma.EndsWith(e, StringComparison.Ordinal))) return false;
        return kind is "speech" or "denial" or "question" or "document" && !EventLexicon.Instance.Of(lemma, Upos.Noun).Any(e => e.Eventive >= Eventive);
    }
}
