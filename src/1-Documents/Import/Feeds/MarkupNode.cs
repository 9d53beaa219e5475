using System.Text;

namespace Sayso.Import.Feeds;

/// <summary>An element of a feed, or a run of text in one (<see cref="Name"/> is empty then).</summary>
internal sealed class MarkupNode(string prefix, string name, string space)
{
    public string Prefix { get; } = prefix;

    /// <summary>Without prefix, lower case.</summary>
    public string Name { get; } = name;

    /// <summary>The namespace that the prefix stands for, lower case; empty where it was not declared.</summary>
    public string Space { get; } = space;

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<MarkupNode> Children { get; } = [];

    /// <summary>Of a run of text: with entities resolved.</summary>
    public string Data { get; init; } = "";

    public bool IsText => Name.Length == 0;

    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    public static MarkupNode Run(string data) => new("", "", "") { Data = data };

    /// <summary>All text inside.</summary>
    public string Text()
    {
        if (IsText) return Data;
        var text = new StringBuilder();
        foreach (var child in Children) text.Append(child.Text());
        return text.ToString();
    }

    /// <summary>What is inside as markup again; text is escaped, since it was resolved on reading.</summary>
    public string Inner()
    {
        var markup = new StringBuilder();
        foreach (var child in Children) child.Write(markup);
        return markup.ToString();
    }

    private void Write(StringBuilder markup)
    {
        if (IsText)
        {
            markup.Append(System.Net.WebUtility.HtmlEncode(Data));
            return;
        }

        markup.Append('<').Append(Name).Append('>');
        foreach (var child in Children) child.Write(markup);
        if (Name is not ("br" or "img" or "hr" or "input" or "link" or "meta")) markup.Append("</").Append(Name).Append('>');
    }
}
