namespace Sayso.Figures;

/// <summary>What a counted noun and the event it stands with make a figure of.</summary>
internal static class FigureLexicon
{
    private static readonly Dictionary<string, string> ByWord = new(StringComparer.Ordinal)
    {
        ["kill"] = "killed", ["die"] = "killed", ["dead"] = "killed", ["death"] = "killed", ["perish"] = "killed", ["slay"] = "killed", ["murder"] = "killed", ["massacre"] = "killed", ["fatality"] = "killed",
        ["execute"] = "killed", ["life"] = "killed", ["claim"] = "killed", ["behead"] = "killed", ["fatal"] = "killed", ["toll"] = "killed", ["body"] = "killed", ["drown"] = "killed", ["assassinate"] = "killed",
        ["injure"] = "injured", ["shoot"] = "shot", ["wound"] = "injured", ["injury"] = "injured", ["hurt"] = "injured", ["hospitalize"] = "injured", ["hospitalise"] = "injured", ["burn"] = "injured", ["treat"] = "injured", ["casualty"] = "casualties",
        ["detain"] = "detained", ["arrest"] = "detained", ["detention"] = "detained", ["custody"] = "detained", ["jail"] = "detained", ["imprison"] = "detained", ["detainee"] = "detained", ["round"] = "detained",
        ["abduct"] = "abducted", ["kidnap"] = "abducted", ["abduction"] = "abducted", ["kidnapping"] = "abducted", ["seize"] = "abducted", ["hostage"] = "held", ["hold"] = "held", ["captive"] = "held", ["prisoner"] = "held",
        ["escape"] = "escaped", ["flee"] = "displaced", ["displace"] = "displaced", ["evacuate"] = "displaced", ["refugee"] = "displaced", ["rescue"] = "rescued", ["release"] = "released", ["free"] = "released",
        ["missing"] = "missing", ["disappear"] = "missing", ["protest"] = "participants", ["march"] = "participants", ["demonstrate"] = "participants", ["rally"] = "participants", ["gather"] = "participants",
        ["demonstrator"] = "participants", ["protester"] = "participants", ["protestor"] = "participants", ["crowd"] = "participants", ["attend"] = "participants", ["participant"] = "participants", ["demonstration"] = "participants",
        ["troop"] = "troops", ["soldier"] = "troops", ["peacekeeper"] = "troops", ["personnel"] = "troops", ["deploy"] = "troops", ["force"] = "troops", ["militant"] = "force", ["terrorist"] = "force", ["fighter"] = "force",
        ["gunman"] = "force", ["attacker"] = "force", ["insurgent"] = "force", ["rebel"] = "force", ["attack"] = "attacks", ["strike"] = "attacks", ["raid"] = "attacks", ["damage"] = "damaged", ["destroy"] = "destroyed",
        ["sanction"] = "sanctions", ["victim"] = "victims",
    };

    private const string Groups = """
        police: police policeman policewoman officer sheriff deputy constable gendarme
        soldiers: soldier troop serviceman servicewoman peacekeeper conscript guardsman
        protesters: protester protestor demonstrator rioter marcher
        attackers: attacker gunman militant terrorist insurgent rebel bomber assailant extremist
        civilians: civilian bystander
        children: child boy girl baby infant toddler minor pupil schoolchild
        women: woman
        foreigners: foreigner
        journalists: journalist reporter
        """;

    private static readonly Dictionary<string, string> GroupByNoun = Groups.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..].Split(' ').Select(noun => (Noun: noun, Group: line[..line.IndexOf(':', StringComparison.Ordinal)])))
        .ToDictionary(p => p.Noun, p => p.Group, StringComparer.Ordinal);

    private static readonly HashSet<string> People = new(StringComparer.Ordinal)
    {
        "people", "person", "man", "male", "female", "other", "victim", "life", "worker", "employee", "student", "teen", "teenager", "youth", "adult", "resident", "citizen", "passenger", "member", "colleague", "guest",
        "patient", "driver", "relative", "brother", "sister", "friend", "individual", "suspect", "human", "death", "injury", "body", "fatality", "casualty", "arrest", "detention", "detainee", "arrestee", "inmate", "prisoner", "hostage",
        "refugee", "villager", "miner", "juvenile", "personnel", "staff", "fighter", "migrant", "tourist", "pedestrian", "customer", "crew", "sailor", "fisherman", "farmer", "activist", "participant", "head", "they", "of",
    };

    public static string? Of(string lemma) => ByWord.GetValueOrDefault(lemma);

    /// <summary>The part of the people that the noun counts, or null for people in general.</summary>
    public static string? GroupOf(string noun) => GroupByNoun.GetValueOrDefault(noun);

    /// <summary>The noun counts people, or what befalls one person at a time.</summary>
    public static bool CountsPeople(string noun) => People.Contains(noun) || GroupByNoun.ContainsKey(noun);

    /// <summary>Kinds of figure that only people can be counted for.</summary>
    public static bool IsOfPeople(string what) => what is "killed" or "injured" or "shot" or "casualties" or "detained" or "abducted" or "held" or "missing" or "displaced" or "participants" or "troops" or "force" or "victims";
}
