using System.Collections.Generic;
using System.IO;
using System.Linq;
using Annals.Forge.Language;
using Annals.Meaning.Events;

namespace Annals.Forge.Events;

/// <summary>Writes a trained network in the format <see cref="EventModel"/> reads.</summary>
internal static unsafe class EventWriter
{
    private const string Licence = "Trained on lessons of the project's own writing (MIT) and on its marks in texts of EWT, WikiWars and re3d (share-alike in part), and texts of GUM, over the language engine's words and GloVe vectors (PDDL 1.0): see NOTICE.";

    internal static void Write(EventNet net, Dictionary<uint, int> rows, string path, string sources, string date)
    {
        using var writer = new BinaryWriter(File.Create(path));
        var image = new ImageWriter(writer);
        writer.Write(EventModel.Magic);
        foreach (int n in (int[])[EventModel.Format, net.Plan.Hidden, net.Plan.Encoded]) writer.Write(n);
        foreach (string text in (string[])[date, sources, Licence]) image.Text(text);
        image.Index([.. rows.OrderBy(static r => r.Value).Select(static r => (r.Key, r.Value))]);
        image.Table(net.Table);
        image.Matrix([net["mix"]]);
        image.Matrix([net["mix.word"]]);
        image.Vectors([net["mix.b"]]);
        image.Matrix([net["forth"], net["back"]]);
        image.Vectors([net["v"]]);
        image.Matrix([net["types"], .. EventNet.Roles.SelectMany(r => (Parameter[])[net[r + ".asks"], net[r + ".offers"]])]);
        image.Vectors([net["types.b"], .. EventNet.Roles.SelectMany(r => (Parameter[])[net[r + ".asks.b"], net[r + ".offers.b"]])]);
        image.Vectors([.. EventNet.Roles.Select(r => net[r + ".nobody"])]);
        var pairs = new float[2 * EventModel.PairRows];
        for (int p = 0; p < EventModel.PairRows; p++) (pairs[2 * p], pairs[(2 * p) + 1]) = (net.Pairs.V[p * 16], net.Pairs.V[(p * 16) + 1]);
        image.Floats(pairs);
    }
}
