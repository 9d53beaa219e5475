using System.Collections.Frozen;
using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Hypotheses;

/// <summary>A term of origin as roots in order.</summary>
/// <param name="IsCommon">It counts only where the sentence speaks of causes.</param>
internal sealed record OriginTerm(ImmutableArray<string> Roots, OriginKind Kind, bool IsCommon);

/// <summary>A verb or phrase of responsibility.</summary>
/// <param name="AgentAfter">The one who answers stands after it.</param>
/// <param name="IsStrong">It speaks of responsibility wherever it stands; others only close to a happening and for agents from abroad.</param>
internal sealed record ResponsibilityTerm(ImmutableArray<string> Roots, bool AgentAfter, bool IsStrong);

/// <summary>General words for where a happening comes from and who answers for it.</summary>
internal static class OriginLexicon
{
    /// <summary>Words that classify a happening by its origin, longest first where they start alike; "?" marks those that are too common to count unless the sentence speaks of causes.</summary>
    public static FrozenDictionary<string, ImmutableArray<OriginTerm>> Terms { get; } = Table(
        (OriginKind.Overthrow, "coup|coup d'etat|coup d'état|coup attempt|putsch|overthrow|overthrow of|regime change|color revolution|color revolt|velvet revolution|seize power|seizure of power|power grab|takeover|toppling|topple|depose|mutiny|insurrection|unseat"),
        (OriginKind.PowerStruggle, "power struggle|struggle for power|infighting|elite struggle|elite conflict|clan|clan struggle|factional|faction fight|palace coup|succession struggle|succession crisis|internal rivalry|rival faction|internal split|settling of scores|purge"),
        (OriginKind.Grievance, "?grievance|?anger|?discontent|?resentment|?frustration|?inequality|?poverty|?corruption|?unemployment|?price|?price hike|?price increase|?price rise|?inflation|?injustice|?oppression|?repression|?living standard|?low wage|?hardship|?hunger|?tension|?social tension|?economic tension|?dissatisfaction|?unhappiness|?rising expectation|?disgruntled|?marginalisation|?discrimination|?misrule|?neglect of|?uneven distribution"),
        (OriginKind.Spontaneous, "spontaneous|spontaneously|unplanned|unorganised|unorganized|leaderless|grassroots|grass roots|impromptu|popular uprising|popular revolt|genuine protest"),
        (OriginKind.ArmedGroup, "terrorist|terrorism|militant|militia|extremist|radical|jihad|islamist|mercenary|insurgent|gang|bandit|armed group|armed rebel|rebel group|guerrilla|foreign fighter|fighter|trained group|separatist|paramilitary|gunman|sleeper cell|mafia|organised crime|criminal element|hooligan|armed man"),
        (OriginKind.Planned, "preplanned|pre-planned|planned|premeditated|prearranged|pre-arranged|orchestrated|coordinated|co-ordinated|staged|well organised|well organized|prepared in advance|planned in advance|controlled action|engineered|false flag|conspiracy|plot|sabotage|provocation|command centre|command center|single centre|single center|deliberate|deliberately"),
        (OriginKind.Accident, "accident|accidental|accidentally|malfunction|negligence|human error|pilot error|technical failure|technical fault|mechanical failure|engine failure|equipment failure|misfire|mishap|faulty|defect|defective|by mistake|friendly fire|mishandling|miscalculation|gas leak|short circuit|unintentional|unintended|poor maintenance|lack of maintenance|missed inspection|metal fatigue|structural failure|brake failure|electrical fault|faulty wiring|design flaw|operator error|safety failure|safety violation|?corroded|?corrosion|?rusty|?rust|?worn|?neglected|?neglect|?overheating|?overloaded|?overload|?rupture|?burst|?wiring|?spark|?careless|?carelessness|?unsafe|?maintenance|?inspection|?fault|?leak|?speeding|?fatigue"),
        (OriginKind.Gain, "arson|insurance fraud|insurance money|insurance payout|stand to gain|stood to gain|who gains|who profits|who benefits|?insurance|?insured|?insurer|?payout|?profit|?revenge|?vendetta|?feud|?extortion|?blackmail|?inheritance|?land grab|?debt|?compensation|?cover up|?destroy evidence"),
        (OriginKind.Nature, "?earthquake|?storm|?hurricane|?lightning|?heavy rain|?flood|?drought|?bad weather|?weather|?landslide|?wildfire|?volcanic|?virus|?pathogen|?turbulence|?bird strike|?heat wave"));

    /// <summary>Verbs and phrases that make somebody answer for a happening.</summary>
    public static FrozenDictionary<string, ImmutableArray<ResponsibilityTerm>> Responsibility { get; } = Responsible(
        (IsStrong: true, AgentAfter: false, "behind|responsible for|orchestrate|engineer|instigate|incite|mastermind|foment|stir up|whip up|plot|stage|sponsor|have a hand|role behind|perpetrate|play a role|play some role|playing a role"),
        (IsStrong: true, AgentAfter: true, "blame|accuse|point the finger at|attribute to|blamed on|fault of|work of|hand of|interference by|interference of|interference from|involvement of|involvement by|meddling by|planned by"),
        (IsStrong: false, AgentAfter: false, "direct|finance|fund|bankroll|back|provoke|trigger|lead|control|manage|steer|organise|carry out|hand in|role in|role becomes|involvement|involved in|interference|interfere|meddling|meddle|inspire|encourage|launch|unleash|exploit|hijack|support"));

    /// <summary>Verbs of <see cref="Responsibility"/> that say who is accused and nothing of how.</summary>
    public static FrozenSet<string> Accusing { get; } = Set("blame|accuse");

    /// <summary>Words that place an origin abroad without naming it.</summary>
    public static FrozenSet<string> Abroad { get; } = Set("foreign|foreigner|outside|outsider|external|abroad|overseas|western|west|imperialist|imperialism");

    /// <summary>Nouns that announce causes ("the following factors …").</summary>
    public static FrozenSet<string> CauseNouns { get; } = Set("factor|cause|reason|root|driver|explanation|motive|ingredient|trigger|origin|theory|hypothesis|version");

    /// <summary>Nouns that speak of explanations.</summary>
    public static FrozenSet<string> Theories { get; } = Set("explanation|theory|hypothesis|version|scenario|cause|culprit");

    /// <summary>Nouns that speak of the text, not of the world.</summary>
    public static FrozenSet<string> TextNouns { get; } = Set("detail|fact|point|thing|question|example|note|issue|aspect|item|case|one|other|everything|something|nothing|matter|way|kind|sort|part");

    /// <summary>Nouns for happenings whose origin can be disputed.</summary>
    public static FrozenSet<string> Happenings { get; } = Set(
        "event|unrest|crisis|uprising|protest|demonstration|riot|revolt|rebellion|insurrection|violence|attack|explosion|blast|crash|disaster|incident|disturbance|disorder|turmoil|upheaval|fire|killing|assassination|shooting|shootout|gunfight|coup|clash|conflict|war|outbreak|happening|eruption|outburst|rally|accident|poisoning|sinking|massacre|collapse|leak|outage|chaos|looting|death|murder|strike|revolution|bombing|siege|raid|kidnapping|abduction|downing|derailment|spill|blackout|tragedy|affair|destruction|mutiny|pogrom|famine|epidemic|landslide|shootdown|ambush|airstrike|shelling|invasion|insurgency|emergency|wreck|capsizing|stampede|sabotage|hack|breach|cyberattack|adventure|project|operation|inferno|blaze");

    /// <summary>How a physical happening begins: these count as the happening where the accounts speak of one.</summary>
    public static FrozenSet<string> Onsets { get; } = Set("escape|leak|release|rupture|burst|ignite|ignition|burn|burnt|explode|detonate|detonation|crash|collapse|derail|sink|sank|sunk|capsize|spill|spark");

    /// <summary>Happenings of the physical world.</summary>
    public static FrozenSet<string> Physical { get; } = Set("fire|explosion|blast|crash|disaster|sinking|collapse|leak|outage|bombing|downing|derailment|spill|blackout|landslide|wreck|capsizing|accident|inferno|blaze");

    /// <summary>What follows from a happening and does not name it.</summary>
    public static FrozenSet<string> Consequences { get; } = Set("die|died|death|kill|injure|injured|wound|hurt|arrest|detain|close|march|evacuate|flee|fled|demand|mourn|damage|apologise|apologize|resign|dismiss|sack|fire|condemn|warn|ask|say|call|drift|toll|casualty|victim");

    /// <summary>Words that make a sentence speak of causes.</summary>
    public static FrozenSet<string> Causal { get; } = Set("behind|blame|cause|because|due|lead|led|let|allow|trigger|owing|spark|result|reason|for|over|explain|explanation|motive");

    /// <summary>With a negator before them these speak of what somebody will not have.</summary>
    public static FrozenSet<string> Permitting { get; } = Set("allow|tolerate|permit|accept|let|stand|want|need");

    /// <summary>With a negator before them these leave a thing open ("could not rule out").</summary>
    public static FrozenSet<string> Excluding { get; } = Set("rule|ruled|exclude|deny|denied|dismiss|discount|doubt");

    public static FrozenSet<string> Negators { get; } = Set("not|n't|no|never|none|nobody|nothing|neither|nor|without|hardly|cannot|deny|denied|reject|refute|dismiss|disprove|debunk|rule out|unlikely");

    /// <summary>Words with which a text keeps its distance from what it passes on.</summary>
    public static FrozenSet<string> Distance { get; } = Set("claim|allege|allegedly|alleged|purport|purported|purportedly|supposed|supposedly|so-called|pretend|insist|contend|unproven|unverified|unsubstantiated|unfounded|baseless|goofball|ridiculous|absurd|propaganda|myth|paranoia|debunk");

    /// <summary>Kinds that cannot well both be the origin.</summary>
    public static bool Exclude(OriginKind left, OriginKind right) => (left, right) is
        (OriginKind.Spontaneous, OriginKind.Planned or OriginKind.Hand or OriginKind.Overthrow or OriginKind.ArmedGroup)
        or (OriginKind.Planned or OriginKind.Hand or OriginKind.Overthrow or OriginKind.ArmedGroup, OriginKind.Spontaneous)
        or (OriginKind.Accident or OriginKind.Nature, OriginKind.Planned or OriginKind.Hand or OriginKind.Overthrow or OriginKind.ArmedGroup or OriginKind.Gain)
        or (OriginKind.Planned or OriginKind.Hand or OriginKind.Overthrow or OriginKind.ArmedGroup or OriginKind.Gain, OriginKind.Accident or OriginKind.Nature);

    public static string LabelOf(OriginKind kind, bool abroad) => kind switch
    {
        OriginKind.Hand => abroad ? "foreign interference" : "somebody's hand",
        OriginKind.Gain => "somebody's gain",
        OriginKind.Overthrow => "attempt to seize power",
        OriginKind.PowerStruggle => "power struggle",
        OriginKind.Grievance => "grievances",
        OriginKind.Spontaneous => "spontaneous",
        OriginKind.ArmedGroup => "armed groups",
        OriginKind.Planned => "planned",
        OriginKind.Accident => "accident",
        OriginKind.Nature => "natural cause",
        _ => "cause",
    };

    /// <summary>The longest term of a table that starts at a word, or null.</summary>
    public static OriginTerm? TermAt(ImmutableArray<Word> words, int at, int end) =>
        Terms.TryGetValue(words[at].Root, out var terms) ? terms.FirstOrDefault(term => Matches(term.Roots, words, at, end)) : null;

    /// <summary>Nouns among the single words of responsibility; the others count as verbs alone ("engineers" engineer nothing).</summary>
    public static FrozenSet<string> ResponsibleNouns { get; } = Set("interference|involvement|meddling|plot|sponsor|behind");

    public static ResponsibilityTerm? ResponsibilityAt(ImmutableArray<Word> words, int at, int end) =>
        Responsibility.TryGetValue(words[at].Root, out var terms) ? terms.FirstOrDefault(term => Matches(term.Roots, words, at, end)) : null;

    private static bool Matches(ImmutableArray<string> roots, ImmutableArray<Word> words, int at, int end)
    {
        if (at + roots.Length > end) return false;
        for (var i = 0; i < roots.Length; i++)
        {
            if (words[at + i].Root != roots[i]) return false;
        }

        return true;
    }

    private static FrozenDictionary<string, ImmutableArray<OriginTerm>> Table(params (OriginKind Kind, string Terms)[] rows) =>
        rows.SelectMany(row => row.Terms.Split('|').Select(term => new OriginTerm(RootsOf(term.TrimStart('?')), row.Kind, term[0] == '?')))
            .GroupBy(term => term.Roots[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(term => term.Roots.Length).ToImmutableArray(), StringComparer.Ordinal);

    private static FrozenDictionary<string, ImmutableArray<ResponsibilityTerm>> Responsible(params (bool IsStrong, bool AgentAfter, string Terms)[] rows) =>
        rows.SelectMany(row => row.Terms.Split('|').Select(term => new ResponsibilityTerm(RootsOf(term), row.AgentAfter, row.IsStrong)))
            .GroupBy(term => term.Roots[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(term => term.Roots.Length).ToImmutableArray(), StringComparer.Ordinal);

    private static ImmutableArray<string> RootsOf(string term) => [.. term.Split(' ', '-').Select(word => Roots.Of(word))];

    private static FrozenSet<string> Set(string words) => words.Split('|').Where(word => !word.Contains(' ', StringComparison.Ordinal)).Select(word => Roots.Of(word)).ToFrozenSet(StringComparer.Ordinal);
}
