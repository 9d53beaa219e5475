using MimeKit;
using Sayso.Import.Html;

namespace Sayso.Import.Mail;

/// <summary>A message, or a mailbox of them: the body is the document, attachments that hold text are further ones.</summary>
internal static class MailReader
{
    public static IEnumerable<Piece> Read(ImportFile file, ImportBudget budget)
    {
        MimeMessage message;
        Diagnostic? failure = null;
        try
        {
            message = MimeMessage.Load(file.Open());
        }
        catch (Exception problem) when (problem is FormatException or IOException)
        {
            message = null!;
            failure = ImportMessages.Damaged(file.Name, "message", "its headers cannot be told from its body");
        }

        if (failure is not null) return [Piece.Failed(failure)];
        return Pieces(file, message, budget);
    }

    public static IEnumerable<Piece> ReadMailbox(ImportFile file, ImportBudget budget)
    {
        var parser = new MimeParser(file.Open(), MimeFormat.Mbox);
        var any = false;
        for (var count = 0; !parser.IsEndOfStream && count < ImportLimits.Entries; count++)
        {
            MimeMessage? message = null;
            try
            {
                message = parser.ParseMessage();
            }
            catch (Exception problem) when (problem is FormatException or IOException)
            {
                // Without the line that starts a message there is no way to find the next one.
            }

            if (message is null)
            {
                yield return Piece.Failed(ImportMessages.Damaged(file.Name, "mailbox", FormattableString.Invariant($"message {count + 1} cannot be told apart")));
                yield break;
            }

            foreach (var piece in Pieces(file, message, budget))
            {
                any = true;
                yield return piece.Draft is { } draft ? Piece.OneOf(draft) : piece;
            }
        }

        if (!any) yield return Piece.Failed(ImportMessages.NoText(file.Name, "mailbox"));
    }

    private static IEnumerable<Piece> Pieces(ImportFile file, MimeMessage message, ImportBudget budget)
    {
        var attachments = message.Attachments.ToList();
        var body = Body(message);
        if (body is null && attachments.Count == 0)
        {
            yield return Piece.Failed(ImportMessages.NoText(file.Name, "message"));
            yield break;
        }

        if (body is not null)
        {
            foreach (var attachment in attachments.Where(a => a is MimePart part && !HoldsText(part))) body.Diagnostics.Add(ImportMessages.AttachmentSkipped(NameOf(attachment)));
            yield return attachments.Count == 0 ? Piece.Of(body) : Piece.OneOf(body);
        }

        foreach (var attachment in attachments)
        {
            if (!budget.CountEntry()) yield break;
            foreach (var piece in Attached(file, attachment, budget)) yield return piece.Draft is { } draft ? Piece.OneOf(draft) : piece;
        }
    }

    private static Draft? Body(MimeMessage message)
    {
        var subject = message.Subject is { } given ? Whitespace.Collapse(given) : null;
        var sender = message.From.Mailboxes.FirstOrDefault();
        var from = sender is null ? null : string.IsNullOrWhiteSpace(sender.Name) ? sender.Address : sender.Name;
        Draft draft;
        if (message.TextBody is { } plain && !string.IsNullOrWhiteSpace(plain))
        {
            draft = MailBody.Of(subject, TextDecoder.Clean(plain));
        }
        else if (message.HtmlBody is { } html && !string.IsNullOrWhiteSpace(html))
        {
            var writer = new PassageWriter();
            writer.Write(PassageKind.Headline, subject);
            HtmlReader.WriteFragment(html, writer);
            draft = new Draft("message/rfc822", writer.Finish());
            Structure.StructureFinder.FindInMarkup(draft.Body);
        }
        else
        {
            return null;
        }

        if (draft.Body.Blocks.Count == 0) return null;
        draft.Title = subject;
        draft.Byline = from;
        draft.OfferDate(DateReader.Iso(message.Headers[HeaderId.Date]), PublishedFrom.Meta);
        return draft;
    }

    private static IEnumerable<Piece> Attached(ImportFile file, MimeEntity attachment, ImportBudget budget)
    {
        if (budget.Depth + 1 >= ImportLimits.Nesting) return [Piece.Failed(ImportMessages.NestedTooDeep(file.Name, NameOf(attachment)))];
        if (attachment is MessagePart { Message: { } inner }) return Pieces(file, inner, budget.Deeper());
        if (attachment is not MimePart { Content: not null } part || !HoldsText(part)) return [];
        using var content = new MemoryStream();
        part.Content.DecodeTo(content);
        budget.Spend(content.Length);
        if (budget.BytesLeft < 0) return [Piece.Failed(ImportMessages.ExpandsTooFar(file.Name, NameOf(attachment)))];
        return FormatReader.Read(new ImportFile($"{file.Name}: {NameOf(attachment)}", content.ToArray()), budget.Deeper()).Select(piece =>
        {
            piece.Draft?.Diagnostics.Insert(0, ImportMessages.MemberOf(NameOf(attachment)));
            return piece;
        });
    }

    private static bool HoldsText(MimePart part) =>
        part.ContentType.MediaType is not ("image" or "audio" or "video" or "font") && !part.ContentType.IsMimeType("application", "pgp-signature") && !part.ContentType.IsMimeType("application", "pkcs7-signature");

    private static string NameOf(MimeEntity attachment) => attachment.ContentDisposition?.FileName ?? attachment.ContentType.Name ?? attachment.ContentType.MimeType;
}
