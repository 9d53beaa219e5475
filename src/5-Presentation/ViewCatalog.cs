using System.Collections.Immutable;
using Sayso.Views;

namespace Sayso;

/// <summary>The views by name, as the commands call them.</summary>
public static class ViewCatalog
{
    private static readonly ImmutableArray<(string Name, Func<Dossier, View> Make)> All =
    [
        ("brief", BriefView.Make),
        ("timeline", TimelineView.Make),
        ("claims", ClaimsView.Make),
        ("voices", VoicesView.Make),
        ("figures", FiguresView.Make),
        ("entities", EntitiesView.Make),
        ("places", PlacesView.Make),
        ("reuse", ReuseView.Make),
        ("explanations", ExplanationsView.Make),
        ("causes", CausesView.Make),
        ("forecasts", ForecastsView.Make),
        ("documents", DocumentsView.Make),
    ];

    public static ImmutableArray<string> Names { get; } = [.. All.Select(view => view.Name)];

    public static View Make(string name, Dossier dossier)
    {
        foreach (var view in All)
        {
            if (view.Name == name) return view.Make(dossier);
        }

        throw new ArgumentException($"there is no view \"{name}\"; there are {string.Join(", ", Names)}", nameof(name));
    }
}
