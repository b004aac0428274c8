using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Annals.Formats;
using Annals.Records;
using CsCheck;
using Xunit;

namespace Annals.Tests.Reading;

/// <summary>What holds for every text: no exception, spans inside the text, the same record alone as among others.</summary>
public class RecordPropertyTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    private static readonly string[] Words =
    [
        "Troops", "seized", "the", "airport", "in", "Kyiv", ",", ".", "\"", "“", "”", "'s", "said", "on", "Monday", "3 April 2023", "killed", "12", "people", "U.S.", "Mr.", "not",
        "\n", "\n\n", "\r\n", "By Ana Paz", "LONDON -", "e\u0301", "\u00AD", "\u200B", "\u202E", "😀", "\uD83D", "Київ", "北京", "\u00A0", "(", ")", "-", "—", "...", "he", "will", "if", "\u0000", "\uFEFF",
    ];

    private static readonly Gen<string> Texts = Gen.Frequency(
        (4, Gen.Int[0, Words.Length - 1].Select(static i => Words[i]).Array[0, 60].Select(static w => string.Join(' ', w))),
        (2, Gen.Int[0, Words.Length - 1].Select(static i => Words[i]).Array[0, 40].Select(static w => string.Concat(w))),
        (1, Gen.Char.Array[0, 200].Select(static c => new string(c))));

    private byte[] Bytes(string text)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new RecordJsonWriter(buffer);
        json.Write(loaded.Reader.Read(Report.FromText(text, "2023-04-03")));
        return buffer.WrittenSpan.ToArray();
    }

    [Fact]
    public void EveryTextHasARecordWhoseSpansLieInsideIt() => Texts.Sample(text =>
    {
        Record record = loaded.Reader.Read(Report.FromText(text, "2023-04-03"));
        foreach ((string what, TextSpan span) in Spans(record))
            if (span.Start < 0 || span.End > text.Length || span.Start >= span.End) throw new InvalidOperationException($"{what} {span} in a text of {text.Length}");
    }, iter: 300, threads: 1);

    [Theory]
    [InlineData("Soldiers leave port\nBy AT</title></head><b\u00D2dy><carMicl^><h1>T</h1><p>Police arrested 14 people.</p><table><tr><td>x</artic\u00C1e></bodyB</html>")]
    public void TextsThatOnceFailedHaveGoodSpans(string text) =>
        Assert.All(Spans(loaded.Reader.Read(Report.FromText(text))), s => Assert.True(s.Item2.Start >= 0 && s.Item2.Start < s.Item2.End && s.Item2.End <= text.Length, s.ToString()));

    [Fact]
    public void ARecordIsTheSameAloneAndBesideOthers() => Texts.Array[1, 6].Sample(texts =>
    {
        byte[][] alone = [.. texts.Select(Bytes)];
        byte[][] beside = [.. texts.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(Bytes)];
        for (int i = 0; i < texts.Length; i++)
            if (!alone[i].AsSpan().SequenceEqual(beside[i])) throw new InvalidOperationException("differs: " + Encoding.UTF8.GetString(alone[i]) + " / " + Encoding.UTF8.GetString(beside[i]));
    }, iter: 40, threads: 1);

    private static IEnumerable<(string, TextSpan)> Spans(Record record)
    {
        foreach (Section s in record.Report.Sections) yield return ("section", s.Span);
        foreach (TextSpan s in record.Sentences) yield return ("sentence", s);
        foreach (Entity e in record.Entities)
            foreach (Mention m in e.Mentions) yield return ("mention", m.Span);
        foreach (Toponym t in record.Toponyms) yield return ("toponym", t.Span);
        foreach (Timex t in record.Times) yield return ("time", t.Span);
        foreach (Quantity q in record.Quantities) yield return ("quantity", q.Span);
        foreach (Quote q in record.Quotes)
            foreach (TextSpan? s in new[] { q.Span, q.Cue, q.SpeakerMention })
                if (s is { } span) yield return ("quote", span);
        foreach (MarkedWords m in record.MarkedWords) yield return ("marked words", m.Span);
        foreach (Event v in record.Events)
        {
            yield return ("trigger", v.Trigger);
            foreach (Participant p in v.Source.Concat(v.Target)) yield return ("participant", p.Span);
        }
    }
}
