namespace Sayso.Import;

internal static class ByteMarks
{
    /// <summary>Whether content opens with these bytes.</summary>
    public static bool Opens(this ReadOnlySpan<byte> bytes, params ReadOnlySpan<byte> mark) => bytes.StartsWith(mark);
}
