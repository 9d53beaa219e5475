using System.Text.Json;

namespace Sayso.Tests.Presentation;

/// <summary>The part of JSON Schema 2020-12 that the case export's schema uses; names the first place that does not fit.</summary>
internal sealed class JsonSchemaCheck(JsonElement root)
{
    public string? Problem(JsonElement value) => Problem(value, root, "$");

    private string? Problem(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference)) return Problem(value, root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), at);
        if (schema.TryGetProperty("const", out var constant) && !JsonElement.DeepEquals(constant, value)) return $"{at} is not {constant}";
        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(known => JsonElement.DeepEquals(known, value))) return $"{at} has the unknown value {value}";
        if (schema.TryGetProperty("type", out var type) && !IsOf(type, value)) return $"{at} is {value.ValueKind}, not {type}";
        if (schema.TryGetProperty("minimum", out var least) && value.ValueKind == JsonValueKind.Number && value.GetDouble() < least.GetDouble()) return $"{at} is below {least}";
        if (schema.TryGetProperty("maximum", out var most) && value.ValueKind == JsonValueKind.Number && value.GetDouble() > most.GetDouble()) return $"{at} is above {most}";
        return value.ValueKind switch
        {
            JsonValueKind.Object => ObjectProblem(value, schema, at),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value.EnumerateArray().Select((item, i) => Problem(item, items, $"{at}[{i}]")).FirstOrDefault(problem => problem is not null),
            _ => null,
        };
    }

    private string? ObjectProblem(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(item => item.GetString()!))
            {
                if (!value.TryGetProperty(name, out _)) return $"{at}.{name} is missing";
            }
        }

        var known = schema.TryGetProperty("properties", out var properties);
        foreach (var property in value.EnumerateObject())
        {
            if (known && properties.TryGetProperty(property.Name, out var inner))
            {
                if (Problem(property.Value, inner, $"{at}.{property.Name}") is { } problem) return problem;
            }
            else if (schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False)
            {
                return $"{at}.{property.Name} is not in the schema";
            }
        }

        return null;
    }

    private static bool IsOf(JsonElement type, JsonElement value) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(one => IsOf(one, value)) : type.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => value.ValueKind == JsonValueKind.Null,
        };
}
