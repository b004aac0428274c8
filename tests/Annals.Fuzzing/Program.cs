using System;
using System.Buffers;
using System.IO;
using Annals.Formats;
using Annals.Intake;
using Annals.Reading;
using Annals.Records;
using SharpFuzz;

namespace Annals.Fuzzing;

/// <summary>
/// Any bytes as a report: as JSONL line, as text, as web page. Nothing may throw or hang, no span may lie outside the text. Instrument Annals.dll
/// with the sharpfuzz tool and run under afl-fuzz; or give files as arguments to run each once; or <c>--random N</c>.
/// </summary>
internal static class Program
{
    private static readonly Packing[] Packings = [Packing.JsonLines, Packing.Text, Packing.Html, Packing.Json];

    private static int Main(string[] args)
    {
        ReportReader reader = ReportReader.Load();
        if (args is ["--random", var times]) return Random(reader, int.Parse(times, System.Globalization.CultureInfo.InvariantCulture));
        if (args.Length > 0)
            foreach (string file in args) One(reader, File.ReadAllBytes(file));
        else
            Fuzzer.Run(stream =>
            {
                using var held = new MemoryStream();
                stream.CopyTo(held);
                One(reader, held.ToArray());
            });
        return 0;
    }

    /// <summary>Random cuts and mixtures of a few seeds; the same for the same number.</summary>
    private static int Random(ReportReader reader, int times)
    {
        byte[][] seeds =
        [
            [.. "{\"id\":\"a\",\"text\":\"Troops seized \\ud83d the port on Monday, \\\"he\\\" said.\",\"published\":\"2023-04-03\"}"u8],
            [.. "Soldiers leave port\nBy Ana Paz\nODESA, April 3, 2023 (Reuters) - \"Go,\" he said. Some 12 people were killed.\n"u8],
            [.. "<!doctype html><html><head><title>T</title></head><body><article><h1>T</h1><p>Police arrested 14 people.</p><table><tr><td>x</article></body></html>"u8],
        ];
        var random = new Random(20261125);
        for (int i = 0; i < times; i++)
        {
            byte[] bytes = [.. seeds[random.Next(3)].AsSpan(0, random.Next(1, 60)), .. seeds[random.Next(3)].AsSpan(random.Next(60))];
            for (int k = random.Next(6); k > 0; k--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            One(reader, bytes);
        }
        return 0;
    }

    private static void One(ReportReader reader, byte[] bytes)
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new RecordJsonWriter(output);
        foreach (Packing packing in Packings)
            foreach (Opened opened in ReportOpener.Open(new Parcel("fuzz", packing, bytes)))
            {
                if (opened.Report is not { } report) continue;
                Record record = reader.Read(report);
                Check(record);
                json.Write(record);
                output.ResetWrittenCount();
            }
    }

    private static void Check(Record record)
    {
        string text = record.Report.Text;
        foreach (TextSpan sentence in record.Sentences) Check(sentence, text);
        foreach (Entity entity in record.Entities)
            foreach (Mention mention in entity.Mentions) Check(mention.Span, text);
        foreach (Toponym toponym in record.Toponyms) Check(toponym.Span, text);
        foreach (Timex time in record.Times) Check(time.Span, text);
        foreach (Quote quote in record.Quotes) Check(quote.Span, text);
        foreach (Event found in record.Events) Check(found.Trigger, text);
    }

    private static void Check(TextSpan span, string text)
    {
        if (span.Start < 0 || span.End > text.Length || span.IsEmpty) throw new InvalidOperationException($"{span} in the text {System.Text.Json.JsonSerializer.Serialize(text)}");
    }
}
