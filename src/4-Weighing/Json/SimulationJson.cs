using System.Collections.Immutable;
using System.Text.Json;

namespace Sayso.Json;

/// <summary>A simulation on the wire: <c>{"trajectories":[{"run","steps":[{concept:value}]}],"outcome","period","range":{…},"disputed":[…]}</c>.</summary>
public static class SimulationJson
{
    public static void Write(Utf8JsonWriter json, SimulationResult result)
    {
        json.WriteStartObject();
        json.WriteStartArray("trajectories");
        foreach (var trajectory in result.Trajectories)
        {
            json.WriteStartObject();
            json.WriteNumber("run", trajectory.Run);
            json.WriteStartArray("steps");
            foreach (var step in trajectory.Steps) WriteState(json, result.Concepts, step);
            json.WriteEndArray();
            WriteOutcome(json, trajectory.Outcome, trajectory.Period);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteOutcome(json, result.Outcome, result.Period);
        json.WriteStartObject("range");
        foreach (var range in result.Range)
        {
            json.WriteStartArray(WellFormed.Text(range.Concept));
            json.WriteNumberValue(Round(range.Low));
            json.WriteNumberValue(Round(range.High));
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartArray("disputed");
        foreach (var link in result.Disputed)
        {
            json.WriteStartObject();
            json.WriteString("from", WellFormed.Text(link.From));
            json.WriteString("to", WellFormed.Text(link.To));
            json.WriteRounded("effect", link.Effect);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteState(Utf8JsonWriter json, ImmutableArray<string> concepts, ImmutableArray<double> state)
    {
        json.WriteStartObject();
        for (var i = 0; i < concepts.Length; i++) json.WriteNumber(WellFormed.Text(concepts[i]), Round(state[i]));
        json.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter json, SimulationOutcome outcome, int? period)
    {
        json.WriteString("outcome", WireName.Of(outcome));
        if (period is { } length) json.WriteNumber("period", length);
        else json.WriteNull("period");
    }

    private static decimal Round(double value) => Math.Round((decimal)value, 6) / 1.000000m;
}
