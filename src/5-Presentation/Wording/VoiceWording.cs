namespace Sayso.Wording;

/// <summary>Puts a chain of voices into words, outermost first.</summary>
public static class VoiceWording
{
    private const int LabelLength = 48;

    /// <summary>What to call an account inside a sentence; the list of accounts gives it in full.</summary>
    public static string Label(Document document)
    {
        var label = document.Label.Trim();
        if (document.Byline is not null && label.StartsWith("by ", StringComparison.OrdinalIgnoreCase)) label = label[3..].TrimStart();
        if (document is { Byline: null, Publisher: null, Title: null, Source: not null }) label = FileName(label);
        if (label.Length == 0) label = "an account without a name";
        var isTitle = document.Byline is null && document.Publisher is null && document.Title is not null;
        label = ListWording.Short(label, LabelLength);
        return isTitle ? $"“{label}”" : label;
    }

    // Where on a disk the file lay says nothing of who speaks.
    private static string FileName(string source) => source[(source.AsSpan().TrimEnd("/\\").LastIndexOfAny('/', '\\') + 1)..];

    /// <summary>The phrase of a chain whose outermost account is <paramref name="account"/>.</summary>
    public static VoicePhrase Of(Reading account, IEnumerable<ChainLink> links, Func<DocumentId, Reading?> readingOf)
    {
        var outer = Label(account.Document);
        var last = outer;
        var steps = new List<VoiceStep> { new(outer, null) };
        string? within = null;
        foreach (var link in links)
        {
            var reading = readingOf(link.Document) ?? account;
            var name = link.Voice is Voice.Narrator ? Label(reading.Document) : Plain(link.Voice.Name);
            if (string.Equals(name, last, StringComparison.OrdinalIgnoreCase)) continue;
            last = name;
            if (within is null && HostOf(reading, link) is PassageKind.Comment && reading == account)
            {
                within = link.Voice is Voice.Named ? $"in a comment by {name}" : "in a comment";
                steps = [new(name, NamedAt(reading, link)), new($"in a comment under {outer}", null)];
                continue;
            }

            var phrase = Phrase(reading, link, name);
            within = within is null ? phrase : $"{within}, {phrase}";
            steps.Add(new(phrase, NamedAt(reading, link)));
        }

        return new VoicePhrase(string.Join(", ", steps.Select(step => step.Words)), within, last, [.. steps]);
    }

    /// <summary>The phrase of an attribution inside one reading; the account's own voice where it is null.</summary>
    public static VoicePhrase Of(Reading reading, AttributionId? attribution) =>
        Of(reading, reading.ChainOf(attribution).Select(a => new ChainLink(a.Voice, reading.Document.Id, a.Id, PlaceOf(a))), _ => reading);

    // "Police in Burgstadt, 50 kilometres to the south" are the police in Burgstadt.
    private static string Plain(string name)
    {
        var end = 0;
        while (end < name.Length && !(name[end] == ',' && end + 2 < name.Length && char.IsDigit(name[end + 2]))) end++;
        return name[..end].Trim().TrimStart('•', '*', '-', '–', '·', ' ').TrimEnd(',', ';', ':', ' ');
    }

    // Where the text names the voice, else where it says that somebody speaks, else what is said.
    private static Citation? NamedAt(Reading reading, ChainLink link)
    {
        if (link.Attribution is not { } id || id.Index >= reading.Attributions.Length) return link.Span.Length > 0 ? new Citation(link.Document, link.Span) : null;
        var attribution = reading[id];
        var place = attribution.Source.Concat(attribution.Cue).Append(PlaceOf(attribution)).FirstOrDefault();
        return place.Length > 0 ? new Citation(link.Document, place) : null;
    }

    private static string Phrase(Reading reading, ChainLink link, string name)
    {
        if (link.Voice is Voice.Unattributed) return "citing nobody by name";
        if (link.Voice is Voice.Narrator) return "repeating " + name;
        var verb = link.Attribution is { } id && id.Index < reading.Attributions.Length && reading[id].Projection == Projection.Indirect ? "citing" : "quoting";
        if (link.Voice is Voice.Unnamed) return $"{verb} {Lowered(name)}";
        return HostOf(reading, link) switch
        {
            PassageKind.Post => $"quoting a post by {name}",
            PassageKind.Comment => $"quoting a comment by {name}",
            _ => $"{verb} {name}",
        };
    }

    // The passage's kind where the link's voice is the one that the passage belongs to, named or not.
    private static PassageKind? HostOf(Reading reading, ChainLink link)
    {
        if (reading.Document.PassageAt(link.Span.Start) is not { } passage) return null;
        var isIts = link.Voice switch
        {
            Voice.Named named => passage.By is { } by && string.Equals(by.Trim(), named.Name.Trim(), StringComparison.OrdinalIgnoreCase),
            Voice.Unnamed => link.Attribution is { } id && id.Index < reading.Attributions.Length && reading[id].Cue.IsEmpty && reading[id].Source.IsEmpty,
            _ => false,
        };
        return isIts ? passage.Kind : null;
    }

    private static TextSpan PlaceOf(Attribution attribution) =>
        attribution.Content.Concat(attribution.Cue).Concat(attribution.Source).FirstOrDefault();

    // "A senior official" opens a sentence in the text and stands inside one here.
    private static string Lowered(string description)
    {
        var word = description.AsSpan();
        var end = word.IndexOf(' ');
        if (end < 0) return description;
        return word[..end] is "A" or "An" or "The" or "Some" or "One" or "Several" or "Many" or "Two" or "Three" or "Other" or "Our" or "Their" or "His" or "Her"
            ? char.ToLowerInvariant(description[0]) + description[1..]
            : description;
    }
}
