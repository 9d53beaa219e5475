using System.Text.Json;

namespace Sayso.Json;

/// <summary>Truth discovery on the wire: <c>{"values":[…],"sources":[…],"dependence":[…]}</c>.</summary>
public static class TruthJson
{
    public static void Write(Utf8JsonWriter json, TruthResult result)
    {
        json.WriteStartObject();
        json.WriteString("method", WireName.Of(result.Method));
        json.WriteStartArray("values");
        foreach (var value in result.Values)
        {
            json.WriteStartObject();
            json.WriteString("item", WellFormed.Text(value.Item));
            json.WriteString("value", WellFormed.Text(value.Value));
            json.WriteRounded("probability", value.Probability);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in result.Sources)
        {
            json.WriteStartObject();
            json.WriteString("source", WellFormed.Text(source.Source));
            json.WriteRounded("accuracy", source.Accuracy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("dependence");
        foreach (var pair in result.Dependence)
        {
            json.WriteStartObject();
            json.WriteString("source", WellFormed.Text(pair.Source));
            json.WriteString("copies", WellFormed.Text(pair.Copies));
            json.WriteRounded("probability", pair.Probability);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
