namespace Sayso.Events;

/// <summary>Which event mentions tell of violence, and which of them may be one happening told in several words.</summary>
internal static class Violence
{
    private const int Reach = 700;

    private enum Family
    {
        None,
        Attack,
        Blast,
        Abduction,
        Damage,
    }

    public static bool Is(EventMention mention) => Of(mention) != Family.None;

    /// <summary>A word for violence in general ("the violence", "war") that says neither when nor where nor to whom.</summary>
    public static bool IsUnanchored(EventMention mention) => Is(mention) && mention.Targets.IsEmpty && mention.Figures.IsEmpty && (mention.Time is null && mention.Place is null || IsGeneral(mention.Text));

    private static bool IsGeneral(string lemma) => lemma is "violence" or "war" or "warfare" or "terrorism" or "conflict" or "fighting" or "struggle" or "combat" or "hostility" or "insurgency" or "damage" or "destruction";

    /// <summary>Only feared, threatened or supposed: no happening yet.</summary>
    public static bool IsImagined(EventMention mention) => Is(mention) && (mention.Factuality.Modality == Modality.Hypothetical || mention.Tense == Tense.Future && mention.Factuality.Modality != Modality.Certain);

    /// <summary>
    /// Whether two mentions of one document may tell the same happening: a killing and the bomb that killed, an attack and "the attack"; near each
    /// other, and neither day nor place nor victim speaks against it.
    /// </summary>
    public static bool MayBeOne(EventNode a, EventNode b)
    {
        if (a.Reading.Document.Id != b.Reading.Document.Id) return false;
        var (x, y) = (Of(a.Mention), Of(b.Mention));
        if (x == Family.None || y == Family.None || x == Family.Abduction != (y == Family.Abduction)) return false;
        if (a.Mention.Factuality.Polarity != b.Mention.Factuality.Polarity) return false;
        if (a.Date is { } d && b.Date is { } e && (d.Latest < e.Earliest || e.Latest < d.Earliest)) return false;
        if (a.Places.Count > 0 && b.Places.Count > 0 && !a.Places.Overlaps(b.Places)) return false;
        if (a.Targets.Count > 0 && b.Targets.Count > 0 && !a.Targets.Overlaps(b.Targets) && x != Family.Damage && y != Family.Damage && (x == y || Gap(a, b) > Reach / 3)) return false;
        if (a.Targets.Overlaps(b.Targets) || a.Places.Overlaps(b.Places) && a.Date is not null && b.Date is not null) return true;
        return Gap(a, b) < Reach || IsUnanchored(b.Mention) || IsUnanchored(a.Mention);
    }

    /// <summary>The specific kind outranks the general one: a bombing with three reports of the dead is a bombing.</summary>
    public static int Generality(string acled) => acled is "Attack" or "Armed clash" ? 1 : acled is "Looting/property destruction" ? 2 : acled == "Other" ? 3 : 0;

    private static int Gap(EventNode a, EventNode b) => Math.Abs(a.Mention.Trigger.Start - b.Mention.Trigger.Start);

    private static Family Of(EventMention mention) => mention.Acled switch
    {
        "Attack" or "Armed clash" or "Mob violence" or "Excessive force against protesters" => Family.Attack,
        "Remote explosive/landmine/IED" or "Suicide bomb" or "Grenade" or "Shelling/artillery/missile attack" or "Air/drone strike" => Family.Blast,
        "Abduction/forced disappearance" => Family.Abduction,
        "Looting/property destruction" when mention.Text is "damage" or "destroy" or "destruction" or "wreck" or "shatter" => Family.Damage,
        _ => Family.None,
    };
}
