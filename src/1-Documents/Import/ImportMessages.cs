using System.Globalization;

namespace Sayso.Import;

/// <summary>Everything import has to say: what happened, to which file, where, and what to do about it.</summary>
internal static class ImportMessages
{
    public static Diagnostic Empty(string file) =>
        Error("SAY1001", $"{file} is empty: there is nothing to import. Check that it was saved or downloaded completely.");

    public static Diagnostic NotFound(string path) =>
        Error("SAY1002", $"{path} was not found. Check the spelling, or give the path from the current folder.");

    public static Diagnostic TooLarge(string file, long size, long limit) =>
        Error("SAY1003", $"{file} has {Megabytes(size)} and the limit for its form is {Megabytes(limit)}, so it was not read. Split it, or leave out what is not an account.");

    public static Diagnostic Unreadable(string file, string reason) =>
        Error("SAY1004", $"{file} could not be read ({reason}). Check its permissions and that no other program holds it.");

    public static Diagnostic Unsupported(string file, string looksLike) =>
        Warning("SAY1005", $"{file} looks like {looksLike}, which holds no text that Sayso can read. Convert it to text, HTML, PDF or DOCX.");

    public static Diagnostic EncodingGuessed(string encoding) =>
        Info("SAY1006", $"The file does not declare its encoding; it was read as {encoding}. If letters look wrong, save it as UTF-8 and import it again.");

    public static Diagnostic BytesReplaced(string encoding, int count) =>
        Warning("SAY1007", $"{Number(count)} places that are not valid {encoding} show as U+FFFD. Save the file again from where it came from if they matter.");

    public static Diagnostic DamagedArchive(string file, string where) =>
        Error("SAY1008", $"{file} is a damaged or cut-off archive ({where}). What could be read was imported; get the archive again for the rest.");

    public static Diagnostic ExpandsTooFar(string file, string member) =>
        Error("SAY1009", $"{file} expands to more than {Megabytes(ImportLimits.ExpandedBytes)} at {member}; it and the rest were left out. Unpack it by hand and import the folder.");

    public static Diagnostic SuspiciousRatio(string file, string member) =>
        Error("SAY1010", $"{member} in {file} expands more than {Number(ImportLimits.Ratio)} times, as only an attack or padding does, and was left out. Unpack it by hand if it is wanted.");

    public static Diagnostic NestedTooDeep(string file, string member) =>
        Error("SAY1011", $"{member} in {file} lies more than {Number(ImportLimits.Nesting)} archives deep and was left out. Unpack the outer ones first.");

    public static Diagnostic TooManyEntries(string file) =>
        Error("SAY1012", $"{file} holds more than {Number(ImportLimits.Entries)} entries; those after that were left out. Split it.");

    public static Diagnostic EncryptedEntry(string file, string member) =>
        Error("SAY1013", $"{member} in {file} is encrypted and was left out. Unpack it with its password and import the result.");

    public static Diagnostic EncryptedPdf(string file) =>
        Error("SAY1014", $"{file} is protected by a password. Save an unprotected copy and import that.");

    public static Diagnostic Damaged(string file, string form, string reason) =>
        Error("SAY1015", $"{file} is not a readable {form} ({reason}). Open and save it again in the program it came from, or export it as text.");

    public static Diagnostic FeedWithoutEntries(string file) =>
        Warning("SAY1016", $"{file} is a feed without entries: there is nothing to import from it.");

    public static Diagnostic NotAFeed(string file) =>
        Error("SAY1017", $"{file} is XML but no RSS, Atom, RDF or CDF feed. Convert it to HTML or text.");

    public static Diagnostic BadJson(string file, int line, string reason) =>
        Error("SAY1018", $"{file}, line {Number(line)}: {reason}. Each line must be one JSON object with at least a \"text\".");

    public static Diagnostic NoDate() =>
        Info("SAY1019", "No date of publication was found; relative times in the text cannot be resolved. Give one with a correction if it is known.");

    public static Diagnostic LinkNotFollowed(string path) =>
        Warning("SAY1020", $"{path} is a symbolic link inside a folder and was not followed. Import its target by its own path if it is wanted.");

    public static Diagnostic NoText(string file, string form) =>
        Error("SAY1021", $"{file} is a {form} without any text. If it is a scan, run text recognition over it first.");

    public static Diagnostic MarkupRepaired(int places) =>
        Info("SAY1022", $"The markup is not well formed in {Number(places)} places and was read as far as it makes sense.");

    public static Diagnostic MemberOf(string member) =>
        Info("SAY1023", $"This document is {member} of the source.");

    public static Diagnostic ReaderGaveUp(string file, string form, string reason) =>
        Error("SAY1024", $"{file}: reading it as {form} stopped unexpectedly ({reason}). Export it as text and import that.");

    public static Diagnostic PagesLeftOut(string pages) =>
        Warning("SAY1025", $"These pages could not be read and were left out: {pages}.");

    public static Diagnostic AttachmentSkipped(string name) =>
        Info("SAY1026", $"The attachment {name} holds no text that Sayso can read and was left out.");

    private static Diagnostic Error(string code, string message) => new(code, Severity.Error, message);

    private static Diagnostic Warning(string code, string message) => new(code, Severity.Warning, message);

    private static Diagnostic Info(string code, string message) => new(code, Severity.Info, message);

    private static string Megabytes(long bytes) => bytes < 1024 * 1024
        ? $"{(bytes / 1024.0).ToString("0.#", CultureInfo.InvariantCulture)} KB"
        : $"{(bytes / 1024.0 / 1024).ToString("0.#", CultureInfo.InvariantCulture)} MB";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
