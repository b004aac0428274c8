using System;
using System.Collections.Generic;

namespace Annals.Forge.Places;

/// <summary>
/// Towns that GeoNames counts to a division far away: hardly one of their nearest neighbours belongs to it. They would draw the middle of its bounding box out of it
/// (a village of Tibet counted to Hebei moves that province's middle by a thousand kilometres).
/// </summary>
internal sealed class StrayTowns
{
    private const int Near = 10, Least = 2, Many = 20;
    private readonly Dictionary<(string Country, int Lat, int Lon), List<PlaceEntry>> cells = [];
    private readonly Dictionary<string, int> sizes = new(StringComparer.Ordinal);

    internal StrayTowns(List<PlaceEntry> towns)
    {
        foreach (PlaceEntry town in towns)
        {
            if (town.Admin1.Length == 0) continue;
            sizes[town.Admin1] = sizes.GetValueOrDefault(town.Admin1) + 1;
            (string, int, int) cell = (town.Country, (int)Math.Floor(town.Lat), (int)Math.Floor(town.Lon));
            if (!cells.TryGetValue(cell, out List<PlaceEntry>? held)) cells[cell] = held = [];
            held.Add(town);
        }
    }

    /// <summary>True for a town of a division of many towns, fewer than two of whose ten nearest neighbours in the country are of that division.</summary>
    internal bool Holds(PlaceEntry town)
    {
        if (town.Admin1.Length == 0 || sizes[town.Admin1] < Many) return false;
        var around = new List<(double Distance, bool Same)>();
        int lat = (int)Math.Floor(town.Lat), lon = (int)Math.Floor(town.Lon);
        for (int reach = 1; reach <= 4 && around.Count < Near; reach++)
        {
            around.Clear();
            for (int i = lat - reach; i <= lat + reach; i++)
                for (int j = lon - reach; j <= lon + reach; j++)
                    if (cells.TryGetValue((town.Country, i, j), out List<PlaceEntry>? held))
                        foreach (PlaceEntry other in held)
                            if (!ReferenceEquals(other, town)) around.Add((Distance(town, other), other.Admin1 == town.Admin1));
        }
        if (around.Count < Near) return false;
        around.Sort(static (a, b) => a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance) : a.Same.CompareTo(b.Same));
        int same = 0;
        for (int i = 0; i < Near; i++)
            if (around[i].Same) same++;
        return same < Least;
    }

    private static double Distance(PlaceEntry a, PlaceEntry b)
    {
        double x = (a.Lon - b.Lon) * Math.Cos(a.Lat * Math.PI / 180), y = a.Lat - b.Lat;
        return (x * x) + (y * y);
    }
}
