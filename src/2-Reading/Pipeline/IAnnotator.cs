namespace Sayso.Pipeline;

/// <summary>One step of reading. It sees one document, does no I/O, and never throws on odd text.</summary>
internal interface IAnnotator
{
    Layers Needs { get; }

    Layers Adds { get; }

    void Annotate(ReadingBuilder reading);
}
