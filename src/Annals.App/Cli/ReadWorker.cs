using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Annals.Formats;
using Annals.Intake;
using Annals.Reading;
using Annals.Records;
using Annals.Text;

namespace Annals.App.Cli;

/// <summary>What became of one parcel: the bytes to write, one part a report.</summary>
/// <param name="Parts">One for each report, in order; each ends as its format ends a record.</param>
/// <param name="Problems">Why reports could not be read.</param>
internal sealed record ReadOutput(List<ReadOnlyMemory<byte>> Parts, List<Problem> Problems);

/// <summary>Opens, reads and writes one parcel at a time into memory; one worker a thread.</summary>
internal sealed class ReadWorker : IDisposable
{
    private readonly ReportReader reader;
    private readonly ReadArguments arguments;
    private readonly ArrayBufferWriter<byte> buffer = new(64 * 1024);
    private readonly RecordJsonWriter json;

    internal ReadWorker(ReportReader reader, ReadArguments arguments)
    {
        this.reader = reader;
        this.arguments = arguments;
        json = new RecordJsonWriter(buffer, indented: arguments.Format == OutputFormat.Json);
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    /// <summary>Never throws for what is in the parcel.</summary>
    internal ReadOutput Work(Parcel parcel)
    {
        var output = new ReadOutput([], []);
        if (parcel.Packing == Packing.Conllu && parcel.Problem is null) WorkConllu(parcel, output);
        else
            foreach (Opened opened in ReportOpener.Open(parcel)) Finish(output, opened.Id, opened.Problem ?? TryWrite(opened, parcel.Source));
        return output;
    }

    private Problem? TryWrite(Opened opened, string source)
    {
        try
        {
            Report report = opened.Report!;
            if (arguments.Published is { } date && report.PublishedFrom != PublishedFrom.Given)
                report = report with { Published = date, PublishedFrom = PublishedFrom.Given };
            buffer.ResetWrittenCount();
            Write(report);
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Problems.Internal(source, e.GetType().Name + ": " + e.Message);
        }
    }

    private void Write(Report report)
    {
        if (arguments.Format == OutputFormat.Conllu)
        {
            var analysis = new Analysis(report);
            reader.Annotate(analysis, everyWord: true);
            WriteText(writer => ConlluWriter.Write(writer, analysis));
            return;
        }
        WriteRecord(reader.Read(report));
    }

    private void WriteRecord(Record record)
    {
        switch (arguments.Format)
        {
            case OutputFormat.Json or OutputFormat.Jsonl:
                json.Write(record);
                break;
            case OutputFormat.Timeml:
                WriteText(writer => TimeMlWriter.Write(writer, record));
                break;
            case OutputFormat.Brat:
                WriteText(writer => BratWriter.Write(writer, record));
                break;
            default:
                WriteText(writer => TableWriter.Write(writer, record, arguments.Full));
                break;
        }
    }

    private void WriteText(Action<TextWriter> write)
    {
        var text = new StringWriter();
        write(text);
        Encoding.UTF8.GetBytes(text.GetStringBuilder().ToString(), buffer);
    }

    private void WorkConllu(Parcel parcel, ReadOutput output)
    {
        try
        {
            using var lines = new StreamReader(new MemoryStream(parcel.Bytes), Encoding.UTF8);
            foreach (ConlluDocument document in new ConlluReader(lines).Read())
                Finish(output, document.Report.Id, arguments.Pretokenized ? TryWriteGiven(document, parcel.Source) : TryWrite(AsText(document), parcel.Source));
        }
        catch (ConlluException broken)
        {
            string source = FormattableString.Invariant($"{parcel.Source}:{broken.Line}");
            Finish(output, source, Problems.BrokenConllu(source, broken.Message));
        }
    }

    private static Opened AsText(ConlluDocument document) => new(document.Report.Id, Report.FromText(document.Report.Text, id: document.Report.Id), null);

    /// <summary>Takes the document's words as they are.</summary>
    private Problem? TryWriteGiven(ConlluDocument document, string source)
    {
        try
        {
            buffer.ResetWrittenCount();
            Analysis analysis = document.Open();
            reader.Annotate(analysis);
            if (arguments.Format == OutputFormat.Conllu)
            {
                WriteText(writer => ConlluWriter.Write(writer, analysis, document));
                return null;
            }
            reader.FindMeaning(analysis);
            WriteRecord(ReportReader.Build(analysis));
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Problems.Internal(source, e.GetType().Name + ": " + e.Message);
        }
    }

    private void Finish(ReadOutput output, string id, Problem? problem)
    {
        if (problem is not null)
        {
            output.Problems.Add(problem);
            buffer.ResetWrittenCount();
            WriteProblem(id, problem);
        }
        if (arguments.Format == OutputFormat.Jsonl) buffer.Write("\n"u8);
        output.Parts.Add(buffer.WrittenSpan.ToArray());
        if (buffer.Capacity > 8 * 1024 * 1024) buffer.Clear();
    }

    private void WriteProblem(string id, Problem problem)
    {
        string line = problem.Message.ReplaceLineEndings(" ");
        switch (arguments.Format)
        {
            case OutputFormat.Json or OutputFormat.Jsonl:
                json.Write(id, problem);
                break;
            case OutputFormat.Conllu:
                WriteText(writer => writer.Write("# error = " + line + "\n\n"));
                break;
            default:
                WriteText(writer => writer.Write("! " + line + "\n\n"));
                break;
        }
    }
}
