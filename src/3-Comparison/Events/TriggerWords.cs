using System.Collections.Frozen;

namespace Sayso.Events;

/// <summary>Which trigger words name the same kind of happening: by their stem ("explosion", "explode") or by a class of words used of one thing ("blast").</summary>
internal static class TriggerWords
{
    private const string Classes = """
        kill murder slay assassinate execute behead massacre homicide murdering killing slaying assassination execution
        die death dead perish fatality kill casualty toll succumb deceased
        arrest detain capture nab apprehend detention custody round collar jail imprison
        attack assault raid strike ambush storm offensive hijack
        shoot shooting gunfire gun gunshot
        explode explosion blast detonate detonation bomb bombing
        fire blaze burn burning inferno flame ignite
        protest demonstrate demonstration rally march riot unrest uprising disturbance revolt rioting
        clash fight fighting riot skirmish confrontation battle combat
        begin start commence launch erupt onset outbreak
        end cease stop finish conclude halt
        steal rob snatch grab theft robbery heist loot burglary plunder ransack
        flee escape run breakout getaway
        injure wound hurt injury maim
        damage destroy wreck ruin devastate destruction sever rip cut
        quake earthquake tremor temblor aftershock
        flood inundate deluge flooding
        storm hurricane cyclone typhoon tornado
        crash collide collision smash
        withdraw leave pull depart withdrawal pullout departure removal remove retreat
        send deploy dispatch deployment arrive land
        dismiss sack oust remove relieve removal ouster depose topple
        resign quit retire step resignation retirement
        appoint name nominate hire rehire appointment nomination choose select
        replace succeed succession replacement
        elect vote election ballot poll
        win victory triumph defeat beat
        lose loss defeat beat
        meet meeting summit talk negotiation negotiate call conversation conference phone discussion
        visit trip travel tour
        agree agreement deal accord pact treaty sign
        offer bid propose proposal
        buy acquire purchase acquisition takeover buyout
        sell sale divest
        release issue launch unveil publish introduce
        announce say tell confirm state declare statement announcement report reveal
        accuse charge indict allege blame accusation indictment allegation
        convict sentence conviction condemn
        sue lawsuit suit litigation
        fix repair patch plug resolve restore mend
        disrupt outage disruption interrupt interruption blackout
        seize occupy capture take takeover occupation
        order command instruct decree
        request appeal ask plea plead
        kidnap abduct abduction kidnapping hostage
        rescue save
        evacuate evacuation displace
        sanction embargo penalize
        invade invasion incursion intervene intervention
        marry wed wedding marriage
        enter check admit admission
        increase rise climb surge hike jump soar
        fall drop decline decrease plunge
        reverse overturn overrule
        transfer transport move
        hack breach
        strike walkout stoppage
        ban prohibit outlaw forbid
        sink capsize
        leak spill
        """;

    private static readonly string[] Endings =
        ["ations", "ation", "itions", "ition", "ings", "ing", "ments", "ment", "ions", "ion", "ers", "er", "ors", "or", "als", "al", "ures", "ure", "ances", "ance", "ates", "ate", "ed", "es", "s", "e"];

    private static readonly FrozenDictionary<string, int[]> ByWord = Classes.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany((line, index) => line.Split(' ').Select(word => (word, index)))
        .GroupBy(p => p.word, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Select(p => p.index).ToArray(), StringComparer.Ordinal);

    /// <summary>Words that say only that another happening begins.</summary>
    public static bool IsBeginning(string lemma) => lemma is "begin" or "start" or "commence" or "erupt" or "spread";

    public static IReadOnlyList<int> ClassesOf(string lemma) => ByWord.GetValueOrDefault(lemma) ?? [];

    public static string Stem(string lemma)
    {
        foreach (var ending in Endings)
        {
            if (lemma.Length - ending.Length < 4 || !lemma.EndsWith(ending, StringComparison.Ordinal)) continue;
            lemma = lemma[..^ending.Length];
            break;
        }

        return lemma.Length > 4 && lemma[^1] == lemma[^2] ? lemma[..^1] : lemma;
    }
}
