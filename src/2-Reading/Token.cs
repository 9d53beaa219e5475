namespace Sayso;

/// <summary>Universal Dependencies v2 part-of-speech tags.</summary>
public enum Upos
{
    X,
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
}

/// <summary>A syntactic word after Universal Dependencies v2; a contraction is two tokens with a span each.</summary>
/// <param name="Head">Index of the head in the token layer, -1 for a root.</param>
public sealed record Token(TextSpan Span, string Lemma, Upos Upos, string? Feats, int Head, string Deprel);
