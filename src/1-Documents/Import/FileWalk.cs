using System.Diagnostics.CodeAnalysis;

namespace Sayso.Import;

/// <summary>A file that a path led to, or why it led nowhere.</summary>
internal readonly record struct FoundFile(string Source, string Path, Diagnostic? Failure = null);

/// <summary>From paths to bytes. Links inside folders are not followed, so that there are no loops; a link given as a path itself is.</summary>
internal static class FileWalk
{
    public static IEnumerable<FoundFile> Find(string path)
    {
        if (Directory.Exists(path)) return Walk(Slashes(path).TrimEnd('/') is { Length: > 0 } folder ? folder : "/", path);
        return [File.Exists(path) ? new FoundFile(path, path) : new FoundFile(path, path, ImportMessages.NotFound(path))];
    }

    public static bool TryRead(FoundFile found, out ReadOnlyMemory<byte> content, [NotNullWhen(false)] out Diagnostic? failure)
    {
        content = default;
        failure = null;
        try
        {
            using var stream = new FileStream(found.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> head = stackalloc byte[8];
            var length = stream.CanSeek ? stream.Length : 0;
            var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            var limit = FormatSniffer.IsPacked(head[..read]) ? ImportLimits.PackedFileBytes : ImportLimits.TextFileBytes;
            if (length > limit)
            {
                failure = ImportMessages.TooLarge(found.Source, length, limit);
                return false;
            }

            using var bytes = new MemoryStream((int)Math.Max(length, read));
            bytes.Write(head[..read]);
            var rest = new byte[81920];
            for (int count; (count = stream.Read(rest)) > 0 && bytes.Length <= limit;) bytes.Write(rest, 0, count);
            if (bytes.Length > limit) failure = ImportMessages.TooLarge(found.Source, bytes.Length, limit);
            content = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or System.Security.SecurityException or NotSupportedException)
        {
            failure = ImportMessages.Unreadable(found.Source, Reason(problem));
        }

        return failure is null;
    }

    private static IEnumerable<FoundFile> Walk(string source, string folder)
    {
        FileSystemInfo[]? entries = null;
        Diagnostic? failure = null;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            failure = ImportMessages.Unreadable(source, Reason(problem));
        }

        if (entries is null)
        {
            yield return new FoundFile(source, folder, failure);
            yield break;
        }

        foreach (var entry in entries.OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (entry.Name.StartsWith('.')) continue;
            var inner = source == "/" ? "/" + entry.Name : $"{source}/{entry.Name}";
            if (entry.LinkTarget is not null)
            {
                yield return new FoundFile(inner, entry.FullName, ImportMessages.LinkNotFollowed(inner));
            }
            else if (entry is DirectoryInfo)
            {
                foreach (var found in Walk(inner, entry.FullName)) yield return found;
            }
            else
            {
                yield return new FoundFile(inner, entry.FullName);
            }
        }
    }

    private static string Slashes(string path) => path.Replace('\\', '/');

    private static string Reason(Exception problem) => problem is UnauthorizedAccessException ? "permission denied" : problem.GetType().Name;
}
