using System.Globalization;

namespace Sayso;

// Items of a reading refer to each other by typed id: the index into the layer they stand in. On the wire an id is the layer's letter
// and a number counted from one ("m1"), unique inside the document.

public readonly record struct MentionId(int Index)
{
    public override string ToString() => "m" + (Index + 1).ToString(CultureInfo.InvariantCulture);
}

public readonly record struct TimeId(int Index)
{
    public override string ToString() => "t" + (Index + 1).ToString(CultureInfo.InvariantCulture);
}

public readonly record struct QuantityId(int Index)
{
    public override string ToString() => "q" + (Index + 1).ToString(CultureInfo.InvariantCulture);
}

public readonly record struct AttributionId(int Index)
{
    public override string ToString() => "a" + (Index + 1).ToString(CultureInfo.InvariantCulture);
}

public readonly record struct EventId(int Index)
{
    public override string ToString() => "ev" + (Index + 1).ToString(CultureInfo.InvariantCulture);
}

public readonly record struct CauseId(int Index)
{
    public override string ToString() => "c" + (Index + 1).ToString(CultureInfo.InvariantCulture);
}

public readonly record struct ClaimId(int Index)
{
    public override string ToString() => "cl" + (Index + 1).ToString(CultureInfo.InvariantCulture);
}

public readonly record struct ForecastId(int Index)
{
    public override string ToString() => "f" + (Index + 1).ToString(CultureInfo.InvariantCulture);
}
