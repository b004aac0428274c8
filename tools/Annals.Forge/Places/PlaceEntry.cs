using System;
using System.Collections.Generic;
using Annals.Resources;

namespace Annals.Forge.Places;

/// <summary>A place on its way into the gazetteer.</summary>
internal sealed class PlaceEntry
{
    internal long Id;
    internal double Lat;
    internal double Lon;
    internal string Country = "";
    internal string DeFacto = "";
    internal string Feature = "PPL";
    /// <summary>GeoNames code of the first-level division ("US.TX"), or empty.</summary>
    internal string Admin1 = "";
    /// <summary>GeoNames code of the second-level division ("US.TX.113"), or empty.</summary>
    internal string Admin2 = "";
    internal long Population;
    internal string Name = "";
    internal readonly List<(string Name, NameFlags Flags)> Names = [];

    /// <summary>Adds a name once; the first flags it comes with stay, save that a preferred name is that from then on.</summary>
    internal void Add(string name, NameFlags flags)
    {
        int at = Names.FindIndex(n => n.Name == name);
        if (at < 0) Names.Add((name, flags));
        else if ((flags & NameFlags.Preferred) != 0 && (Names[at].Flags & NameFlags.Preferred) == 0) Names[at] = (name, flags);
    }

    /// <summary>How prominent the place is: what orders the places of one name.</summary>
    internal double Importance => Feature switch
    {
        "PCLI" or "CONT" or "PCLD" or "PCLH" => 1e9 + Population,
        "ADM1" => 1e7 + Population,
        "PPLC" => 3e6 + Population * 2,
        "ADM2" => Population * 0.3,
        "ADM1H" => 2e6,
        "PPLX" => Population * 0.3,
        _ when Feature.StartsWith("PPL", StringComparison.Ordinal) => Population,
        _ => 5e6,
    };
}

/// <summary>The middle of the bounding box of a division's towns, round the date line where that is shorter.</summary>
internal sealed class BoundingBox
{
    private double south = 90, north = -90, west = 360, east = -360, westShifted = 720, eastShifted = -720;

    internal long Population { get; private set; }

    internal bool IsEmpty => north < south;

    /// <summary>Takes in a town; of a stray its people alone.</summary>
    internal void Add(PlaceEntry town, bool stray)
    {
        Population += town.Population;
        if (stray) return;
        (south, north) = (Math.Min(south, town.Lat), Math.Max(north, town.Lat));
        (west, east) = (Math.Min(west, town.Lon), Math.Max(east, town.Lon));
        double shifted = town.Lon < 0 ? town.Lon + 360 : town.Lon;
        (westShifted, eastShifted) = (Math.Min(westShifted, shifted), Math.Max(eastShifted, shifted));
    }

    internal (double Lat, double Lon) Middle()
    {
        double lon = eastShifted - westShifted < east - west ? (westShifted + eastShifted) / 2 : (west + east) / 2;
        return ((south + north) / 2, lon > 180 ? lon - 360 : lon);
    }
}
