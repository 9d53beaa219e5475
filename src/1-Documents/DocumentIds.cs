using System.Security.Cryptography;
using System.Text;

namespace Sayso;

/// <summary>Ids made from content.</summary>
public static class DocumentIds
{
    /// <summary><c>sha256:</c> and the hash of the bytes a document came in; entries of one source are told apart by number.</summary>
    public static DocumentId OfBytes(ReadOnlySpan<byte> bytes, int entry = 0)
    {
        var hash = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new DocumentId(entry == 0 ? hash : $"{hash}#{entry.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    /// <summary>The id of a document that came as text without one.</summary>
    public static DocumentId OfText(string text) => OfBytes(Encoding.UTF8.GetBytes(text));
}
