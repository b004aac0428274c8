using System;
using System.Buffers;
using System.IO;
using Annals.Formats;
using Annals.Intake;
using Annals.Reading;
using Annals.Records;
using Annals.Text;
using SharpFuzz;

namespace Annals.Fuzzing;

/// <summary>
/// Any bytes as a report: as JSONL line, as text, as web page, as CoNLL-U. Nothing may throw or hang, no span may lie outside the text. Instrument Annals.dll
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
            [.. "# newdoc id = a\n# text = Troops left.\n1\tTroops\ttroop\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2-3\tleft.\t_\t_\t_\t_\t_\t_\t_\t_\n2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n"u8],
        ];
        int kinds = seeds.Length;
        var random = new Random(20261125);
        for (int i = 0; i < times; i++)
        {
            byte[] bytes = [.. seeds[random.Next(kinds)].AsSpan(0, random.Next(1, 60)), .. seeds[random.Next(kinds)].AsSpan(random.Next(60))];
            for (int k = random.Next(6); k > 0; k--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                One(reader, bytes);
            }
            catch (Exception)
            {
                Console.Error.WriteLine(FormattableString.Invariant($"case {i}: {Convert.ToBase64String(bytes)}"));
                throw;
            }
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
        Words(reader, bytes);
    }

    /// <summary>The bytes as CoNLL-U: refused with its own error, or its words are taken as they are and written again.</summary>
    private static void Words(ReportReader reader, byte[] bytes)
    {
        try
        {
            using var lines = new StreamReader(new MemoryStream(bytes));
            foreach (ConlluDocument document in new ConlluReader(lines).Read())
            {
                Analysis analysis = document.Open();
                reader.Annotate(analysis);
                ConlluWriter.Write(TextWriter.Null, analysis, document);
                reader.FindMeaning(analysis);
                Check(ReportReader.Build(analysis));
            }
        }
        catch (ConlluException)
        {
            // What is refused is refused well.
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
