using System;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Annals.Forge.Places;

/// <summary>
/// <c>gazetteer CITIES500 TIMEZONEMAP-DIR ADMIN2.gz TABLES-DIR DATE OUT</c>: compiles the gazetteer. <c>tools/fetch-gazetteer-sources</c> gets the
/// packages.
/// </summary>
internal static class GazetteerCompiler
{
    private static readonly string[] Tables = ["divisions.tsv", "regions.tsv", "waters.tsv", "lands.tsv", "sites.tsv", "former.tsv"];

    internal static int Run(ReadOnlySpan<string> args)
    {
        if (args.Length != 6)
        {
            Console.Error.WriteLine("usage: Annals.Forge gazetteer CITIES500.txt TIMEZONEMAP-DIR ADMIN2.tsv.gz TABLES-DIR CONTENT-DATE OUT.bin");
            return 2;
        }
        string admin1 = Path.Combine(args[1], "admin1Codes.txt");
        string folder = args[3];
        var sources = new GazetteerSources();
        sources.AddTowns(args[0]);
        sources.AddDivisions(admin1);
        sources.AddDistricts(args[2]);
        sources.AddCountries();
        foreach (string table in Tables) sources.AddTable(Path.Combine(folder, table));
        sources.AddAliases(Path.Combine(folder, "aliases.tsv"));
        sources.AddOwnTowns(Path.Combine(folder, "towns.tsv"));
        sources.AddDivisionNames(Path.Combine(folder, "division-names.tsv"));
        sources.MarkDisputed(Path.Combine(folder, "disputed.tsv"));
        byte[] file = new GazetteerWriter(sources.Places).Write(About(args[4], [args[0], admin1, args[2]], folder));
        File.WriteAllBytes(args[5], file);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sources.Places.Count} places, {file.Length} bytes"));
        return 0;
    }

    private static string About(string date, string[] files, string folder)
    {
        var about = new StringBuilder();
        about.Append(CultureInfo.InvariantCulture, $"content {date}\nlicence CC BY 4.0 (GeoNames, geonames.org), own tables MIT\n");
        foreach (string f in files) about.Append(CultureInfo.InvariantCulture, $"source {Path.GetFileName(f)} {Sum(f)}\n");
        string[] own = Directory.GetFiles(folder, "*.tsv");
        Array.Sort(own, StringComparer.Ordinal);
        foreach (string f in own) about.Append(CultureInfo.InvariantCulture, $"source data/places/{Path.GetFileName(f)} {Sum(f)}\n");
        return about.ToString();
    }

    private static string Sum(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
