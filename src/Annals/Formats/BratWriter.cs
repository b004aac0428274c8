using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using Annals.Records;

namespace Annals.Formats;

/// <summary>
/// Writes a record as brat standoff (<c>.ann</c>): named mentions, toponyms, times and triggers as text-bound annotations, events with their
/// arguments, references as <c>*</c> coreference, places and values as notes. Offsets are Unicode code points, as brat counts.
/// </summary>
internal sealed class BratWriter
{
    private readonly TextWriter output;
    private readonly Record record;
    private readonly string text;
    private readonly int[] codePoints;
    private readonly Dictionary<(TextSpan, string), int> bound = [];
    private int spans;
    private int notes;

    private BratWriter(TextWriter output, Record record)
    {
        this.output = output;
        this.record = record;
        text = record.Report.Text;
        codePoints = new int[text.Length + 1];
        for (int i = 0, n = 0; i <= text.Length; i++)
        {
            codePoints[i] = n;
            if (i < text.Length && !(i > 0 && char.IsSurrogatePair(text[i - 1], text[i]))) n++;
            else if (i < text.Length) codePoints[i] = n - 1;
        }
    }

    /// <summary>Writes the annotations of one record.</summary>
    internal static void Write(TextWriter output, Record record) => new BratWriter(output, record).Write();

    private void Write()
    {
        Line("#0\tDocument " + OneLine(record.Report.Id));
        foreach (Entity entity in record.Entities) WriteEntity(entity);
        foreach (Toponym toponym in record.Toponyms) WriteToponym(toponym);
        foreach (Timex time in record.Times) WriteTime(time);
        for (int i = 0; i < record.Events.Length; i++) WriteEvent(record.Events[i]);
    }

    private void WriteEntity(Entity entity)
    {
        var named = new List<string>();
        foreach (Mention mention in entity.Mentions)
            if (mention.Form == MentionForm.Name) named.Add("T" + Number(Bind(mention.Span, Name(JsonNames.Of(entity.Kind)))));
        if (named.Count > 1) Line("*\tCoreference " + string.Join(' ', named));
        if (entity.Actor is { } actor && named.Count > 0) Note(named[0], string.Join(' ', [actor.Country ?? "---", .. actor.Sectors]));
    }

    private void WriteToponym(Toponym toponym)
    {
        int id = Bind(toponym.Span, "Toponym");
        if (toponym.Place is { } place)
            Note("T" + Number(id), string.Create(CultureInfo.InvariantCulture, $"{JsonNames.Of(toponym.Use)} geonames:{place.GeonameId} {place.Name} {place.Country} {place.Lat:0.####} {place.Lon:0.####}"));
    }

    private void WriteTime(Timex time)
    {
        int id = Bind(time.Span, "Time");
        Note("T" + Number(id), $"{JsonNames.Of(time.Type)} {time.Value ?? "?"}{(time.Mod is null ? "" : " " + time.Mod)}");
    }

    private void WriteEvent(Event found)
    {
        string type = Name(found.Type.ToLowerInvariant());
        int trigger = Bind(found.Trigger, type);
        var line = new StringBuilder(FormattableString.Invariant($"E{found.Id[1..]}\t{type}:T{trigger}"));
        AddArguments(line, "Source", found.Source);
        AddArguments(line, "Target", found.Target);
        if (found.Time?.Ref is { } time)
            foreach (Timex timex in record.Times)
                if (timex.Id == time) line.Append(" Time:T").Append(Number(Bind(timex.Span, "Time")));
        Line(line.ToString());
        if (found.Asserted != Assertion.Fact) Line($"A{found.Id[1..]}\tAsserted E{found.Id[1..]} {JsonNames.Of(found.Asserted)}");
    }

    private void AddArguments(StringBuilder line, string role, System.Collections.Immutable.ImmutableArray<Participant> parties)
    {
        for (int i = 0; i < parties.Length; i++)
            line.Append(' ').Append(role).Append(i == 0 ? "" : Number(i + 1)).Append(":T").Append(Number(Bind(parties[i].Span, "Participant")));
    }

    /// <summary>Number of the annotation of that span and type; written when it is new. A span over several lines is written in pieces.</summary>
    private int Bind(TextSpan span, string type)
    {
        if (bound.TryGetValue((span, type), out int known)) return known;
        bound[(span, type)] = ++spans;
        var pieces = new List<string>();
        int start = span.Start;
        for (int i = span.Start; i <= span.End; i++)
        {
            if (i < span.End && text[i] is not ('\n' or '\r')) continue;
            if (i > start) pieces.Add(FormattableString.Invariant($"{codePoints[start]} {codePoints[i]}"));
            start = i + 1;
        }
        Line($"T{Number(spans)}\t{type} {string.Join(';', pieces)}\t{OneLine(text[span.Start..span.End])}");
        return spans;
    }

    private void Note(string on, string words) => Line($"#{Number(++notes)}\tAnnotatorNotes {on}\t{words}");

    private void Line(string line)
    {
        output.Write(line);
        output.Write('\n');
    }

    private static string Name(string low) => char.ToUpperInvariant(low[0]) + low[1..];

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string OneLine(string words) => words.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
}
