using Sayso.Pipeline;

namespace Sayso.Tokens;

/// <summary>Without an encoder, tokens get their lower-case form as lemma and a part of speech by shape alone; what needs a parse stays empty.</summary>
internal sealed class PlainTokenAnnotator : IAnnotator
{
    public Layers Needs => Layers.Sentences;

    public Layers Adds => Layers.Tokens;

    public void Annotate(ReadingBuilder reading)
    {
        foreach (var sentence in reading.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = reading.Tokens[i];
                var word = reading.Slice(token.Span);
                reading.Tokens[i] = token with
                {
                    Lemma = WordForm.Lower(word),
                    Upos = char.IsDigit(word[0]) ? Upos.Num : !char.IsLetterOrDigit(word[0]) ? Upos.Punct : char.IsUpper(word[0]) && i > sentence.FirstToken ? Upos.Propn : Upos.X,
                    Head = i == sentence.FirstToken ? -1 : sentence.FirstToken,
                    Deprel = i == sentence.FirstToken ? "root" : "dep",
                };
            }
        }

        reading.ForgetSyntax();
    }
}
