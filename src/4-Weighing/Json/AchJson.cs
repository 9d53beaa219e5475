using System.Text.Json;

namespace Sayso.Json;

/// <summary>A solved matrix on the wire: <c>{"hypotheses":[…],"evidence":[…],"flips":[…]}</c>, hypotheses in rank order.</summary>
public static class AchJson
{
    public static void Write(Utf8JsonWriter json, AchResult result)
    {
        json.WriteStartObject();
        json.WriteStartArray("hypotheses");
        foreach (var hypothesis in result.Hypotheses)
        {
            json.WriteStartObject();
            json.WriteString("hypothesis", WellFormed.Text(hypothesis.Hypothesis));
            json.WriteRounded("inconsistency", hypothesis.Inconsistency);
            json.WriteRounded("weighted", hypothesis.Weighted);
            json.WriteRounded("posterior", hypothesis.Posterior);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("evidence");
        foreach (var evidence in result.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("evidence", WellFormed.Text(evidence.Evidence));
            json.WriteRounded("diagnosticity", evidence.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("flips");
        foreach (var flip in result.Flips)
        {
            json.WriteStartObject();
            json.WriteString("evidence", WellFormed.Text(flip.Evidence));
            json.WriteString("leader", WellFormed.Text(flip.Leader));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
