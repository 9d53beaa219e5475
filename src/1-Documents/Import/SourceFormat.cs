namespace Sayso.Import;

/// <summary>The forms that import reads, and the two ways of having none.</summary>
internal enum SourceFormat
{
    Text,
    Markdown,
    Html,
    Pdf,
    Docx,
    Mail,
    Mailbox,
    Feed,
    Ndjson,
    Zip,
    Empty,
    Unsupported,
}
