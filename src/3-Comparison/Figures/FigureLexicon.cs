namespace Sayso.Figures;

/// <summary>What a counted noun and the event it stands with make a figure of.</summary>
internal static class FigureLexicon
{
    private static readonly Dictionary<string, string> ByWord = new(StringComparer.Ordinal)
    {
        ["kill"] = "killed", ["die"] = "killed", ["dead"] = "killed", ["death"] = "killed", ["perish"] = "killed", ["slay"] = "killed", ["murder"] = "killed", ["massacre"] = "killed", ["fatality"] = "killed",
        ["execute"] = "killed", ["life"] = "killed", ["claim"] = "killed", ["behead"] = "killed", ["shoot"] = "killed", ["toll"] = "killed", ["body"] = "killed", ["drown"] = "killed", ["assassinate"] = "killed",
        ["injure"] = "injured", ["wound"] = "injured", ["injury"] = "injured", ["hurt"] = "injured", ["hospitalize"] = "injured", ["hospitalise"] = "injured", ["burn"] = "injured", ["treat"] = "injured", ["casualty"] = "casualties",
        ["detain"] = "detained", ["arrest"] = "detained", ["detention"] = "detained", ["custody"] = "detained", ["jail"] = "detained", ["imprison"] = "detained", ["detainee"] = "detained", ["round"] = "detained",
        ["abduct"] = "abducted", ["kidnap"] = "abducted", ["abduction"] = "abducted", ["kidnapping"] = "abducted", ["seize"] = "abducted", ["hostage"] = "held", ["hold"] = "held", ["captive"] = "held", ["prisoner"] = "held",
        ["escape"] = "escaped", ["flee"] = "displaced", ["displace"] = "displaced", ["evacuate"] = "displaced", ["refugee"] = "displaced", ["rescue"] = "rescued", ["release"] = "released", ["free"] = "released",
        ["missing"] = "missing", ["disappear"] = "missing", ["protest"] = "participants", ["march"] = "participants", ["demonstrate"] = "participants", ["rally"] = "participants", ["gather"] = "participants",
        ["demonstrator"] = "participants", ["protester"] = "participants", ["protestor"] = "participants", ["crowd"] = "participants", ["attend"] = "participants", ["participant"] = "participants", ["demonstration"] = "participants",
        ["troop"] = "troops", ["soldier"] = "troops", ["peacekeeper"] = "troops", ["personnel"] = "troops", ["deploy"] = "troops", ["force"] = "force", ["militant"] = "force", ["terrorist"] = "force", ["fighter"] = "force",
        ["gunman"] = "force", ["attacker"] = "force", ["insurgent"] = "force", ["rebel"] = "force", ["attack"] = "attacks", ["strike"] = "attacks", ["raid"] = "attacks", ["damage"] = "damaged", ["destroy"] = "damaged",
        ["sanction"] = "sanctions", ["victim"] = "victims",
    };

    public static string? Of(string lemma) => ByWord.GetValueOrDefault(lemma);
}
