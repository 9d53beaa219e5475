namespace Sayso.Places;

/// <summary>Distances on a sphere of the Earth's mean radius.</summary>
internal static class GreatCircle
{
    private const double EarthRadius = 6371.0;

    /// <summary>Kilometres between two places (haversine).</summary>
    public static double Kilometres(in Place left, in Place right) => Kilometres(left.Latitude, left.Longitude, right.Latitude, right.Longitude);

    /// <summary>Kilometres between two points given in degrees.</summary>
    public static double Kilometres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var (a, b) = (double.DegreesToRadians(latitude1), double.DegreesToRadians(latitude2));
        var (sinLatitude, sinLongitude) = (Math.Sin((b - a) / 2), Math.Sin(double.DegreesToRadians(longitude2 - longitude1) / 2));
        var h = sinLatitude * sinLatitude + Math.Cos(a) * Math.Cos(b) * sinLongitude * sinLongitude;
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>A point as a unit vector; the dot product of two of them falls with their distance.</summary>
    public static (double X, double Y, double Z) Direction(in Place place)
    {
        var (latitude, longitude) = (double.DegreesToRadians(place.Latitude), double.DegreesToRadians(place.Longitude));
        return (Math.Cos(latitude) * Math.Cos(longitude), Math.Cos(latitude) * Math.Sin(longitude), Math.Sin(latitude));
    }

    /// <summary>Kilometres between two unit vectors, by the chord.</summary>
    public static double Kilometres((double X, double Y, double Z) left, (double X, double Y, double Z) right)
    {
        var (x, y, z) = (left.X - right.X, left.Y - right.Y, left.Z - right.Z);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(x * x + y * y + z * z) / 2));
    }
}
