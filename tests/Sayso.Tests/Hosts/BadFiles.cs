using System.IO.Compression;
using System.Text;

namespace Sayso.Tests.Hosts;

/// <summary>Files that cannot be imported, each made on the spot.</summary>
internal static class BadFiles
{
    public static string Make(string kind, TemporaryFolder folder) => kind switch
    {
        "empty" => folder.Write("empty.txt", ""),
        "huge" => Huge(folder["huge.txt"]),
        "locked" => folder.Write("locked.pdf", LockedPdf()),
        "cut off" => folder.Write("cut-off.zip", Zip(("one.txt", Noise(40_000)), ("two.txt", Noise(40_000)))[..30_000]),
        "bomb" => folder.Write("bomb.zip", Zip(("bomb.txt", new string('a', 30_000_000)))),
        "missing" => folder["not-there.txt"],
        "picture" => folder.Write("picture.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]),
        "garbled" => folder.Write("garbled.docx", Encoding.ASCII.GetBytes("PK\u0003\u0004 and then nothing that a word processor wrote")),
        _ => throw new ArgumentException(kind),
    };

    // Sparse: takes no room on the disk.
    private static string Huge(string path)
    {
        using var file = File.Create(path);
        file.SetLength(200L * 1024 * 1024);
        return path;
    }

    // Text that hardly packs, so that half of the archive is half of its first file.
    private static string Noise(int length)
    {
        var random = new Random(11);
        return new string([.. Enumerable.Range(0, length).Select(_ => (char)random.Next('!', '~'))]);
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    // The keys /O and /U belong to no password that anybody knows, the empty one included.
    private static byte[] LockedPdf()
    {
        var key = string.Concat(Enumerable.Range(1, 32).Select(i => (i * 7).ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << >> >>",
            "<< /Length 8 >>\nstream\nabcdefgh\nendstream",
            $"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O <{key}> /U <{key}> >>",
        ];
        var pdf = new StringBuilder("%PDF-1.5\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(pdf.Length.ToString("D10", System.Globalization.CultureInfo.InvariantCulture)).Append(" 00000 n \n");
            pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var at = pdf.Length;
        pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n{table}trailer\n<< /Size {objects.Length + 1} /Root 1 0 R /Encrypt 5 0 R /ID [<{key}> <{key}>] >>\nstartxref\n{at}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
