using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Annals.Language;

namespace Annals.Forge.Language;

/// <summary>Writes a trained network in the format <see cref="EngineModel"/> reads.</summary>
internal sealed unsafe class EngineWriter
{
    private const string Licence = "Trained on UD English-EWT (CC BY-SA 4.0) and GUM (annotation CC BY 4.0; texts CC BY 2.5 to 4.0, CC BY-SA 3.0, public domain); see NOTICE.";
    private readonly BinaryWriter writer;

    private EngineWriter(BinaryWriter writer) => this.writer = writer;

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
        foreach (string text in (string[])[date, sources, Licence]) Text(text);
        foreach (string[] classes in (string[][])[inventory.Upos, inventory.Xpos, inventory.Feats, inventory.Scripts, inventory.Deprels]) Text(string.Join('\n', classes));
        WordIndex(inventory.Words);
        Table(network.Words);
        Table(network.Spelling);
        Senses(inventory.Senses);
        Table(network.Lex);
        for (int l = 0; l < plan.Layers; l++)
        {
            Matrix([network[$"layer{l}.forth"], network[$"layer{l}.back"]]);
            if (plan.Shift) Vectors([network[$"layer{l}.shift"]]);
            Vectors([network[$"layer{l}.v"]]);
        }
        Matrix([network["tag.in"], network["arc.dep"], network["arc.head"], network["label.dep"], network["label.head"]]);
        Floats([.. Row(network["tag.in.b"]), .. Row(network["arc.dep.b"]), .. Row(network["arc.head.b"]), .. new float[2 * plan.LabelSize]]);
        string[] tags = ["tag.upos", "tag.xpos", "tag.feats", "tag.script"];
        Matrix([.. tags.Select(t => network[t])]);
        Vectors([.. tags.Select(t => network[t + ".b"])]);
        Matrix([network["arc.u"]]);
        Vectors([network["arc.u.b"]]);
        Vectors([network["arc.root"]]);
        Vectors([network["label.root"]]);
        Matrix([network["label.out"]]);
        Vectors([network["label.out.b"]]);
    }

    private void Senses(SenseTable? senses)
    {
        writer.Write(senses?.Prints.Length ?? 0);
        writer.Write(senses?.Patterns.Length ?? 0);
        if (senses is null) return;
        Align();
        foreach (uint p in senses.Prints) writer.Write(p);
        Align();
        foreach (ushort c in senses.Classes) writer.Write(c);
        Align();
        foreach (ulong p in senses.Patterns) writer.Write(p);
    }

    private void Text(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private void Align()
    {
        writer.Flush();
        while (writer.BaseStream.Position % 64 != 0) writer.BaseStream.WriteByte(0);
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
        Align();
        foreach (uint p in prints) writer.Write(p);
        Align();
        foreach (ushort r in rows) writer.Write(r);
    }

    private void Table(EmbeddingTable table)
    {
        float[] scale = new float[table.Cols];
        for (int j = 0; j < table.Cols; j++)
        {
            float most = 1e-9f;
            for (int i = 0; i < table.Rows; i++) most = Math.Max(most, Math.Abs(table.V[((long)i * table.Cols) + j]));
            scale[j] = most / 127;
        }
        writer.Write(table.Rows);
        writer.Write(table.Cols);
        Align();
        for (int i = 0; i < table.Rows; i++)
            for (int j = 0; j < table.Cols; j++) writer.Write((sbyte)Math.Round(table.V[((long)i * table.Cols) + j] / scale[j]));
        Floats(scale);
    }

    private static float[] Row(Parameter p) => new Span<float>(p.V, p.Size).ToArray();

    private void Vectors(Parameter[] parts) => Floats([.. parts.SelectMany(Row)]);

    private void Floats(float[] values)
    {
        writer.Write(values.Length);
        Align();
        foreach (float v in values) writer.Write(v);
    }

    /// <summary>Matrices side by side, packed, as 16-bit numbers with a scale a column.</summary>
    private void Matrix(Parameter[] parts)
    {
        int rows = parts[0].Rows, cols = parts.Sum(p => p.Stride);
        float[] joined = new float[rows * cols], packed = new float[rows * cols], scale = new float[cols];
        int at = 0;
        foreach (Parameter p in parts)
        {
            for (int i = 0; i < rows; i++) new Span<float>(p.V + ((long)i * p.Stride), p.Stride).CopyTo(joined.AsSpan((i * cols) + at));
            at += p.Stride;
        }
        for (int j = 0; j < cols; j++)
        {
            float most = 1e-9f;
            for (int i = 0; i < rows; i++) most = Math.Max(most, Math.Abs(joined[(i * cols) + j]));
            scale[j] = most / 32767;
            for (int i = 0; i < rows; i++) joined[(i * cols) + j] = MathF.Round(joined[(i * cols) + j] / scale[j]);
        }
        fixed (float* from = joined, to = packed) Kernels.Pack(from, cols, rows, cols, to);
        writer.Write(rows);
        writer.Write(cols);
        Align();
        foreach (float v in packed) writer.Write((short)v);
        Floats(scale);
    }
}
