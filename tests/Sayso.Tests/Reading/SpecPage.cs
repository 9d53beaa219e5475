namespace Sayso.Tests.ReadingTests;

/// <summary>The rows of a page under <c>specs/</c>: every table whose head is <c>text | published | expected</c>.</summary>
internal static class SpecPage
{
    public static IEnumerable<TheoryDataRow<string, string?, string>> Rows(string page)
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
            if (cells[0] == "text") inside = true;
            else if (inside && !cells[0].StartsWith("---", StringComparison.Ordinal)) yield return new(cells[0], cells[1].Length > 0 ? cells[1] : null, cells[2]);
        }
    }
}
