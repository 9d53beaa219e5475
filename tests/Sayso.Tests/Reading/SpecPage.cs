namespace Sayso.Tests.ReadingTests;

/// <summary>The rows of a page under <c>specs/</c>: every table whose head is <c>text | published | expected</c>, or has another third word.</summary>
internal static class SpecPage
{
    public static IEnumerable<TheoryDataRow<string, string?, string>> Rows(string page, string head = "expected")
    {
        var inside = false;
        foreach (var line in File.ReadLines(Repository.Path("specs", page)))
        {
            if (!line.StartsWith('|'))
            {
                inside = false;
                continue;
            }

            var cells = line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();
            if (cells[0] == "text") inside = cells[2] == head;
            else if (inside && !cells[0].StartsWith("---", StringComparison.Ordinal)) yield return new(cells[0], cells[1].Length > 0 ? cells[1] : null, cells[2]);
        }
    }
}
