using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Annals.Language;

namespace Annals.Forge.Language;

/// <summary>Writes a trained network in the format <see cref="EngineModel"/> reads.</summary>
internal sealed unsafe class EngineWriter
{
    private const string Licence = "Trained on UD English-EWT (CC BY-SA 4.0) and GUM (annotation CC BY 4.0; texts CC BY 2.5 to 4.0, CC BY-SA 3.0, public domain); see NOTICE.";
    private readonly BinaryWriter writer;
    private readonly ImageWriter image;

    private EngineWriter(BinaryWriter writer) => (this.writer, image) = (writer, new ImageWriter(writer));

    internal static void Write(Network network, string path, string sources, string date)
    {
        using var writer = new BinaryWriter(File.Create(path));
        new EngineWriter(writer).Write(network, sources, date);
    }

    private void Write(Network network, string sources, string date)
    {
        NetworkPlan plan = network.Plan;
        Inventory inventory = network.Inventory;
        writer.Write(EngineModel.Magic);
        foreach (int n in (int[])[EngineModel.Format, plan.Hidden, plan.Layers | (plan.Shift ? EngineModel.ShiftFlag : 0), plan.ArcSize, plan.LabelSize, plan.TagSize]) writer.Write(n);
        foreach (string text in (string[])[date, sources, Licence]) image.Text(text);
        foreach (string[] classes in (string[][])[inventory.Upos, inventory.Xpos, inventory.Feats, inventory.Scripts, inventory.Deprels]) image.Text(string.Join('\n', classes));
        WordIndex(inventory.Words);
        image.Table(network.Words);
        image.Matrix([network["vectors"]]);
        image.Table(network.Spelling);
        Senses(inventory.Senses);
        image.Table(network.Lex);
        for (int l = 0; l < plan.Layers; l++)
        {
            image.Matrix([network[$"layer{l}.forth"], network[$"layer{l}.back"]]);
            if (plan.Shift) image.Vectors([network[$"layer{l}.shift"]]);
            image.Vectors([network[$"layer{l}.v"]]);
        }
        image.Matrix([network["tag.in"], network["arc.dep"], network["arc.head"], network["label.dep"], network["label.head"]]);
        image.Floats([.. ImageWriter.Row(network["tag.in.b"]), .. ImageWriter.Row(network["arc.dep.b"]), .. ImageWriter.Row(network["arc.head.b"]), .. new float[2 * plan.LabelSize]]);
        string[] tags = ["tag.upos", "tag.xpos", "tag.feats", "tag.script"];
        image.Matrix([.. tags.Select(t => network[t])]);
        image.Vectors([.. tags.Select(t => network[t + ".b"])]);
        image.Matrix([network["arc.u"]]);
        image.Vectors([network["arc.u.b"]]);
        image.Vectors([network["arc.root"]]);
        image.Vectors([network["label.root"]]);
        image.Matrix([network["label.out"]]);
        image.Vectors([network["label.out.b"]]);
    }

    private void Senses(SenseTable? senses)
    {
        writer.Write(senses?.Prints.Length ?? 0);
        writer.Write(senses?.Patterns.Length ?? 0);
        if (senses is null) return;
        image.Align();
        foreach (uint p in senses.Prints) writer.Write(p);
        image.Align();
        foreach (ushort c in senses.Classes) writer.Write(c);
        image.Align();
        foreach (ulong p in senses.Patterns) writer.Write(p);
    }

    private void WordIndex(Dictionary<ulong, int> words)
    {
        int slots = 1024;
        while (slots < words.Count * 2) slots *= 2;
        uint[] prints = new uint[slots];
        ushort[] rows = new ushort[slots];
        foreach ((ulong fingerprint, int row) in words.OrderBy(p => p.Value))
        {
            uint slot = (uint)(fingerprint >> 32) & ((uint)slots - 1), print = (uint)fingerprint | 1;
            while (prints[slot] != 0)
            {
                if (prints[slot] == print) throw new InvalidOperationException("two known words share a fingerprint: change the hash");
                slot = (slot + 1) & ((uint)slots - 1);
            }
            (prints[slot], rows[slot]) = (print, checked((ushort)row));
        }
        writer.Write(slots);
        image.Align();
        foreach (uint p in prints) writer.Write(p);
        image.Align();
        foreach (ushort r in rows) writer.Write(r);
    }
}
