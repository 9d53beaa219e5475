namespace Sayso.Hypotheses;

/// <summary>What sort of origin an account gives a happening. General to contested events; which of them occur is for the texts to say.</summary>
internal enum OriginKind
{
    /// <summary>Somebody named, or somebody abroad, directs, pays or wants it.</summary>
    Hand,

    /// <summary>An attempt to overthrow or seize power.</summary>
    Overthrow,

    /// <summary>Rivals inside the ruling circle.</summary>
    PowerStruggle,

    /// <summary>What people suffer or resent.</summary>
    Grievance,

    /// <summary>Nobody planned it.</summary>
    Spontaneous,

    /// <summary>Armed, criminal or extremist groups.</summary>
    ArmedGroup,

    /// <summary>Prepared and coordinated, whoever by.</summary>
    Planned,

    /// <summary>Nobody wanted it: an accident, a fault, neglect.</summary>
    Accident,

    /// <summary>Somebody profits by it: insurance, revenge, a dispute ended.</summary>
    Gain,

    /// <summary>Weather, ground, disease.</summary>
    Nature,

    /// <summary>A cause that the account names and no lexicon knows.</summary>
    Named,
}
