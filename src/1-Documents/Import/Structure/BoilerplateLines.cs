using System.Text.RegularExpressions;

namespace Sayso.Import.Structure;

/// <summary>Lines that belong to the page rather than to the account: sharing, subscribing, disclaimers, notices.</summary>
internal static partial class BoilerplateLines
{
    private const int Longest = 320;

    public static void Find(PassageText body)
    {
        foreach (var block in body.Blocks)
        {
            if (block.Kind is PassageKind.Paragraph or PassageKind.List && block.Length <= Longest && Is(body.Of(block))) block.Kind = PassageKind.Boilerplate;
        }
    }

    public static bool Is(string line)
    {
        var trimmed = line.Trim();
        return trimmed.Length <= Longest && (Label().IsMatch(trimmed) || trimmed.Length <= 160 && (Plea().IsMatch(trimmed) || Teaser().IsMatch(trimmed)) || Notice().IsMatch(trimmed));
    }

    /// <summary>Whole short lines.</summary>
    [GeneratedRegex(@"^(?:see also|read more|read next|read also|also read|more (?:on|from) [\p{L} ]{2,30}|related(?: (?:articles?|posts?|stories|content|topics|news))?|recommended(?: for you)?|most (?:read|popular|viewed)|trending(?: now)?|advertisements?|sponsored(?: content)?|share(?: (?:this(?: (?:article|post|story|page))?|on (?:facebook|twitter|whatsapp|telegram|linkedin|x|reddit)))?|tweet|print(?: (?:this )?(?:page|article))?|e-?mail(?: this(?: article)?)?|save|like this|follow us|subscribe(?: now)?|sign (?:up|in)|log ?in|register|menu|search|home|skip to (?:main )?content|back to top|top|next|previous|next (?:article|post)|previous (?:article|post)|older posts?|newer posts?|tags?|categor(?:y|ies)|filed under|permalink|report an? (?:error|typo|correction)|about the authors?|load more|show more|continue reading|comments? (?:are )?closed|leave a (?:reply|comment)|post a comment|reply|copy link|listen to (?:this )?article)\s*[:.…»>|]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    /// <summary>What readers are asked to do.</summary>
    [GeneratedRegex(@"^(?:please )?(?:comment (?:down )?below|leave (?:a|your) comments?|share this|follow (?:us|me) on|like us on|click here|subscribe to|sign up (?:for|to)|support (?:us|our work|independent)|donate|download (?:our|the) app|join (?:us|our (?:newsletter|channel|telegram))|get (?:our|the) (?:latest|newsletter|daily)|already a subscriber|you (?:may|might) also (?:like|be interested)|enter your e-?mail|this (?:site|website) uses|we use cookies|by (?:continuing|clicking|using|subscribing)|accept (?:all )?cookies|enable javascript|please (?:comment|share|enable|subscribe|donate|support|log in|sign in|consider))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plea();

    /// <summary>The title of another piece: "READ MORE: Harbour fire under control".</summary>
    [GeneratedRegex(@"^(?:read more|read also|also read|see also|watch|related(?: (?:story|article|coverage|video))?|more coverage)\s*[:»|]\s*\S.{2,140}(?<!\.)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Teaser();

    /// <summary>Rights and disclaimers.</summary>
    [GeneratedRegex(@"^(?:the )?(?:views|opinions|statements)(?:,? (?:and )?\w+)? (?:of|expressed|in|presented)\b.{0,160}\b(?:do(?:es)? not|not necessarily|are (?:solely )?(?:those|his|her|their))\b|^(?:copyright|©|\(c\))\s*(?:©\s*)?(?:\d{4}|by\b|all\b)|^(?:copyright|©|\(c\))(?:\s(?-i:[A-Z])[\w.&'’-]*){1,5}\.?$|\ball rights reserved\b|^(?:terms (?:of (?:use|service)|and conditions)|privacy policy|cookie policy)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();
}
