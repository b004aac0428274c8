using System.Collections.Generic;
using System.IO;
using System.Linq;
using Annals.Forge.Language;
using Annals.Meaning.Places;

namespace Annals.Forge.Places;

/// <summary>Writes a trained network in the format <see cref="UseModel"/> reads.</summary>
internal static class UseWriter
{
    private const string Licence = "Trained on marks of the project's own (MIT) in texts of EWT, WikiWars and re3d (share-alike in part) and of GUM, and on its own sentences: see NOTICE.";

    internal static void Write(UseNet net, Dictionary<uint, int> rows, string path, string sources, string date)
    {
        using var writer = new BinaryWriter(File.Create(path));
        var image = new ImageWriter(writer);
        writer.Write(UseModel.Magic);
        writer.Write(UseModel.Format);
        writer.Write(net.Table.Cols);
        foreach (string text in (string[])[date, sources, Licence]) image.Text(text);
        image.Index([.. rows.OrderBy(static r => r.Value).Select(static r => (r.Key, r.Value))]);
        image.Table(net.Table);
        foreach (string layer in (string[])["words", "hidden", "out"])
        {
            image.Matrix([net[layer]]);
            image.Vectors([net[layer + ".b"]]);
        }
    }
}
