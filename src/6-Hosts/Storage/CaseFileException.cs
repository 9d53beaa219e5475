namespace Sayso.Storage;

/// <summary>A case file cannot be used or written; the message is coded and says what to do. What was stored before is untouched.</summary>
public sealed class CaseFileException : Exception
{
    public CaseFileException(Diagnostic diagnostic, Exception? inner = null) : base(diagnostic?.Message, inner) => Diagnostic = diagnostic!;

    public Diagnostic Diagnostic { get; }

    /// <summary>The case itself is damaged or of a newer format (exit code 3), rather than out of reach.</summary>
    public bool IsUnusable => Diagnostic.Code is StorageMessages.DamagedCode or StorageMessages.NewerCode or StorageMessages.NotACaseCode
        or StorageMessages.DocumentUnreadableCode or StorageMessages.ReadingUnreadableCode;
}
