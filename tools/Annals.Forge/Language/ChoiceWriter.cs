using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Annals.Language;

namespace Annals.Forge.Language;

/// <summary>Writes a trained network in the format <see cref="ChoiceModel"/> reads.</summary>
internal static class ChoiceWriter
{
    private const string Licence = "Trained on marks of the project's own (MIT) in texts of EWT, WikiWars and re3d (share-alike in part) and of GUM, and on its own sentences: see NOTICE.";

    /// <summary>Writes <paramref name="net"/> to <paramref name="path"/>; <paramref name="folder"/> holds what it was learnt from.</summary>
    internal static void Write(ChoiceNet net, string path, string folder)
    {
        using var writer = new BinaryWriter(File.Create(path));
        var image = new ImageWriter(writer);
        writer.Write(ChoiceModel.Magic);
        foreach (int n in (int[])[ChoiceModel.Format, net.Table.Cols, net.Classes]) writer.Write(n);
        foreach (string text in (string[])[DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Sources(folder), Licence]) image.Text(text);
        image.Index([.. net.Rows.Select(static r => (r.Feature, r.Row))]);
        image.Table(net.Table);
        foreach (string layer in (string[])["words", "hidden", "out"])
        {
            image.Matrix([net[layer]]);
            image.Vectors([net[layer + ".b"]]);
        }
    }

    private static string Sources(string folder)
    {
        string[] files = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)];
        return string.Create(CultureInfo.InvariantCulture, $"{folder} ({files.Length} files)={Convert.ToHexStringLower(SHA256.HashData([.. files.SelectMany(File.ReadAllBytes)]))}");
    }
}
