using Microsoft.Data.Sqlite;

namespace Sayso.Storage;

/// <summary>Everything the case file has to say, by code.</summary>
public static class StorageMessages
{
    public const string NoCaseCode = "SAY6201";
    public const string IsFolderCode = "SAY6202";
    public const string NoFolderCode = "SAY6203";
    public const string DamagedCode = "SAY6204";
    public const string NewerCode = "SAY6205";
    public const string NotACaseCode = "SAY6206";
    public const string FullCode = "SAY6207";
    public const string ReadOnlyCode = "SAY6208";
    public const string BusyCode = "SAY6209";
    public const string OtherCode = "SAY6210";
    public const string OriginalChangedCode = "SAY6211";
    public const string AuditBrokenCode = "SAY6212";
    public const string SpanOutsideCode = "SAY6213";
    public const string ReadingUnreadableCode = "SAY6214";
    public const string DocumentUnreadableCode = "SAY6215";
    public const string NotAsAddedCode = "SAY6216";
    public const string OriginalMissingCode = "SAY6217";
    public const string IdTakenCode = "SAY6218";

    public static Diagnostic NoCase(string path) => Error(NoCaseCode, $"There is no case at {path}. \"sayso add {path} FILE…\" makes one.");

    public static Diagnostic IsFolder(string path) => Error(IsFolderCode, $"{path} is a folder, not a case file. Give the path of a file, such as {path}/case.sayso.");

    public static Diagnostic NoFolder(string path, string folder) => Error(NoFolderCode, $"The case {path} cannot be made: the folder {folder} does not exist. Make it first.");

    public static Diagnostic Newer(string path, int found, int known) =>
        Error(NewerCode, $"{path} has case format {found}; this version reads up to {known}. Nothing was changed. Open it with a newer Sayso.");

    public static Diagnostic NotACase(string path) => Error(NotACaseCode, $"{path} is not a case (an empty file, or a database of another program). Nothing was changed. Give another path.");

    public static Diagnostic OriginalChanged(string sha256) => Error(OriginalChangedCode, $"The stored original {sha256} does not have the hash it was stored under.");

    public static Diagnostic AuditBroken(long number) => Error(AuditBrokenCode, $"The audit log is broken at entry {number}: its hash does not follow from what stands before it.");

    public static Diagnostic SpanOutside(string document, string layer, TextSpan span) => Error(SpanOutsideCode, $"A span of {layer} in {document} lies outside the text: {span}.");

    public static Diagnostic ReadingUnreadable(string document, string reason) => Error(ReadingUnreadableCode, $"The stored reading of {document} cannot be read ({reason}). \"sayso add\" with the same document reads it again.");

    public static Diagnostic DocumentUnreadable(string document, string reason) =>
        Error(DocumentUnreadableCode, $"The stored document {document} cannot be read ({reason}). Restore the case from a copy, or make a new one from the same files.");

    public static Diagnostic NotAsAdded(string what) =>
        Error(NotAsAddedCode, $"{what} does not agree with the audit log: it was changed, added or taken out past it. Restore the case from a copy.");

    public static Diagnostic OriginalMissing(string document) => Error(OriginalMissingCode, $"The original of {document} is no longer in the case. Restore the case from a copy.");

    public static Diagnostic IdTaken(string source, string id) =>
        Error(IdTakenCode, $"{source} brings a document with the id {id}, which another document of the case has; it was left out. Give it another id.");

    /// <summary>What an SQLite error means for the user.</summary>
    public static Diagnostic Of(string path, SqliteException problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.SqliteErrorCode switch
        {
            11 or 26 => Error(DamagedCode, $"{path} is damaged or not a case file ({problem.Message}). Nothing was changed. Restore it from a copy; its originals may be saved with \"sqlite3 {path} .recover\"."),
            13 => Error(FullCode, $"The disk or the quota for {path} is full. What was finished is kept; free some space and run the same command again."),
            8 or 14 or 23 => Error(ReadOnlyCode, $"{path} cannot be written (read-only file or folder, or no permission). Nothing was changed. Copy it to where you may write."),
            10 => Error(FullCode, $"The disk refused a write to {path} ({problem.Message}). What was finished is kept; check the disk and its free space and run the same command again."),
            5 or 6 => Error(BusyCode, $"{path} is in use by another process. Wait for it to finish and run the same command again."),
            _ => Error(OtherCode, $"{path} could not be used ({problem.Message}). Nothing was lost."),
        };
    }

    private static Diagnostic Error(string code, string message) => new(code, Severity.Error, message);
}
