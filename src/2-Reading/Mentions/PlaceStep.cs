using Sayso.Pipeline;
using Sayso.Places;

namespace Sayso.Mentions;

/// <summary>Gives names their place on the map: place names and demonyms are looked up and resolved together, by what else the document names.</summary>
internal sealed class PlaceStep(Gazetteer? gazetteer, Demonyms demonyms)
{
    public Gazetteer? Gazetteer => gazetteer;

    /// <summary>Adds demonyms that the name finder missed and sets <see cref="MentionDraft.Geo"/> where a place could be told.</summary>
    public void Resolve(ReadingBuilder reading, List<MentionDraft> names)
    {
        if (gazetteer is null) return;
        AddDemonyms(reading, names);
        var drafts = new List<MentionDraft>();
        var mentions = new List<PlaceMention>();
        foreach (var draft in names)
        {
            if (draft.First == draft.Last && IsDemonym(reading, draft)) draft.Type = MentionType.Group;
            var candidates = Candidates(reading, draft, gazetteer);
            if (candidates.Count == 0) continue;
            drafts.Add(draft);
            mentions.Add(new PlaceMention(draft.Span, candidates, reading.Document.PassageAt(draft.Span.Start)?.Kind == PassageKind.Dateline));
        }

        var choices = new PlaceResolver(gazetteer).Resolve(reading.Text, mentions);
        for (var i = 0; i < drafts.Count; i++)
        {
            if (choices[i] is not { } choice) continue;
            drafts[i].Geo = choice.ToGeo(gazetteer.Admin1Name(choice.Place));
            if (drafts[i].Type == MentionType.Other) drafts[i].Type = MentionType.Place;
        }
    }

    // "Turks", "Kazakh": whatever the name finder took them for; a singular may be a person's name ("Roman"), and some are places too.
    private bool IsDemonym(ReadingBuilder reading, MentionDraft draft)
    {
        var word = reading.Slice(draft.Span).ToString();
        var senses = demonyms.Find(word);
        if (senses.Count == 0 || draft.Type == MentionType.Group) return false;
        return draft.Type switch
        {
            MentionType.Person => senses.Any(s => s.IsPlural) && draft.IsPlural,
            MentionType.Place => gazetteer is null || gazetteer.Find(word).All(c => c.Place.Population < 100_000),
            _ => true,
        };
    }

    private IReadOnlyList<PlaceCandidate> Candidates(ReadingBuilder reading, MentionDraft draft, Gazetteer places)
    {
        var text = reading.Slice(draft.Span);
        if (draft.Type is MentionType.Group)
        {
            return draft.First == draft.Last ? demonyms.Candidates(text.ToString(), places) : [];
        }

        if (draft.Type is not (MentionType.Place or MentionType.Other)) return [];
        var found = places.Find(text);
        if (found.Count == 0 && draft.Type == MentionType.Place) found = places.FindLoosely(text);
        return found;
    }

    // "Kazakh", "Syrians": known words that stand outside every name.
    private void AddDemonyms(ReadingBuilder reading, List<MentionDraft> names)
    {
        var syntax = reading.Syntax;
        var taken = new bool[syntax.Count];
        foreach (var name in names)
        {
            for (var i = name.First; i <= name.Last; i++) taken[i] = true;
        }

        for (var i = 0; i < syntax.Count; i++)
        {
            if (taken[i] || syntax[i].Upos is not (Upos.Adj or Upos.Propn or Upos.Noun or Upos.X)) continue;
            var word = syntax.Words(syntax[i].Span);
            if (!char.IsUpper(word[0]) || demonyms.Find(word).Count == 0) continue;
            names.Add(new MentionDraft
            {
                First = i,
                Last = i,
                Head = i,
                Type = MentionType.Group,
                Form = MentionForm.Name,
                Span = syntax[i].Span,
                Key = syntax.Lower(i),
                IsPlural = syntax[i].Feats?.Contains("Number=Plur", StringComparison.Ordinal) ?? false,
            });
        }
    }
}
