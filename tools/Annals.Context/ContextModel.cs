using System;
using System.Linq;
using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Onnx;

namespace Annals.Context;

/// <summary>The language model: a word is the mean of what its upper four layers make of its pieces.</summary>
internal sealed class ContextModel : IDisposable
{
    /// <summary>Floats a word.</summary>
    internal const int Width = 384;
    private static readonly string[] Layers = ["/encoder/layer.2/output/LayerNorm/Add_1_output_0", "/encoder/layer.3/output/LayerNorm/Add_1_output_0", "/encoder/layer.4/output/LayerNorm/Add_1_output_0", "last_hidden_state"];
    private readonly InferenceSession session;

    internal ContextModel(byte[] onnx)
    {
        ModelProto model = ModelProto.Parser.ParseFrom(onnx);
        foreach (string layer in Layers[..^1])
        {
            ValueInfoProto output = model.Graph.Output[0].Clone();
            output.Name = layer;
            model.Graph.Output.Add(output);
        }
        session = new InferenceSession(model.ToByteArray());
    }

    /// <summary>The words of each sentence, <see cref="Width"/> numbers a word; zeros for words beyond the model's reach.</summary>
    internal Half[][] Read(Sentence[] sentences)
    {
        int longest = sentences.Max(static s => s.Pieces.Count);
        DenseTensor<long> pieces = new([sentences.Length, longest]), mask = new([sentences.Length, longest]), types = new([sentences.Length, longest]);
        for (int s = 0; s < sentences.Length; s++)
            for (int i = 0; i < sentences[s].Pieces.Count; i++) (pieces[s, i], mask[s, i]) = (sentences[s].Pieces[i], 1);
        using var read = session.Run([NamedOnnxValue.CreateFromTensor("input_ids", pieces), NamedOnnxValue.CreateFromTensor("attention_mask", mask), NamedOnnxValue.CreateFromTensor("token_type_ids", types)], Layers);
        float[][] layers = [.. read.Select(static r => ((DenseTensor<float>)r.AsTensor<float>()).Buffer.ToArray())];
        return [.. sentences.Select((sentence, s) => Words(sentence, layers, s * longest))];
    }

    public void Dispose() => session.Dispose();

    private static Half[] Words(Sentence sentence, float[][] layers, int first)
    {
        float[] sums = new float[sentence.Words * Width];
        int[] counts = new int[sentence.Words];
        for (int i = 0; i < sentence.Of.Count; i++)
        {
            if (sentence.Of[i] is not (>= 0 and int word)) continue;
            counts[word] += layers.Length;
            foreach (float[] layer in layers)
                for (int k = 0; k < Width; k++) sums[(word * Width) + k] += layer[((first + i) * Width) + k];
        }
        return [.. sums.Select((sum, at) => (Half)(sum / Math.Max(1, counts[at / Width])))];
    }
}
