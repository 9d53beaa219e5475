using System.Globalization;
using Sayso.Pipeline;

namespace Sayso.Mentions;

/// <summary>Names, noun phrases and pronouns with their types, places resolved, joined into chains.</summary>
internal sealed class MentionAnnotator(PlaceStep places) : IAnnotator
{
    public Layers Needs => Layers.Sentences | Layers.Tokens;

    public Layers Adds => Layers.Mentions;

    public void Annotate(ReadingBuilder reading)
    {
        var names = NameFinder.Find(reading).ToList();
        if (reading.Tags.Names.Length > 0) NameHarmony.Settle(reading, names, places.Gazetteer);
        places.Resolve(reading, names);
        var drafts = names.Concat(NominalFinder.Find(reading, names)).OrderBy(d => d.Span.Start).ThenByDescending(d => d.Span.Length).ToList();
        new Coreference(reading.Syntax, drafts).Link();
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            reading.Mentions.Add(new Mention(
                new MentionId(i), draft.Span, reading.Syntax[draft.Head].Span, draft.Type, draft.Form, "e" + (draft.Chain + 1).ToString(CultureInfo.InvariantCulture), draft.Geo));
        }
    }
}
