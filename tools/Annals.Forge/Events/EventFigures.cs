using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Annals.Forge.Language;
using Annals.Meaning.Events;

namespace Annals.Forge.Events;

/// <summary>Figures of a trained reader of events on texts held back: triggers at some thresholds, participants, and the rules alone beside it.</summary>
internal static unsafe class EventFigures
{
    internal static void Print(EventNet net, Dictionary<uint, int> rows, List<List<EventPiece>> texts)
    {
        List<EventPiece> pieces = [.. texts.SelectMany(static t => t)];
        TrainEvents.Fill(pieces, rows);
        using var tape = new Tape(64L << 20);
        int gold = 0, ruleRight = 0, ruleGiven = 0;
        float[] bounds = [0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 0.8f, 0.9f];
        int[] given = new int[bounds.Length], right = new int[bounds.Length], typed = new int[bounds.Length];
        int[] sides = new int[2], rule = new int[2], ruled = new int[2], both = new int[2];
        foreach (EventPiece piece in pieces)
        {
            tape.Reset();
            (Tensor types, Tensor[] parts) = net.Forward(tape, [piece], new int[2]);
            gold += piece.Goals.Length;
            for (int i = 0; i < piece.Count; i++)
            {
                if (piece.Types[i] < 0) continue;
                float[] p = Softmax(types.V + ((long)i * types.Stride), EventModel.Types);
                int best = 1 + Array.IndexOf(p[1..], p[1..].Max());
                for (int b = 0; b < bounds.Length; b++)
                {
                    if (1 - p[0] < bounds[b]) continue;
                    given[b]++;
                    if (piece.Types[i] > 0) right[b]++;
                    if (piece.Types[i] == best) typed[b]++;
                }
                if (piece.Ruled[i] > 0) ruleGiven++;
                if (piece.Ruled[i] > 0 && piece.Ruled[i] == piece.Types[i]) ruleRight++;
            }
            foreach (EventGoal goal in piece.Goals)
                for (int r = 0; r < 2; r++)
                {
                    float[] p = Softmax(parts[r].V + ((long)goal.Row * parts[r].Stride), piece.Count + 1);
                    int best = Array.IndexOf(p, p.Max()) - 1;
                    int[] wanted = r == 0 ? goal.Sources : goal.Targets;
                    bool hit = wanted.Length == 0 ? best < 0 : wanted.Contains(best);
                    if (hit) sides[r]++;
                    if (goal.Ruled.Type < 0) continue;
                    int said = r == 0 ? goal.Ruled.Source : goal.Ruled.Target;
                    ruled[r]++;
                    if (wanted.Length == 0 ? said < 0 : wanted.Contains(said)) rule[r]++;
                    if (hit) both[r]++;
                }
        }
        CultureInfo c = CultureInfo.InvariantCulture;
        Console.WriteLine(string.Create(c, $"{pieces.Count} sentences, {gold} events; rules alone: {ruleGiven} given, type right {ruleRight}: P {(double)ruleRight / ruleGiven:F3} R {(double)ruleRight / gold:F3}"));
        for (int b = 0; b < bounds.Length; b++)
        {
            double pr = (double)typed[b] / Math.Max(1, given[b]), re = (double)typed[b] / gold;
            Console.WriteLine(string.Create(c, $"  at {bounds[b]:F1}: given {given[b]}, an event {(double)right[b] / Math.Max(1, given[b]):F3}, type right P {pr:F3} R {re:F3} F1 {2 * pr * re / (pr + re):F3}"));
        }
        for (int r = 0; r < 2; r++)
            Console.WriteLine(string.Create(c, $"  {EventNet.Roles[r]}: {(double)sides[r] / gold:F3}; where a rule holds ({ruled[r]}): rules {(double)rule[r] / ruled[r]:F3}, network {(double)both[r] / ruled[r]:F3}"));
    }

    private static float[] Softmax(float* scores, int n)
    {
        float[] p = new float[n];
        float most = float.NegativeInfinity;
        for (int i = 0; i < n; i++) most = MathF.Max(most, scores[i]);
        float sum = 0;
        for (int i = 0; i < n; i++) sum += p[i] = MathF.Exp(scores[i] - most);
        for (int i = 0; i < n; i++) p[i] /= sum;
        return p;
    }
}
