using Sayso.Rendering;
using Sayso.Views;
using Sayso.Wording;

namespace Sayso.Report;

/// <summary>The sections of a Markdown report.</summary>
internal sealed class MarkdownBody(Dossier dossier, TextWriter output)
{
    private const int ListedAtMost = 100;
    private readonly HashSet<Citation> used = [];

    public void Write()
    {
        Line($"# {MarkdownText.Escape(dossier.CaseName)}");
        Title("What is disputed");
        MarkdownRenderer.WriteProse(dossier.Dispute, dossier, used, output);
        Title("How many independent voices");
        MarkdownRenderer.WriteProse(dossier.Dependence, dossier, used, output);
        Table(DocumentsView.Table(dossier));
        if (dossier.Reuse.Length > 0) Table(ReuseView.Table(dossier, Capped(dossier.Reuse)));
        Agreement();
        Title("What happened when");
        Table(TimelineView.Table(dossier, Capped(dossier.Timeline)));
        Title("The figures");
        Table(FiguresView.Table(dossier, Capped(dossier.Figures)));
        Certainty();
        Title("The explanations");
        Table(ExplanationsView.Table(dossier, Capped(dossier.Explanations)));
        if (dossier.Explanations.Length > 1) Table(ExplanationsView.Flips(dossier));
        Title("The causal picture");
        Table(CausesView.Table(dossier, Capped(dossier.Causes.Links)));
        Title("What was predicted");
        Table(ForecastsView.Table(dossier, Capped(dossier.Forecasts)));
        if (dossier.VoiceRecords.Length > 0) Table(ForecastsView.Records(dossier.VoiceRecords));
        Title("Not read, and how this was made");
        Table(DocumentsView.Skipped(dossier, dossier.Skipped));
        Made();
        Title("Passages");
        MarkdownText.WriteNotes(output, dossier, used);
    }

    private void Agreement()
    {
        Title("What several say and none denies");
        List(dossier.Agreed, "Nothing was found that two accounts say and none denies.", row =>
        {
            Item(row.Shown, "- ");
            foreach (var other in row.Others) Item(other, "  - ");
            if (row.Silent.Length > 0) Line($"  - silent: {dossier.LettersOf(row.Silent)}");
            Decision(row.Id);
        });
        Title("What is contested, the worst first");
        List(dossier.Contested, "No contradiction was found.", row =>
        {
            Line($"- **{MarkdownText.Escape(ListWording.Capital(ListWording.And(row.About.Select(RelationWording.Of))))}**");
            foreach (var statement in row.Left) Item(statement, "  - ");
            Line("  - *against*");
            foreach (var statement in row.Right) Item(statement, "  - ");
            if (row.Silent.Length > 0) Line($"  - silent: {dossier.LettersOf(row.Silent)}");
            Decision(row.Id);
        });
        Title("What only one says");
        List(dossier.SingleSource, "Every claim is made by more than one account.", row => Item(row.Shown, "- "));
        Title("Who is silent on it");
        List(dossier.Silent, "No account leaves out what at least two others say.", row =>
        {
            Line($"- **{dossier.LetterOf(row.Document)}** {MarkdownText.Escape(dossier.SourceOf(row.Document).Name)} says nothing of:");
            foreach (var omitted in Capped(row.Omitted)) Item(omitted.Shown, "  - ");
        });
    }

    private void Certainty()
    {
        Title("How sure, on what basis");
        Table(CertaintySection.Table(dossier));
        Title("Grown surer in the retelling");
        List(dossier.Hardened, "No claim was found that a later account puts more surely than an earlier one.", row =>
        {
            Item(row.Before, "- ");
            Item(row.After, "  - became: ");
            Line($"  - {MarkdownText.Escape(row.Why)}");
        });
        Title("Hedges lost on the way");
        List(dossier.LostHedges, "No borrowed passage was found that left a hedge behind.", row =>
        {
            used.UnionWith([row.Source, row.Target]);
            var hedges = ListWording.And(row.Hedges.Select(hedge => $"“{hedge}”"));
            Line($"- **{dossier.LetterOf(row.From)}** “{MarkdownText.Escape(row.SourceText)}”{Mark(row.Source)} stands again without {MarkdownText.Escape(hedges)} in **{dossier.LetterOf(row.To)}**: “{MarkdownText.Escape(row.TargetText)}”{Mark(row.Target)}, {(row.IsCredited ? "credited" : "not credited")}");
        });
    }

    private void Made()
    {
        Line($"- Sayso {dossier.Made.Version}");
        Line($"- read with {MarkdownText.Escape(string.Join("; ", dossier.Made.Models))}");
        if (dossier.Made.GeneratedOn is { } day) Line($"- report of {MarkdownText.Escape(day)}");
        foreach (var source in dossier.Sources) Line($"- **{source.Letter}** {MarkdownText.Escape(source.Document.Source ?? source.Name)}: {MarkdownText.Escape(source.Id.Value)}");
        output.Write('\n');
    }

    private void List<T>(IReadOnlyCollection<T> items, string empty, Action<T> write)
    {
        if (items.Count == 0) Line(empty);
        foreach (var item in Capped(items)) write(item);
        if (items.Count > ListedAtMost) Line($"- and {NumberWording.Plain(items.Count - ListedAtMost)} more in the case");
        output.Write('\n');
    }

    private static IEnumerable<T> Capped<T>(IEnumerable<T> items) => items.Take(ListedAtMost);

    private void Item(Statement statement, string bullet)
    {
        used.Add(statement.Citation);
        Line($"{bullet}**{dossier.LetterOf(statement.Document)}** {MarkdownText.Escape(statement.Lead)}: “{MarkdownText.Escape(statement.Text)}”{Mark(statement.Citation)} ({statement.BasisWords})");
    }

    private void Decision(string subject)
    {
        if (dossier.DecisionOn(subject) is { } decision) Line($"  - *{MarkdownText.Escape(decision.Words)}*");
    }

    private string Mark(Citation citation) => $"[^{dossier.LabelOf(citation)}]";

    private void Table(ViewTable table) => MarkdownRenderer.WriteTable(table, used, output);

    private void Title(string title) => output.Write($"## {title}\n\n");

    private void Line(string line) => output.Write(line + "\n");
}
