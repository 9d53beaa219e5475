namespace Sayso;

/// <summary>Who says something. Nothing is said by nobody: the document's own voice is <see cref="Narrator"/>.</summary>
public abstract record Voice
{
    private protected Voice()
    {
    }

    /// <summary>What to call the voice in a sentence.</summary>
    public abstract string Name { get; }

    /// <summary>The document itself.</summary>
    public sealed record Narrator : Voice
    {
        public override string Name => "narrator";
    }

    /// <summary>Somebody with a name: a mention, or the author of a post, comment or quoted block.</summary>
    public sealed record Named(string Display, MentionId? Mention) : Voice
    {
        public override string Name => Display;
    }

    /// <summary>Somebody without a name ("a senior official"), in the words of the text.</summary>
    public sealed record Unnamed(string Description, MentionId? Mention) : Voice
    {
        public override string Name => Description;
    }

    /// <summary>Nobody is named ("it is believed").</summary>
    public sealed record Unattributed : Voice
    {
        public override string Name => "unattributed";
    }
}
