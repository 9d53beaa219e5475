using Sayso.Import.Structure;

namespace Sayso.Import.Plain;

/// <summary>Plain text, whose structure shows only in its lines.</summary>
internal static class PlainReader
{
    public static IEnumerable<Piece> Read(ImportFile file)
    {
        var decoded = TextDecoder.Decode(file.Bytes);
        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            yield return Piece.Failed(ImportMessages.NoText(file.Name, "text file"));
            yield break;
        }

        var draft = Of(decoded.Text, "text/plain");
        draft.Diagnostics.AddRange(decoded.Diagnostics);
        yield return Piece.Of(draft);
    }

    /// <summary>A draft of text that came from anywhere (a mail's body, a document without passages).</summary>
    public static Draft Of(string text, string mediaType)
    {
        var draft = new Draft(mediaType, new PassageText(text, BlockSplitter.Split(text)));
        StructureFinder.Find(draft);
        return draft;
    }
}
