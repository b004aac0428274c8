using System;
using System.IO;
using System.Runtime.InteropServices;
using Annals.Intake;
using Annals.Reading;
using Annals.Records;

namespace Annals.App.Cli;

/// <summary><c>annals read</c>.</summary>
internal sealed class ReadCommand(ReadArguments arguments)
{
    private const int DiagnosticsShown = 20;
    private long reports;
    private long failures;
    private volatile bool interrupted;

    /// <summary>Reads all inputs; returns the exit code.</summary>
    internal int Run()
    {
        if (arguments.Inputs.Count == 0) throw new UsageException("name a file, a folder, a pattern, or - for standard input");
        bool lines = arguments.Format == OutputFormat.Jsonl;
        Packing packing = arguments.Pretokenized ? Packing.Conllu : arguments.Packing;
        var parcels = new ParcelReader(packing, linesExpected: lines);
        ReportReader reader = arguments.Load();
        using var sink = new RecordSink(arguments.Output, arguments.Format);
        using PosixSignalRegistration signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        try
        {
            Run(parcels, reader, sink);
            if (interrupted) sink.End();
            else sink.Complete();
        }
        catch (IOException broken) when (arguments.Output is null && IsBrokenPipe(broken))
        {
            return 141;
        }
        catch (Exception refused) when (arguments.Output is null && refused is (IOException or UnauthorizedAccessException))
        {
            throw new IOException("standard output: " + (refused is IOException ? refused.Message : "not open for writing"), refused);
        }
        if (interrupted) return 130;
        if (failures > 0) Say(FormattableString.Invariant($"{failures} of {reports} reports could not be read"));
        return failures > 0 ? 3 : 0;
    }

    /// <summary>The program that took the output has ended: EPIPE, on Windows ERROR_BROKEN_PIPE or ERROR_NO_DATA. A full disk is not that.</summary>
    private static bool IsBrokenPipe(IOException failure) => failure.HResult is 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8);

    private void Interrupt(PosixSignalContext context)
    {
        context.Cancel = true;
        interrupted = true;
    }

    private void Run(ParcelReader parcels, ReportReader reader, RecordSink sink)
    {
        var progress = new Progress(Progress.Total(arguments.Inputs));
        bool Take(ReadOutput output)
        {
            Write(output, sink, progress);
            progress.Show(reports, failures, parcels.BytesRead);
            return !interrupted;
        }

        if (arguments.Threads == 1 || IsSingleFile()) RunHere(parcels, new ReadWorker(reader, arguments), Take);
        else
            new OrderedPipeline<Parcel, ReadOutput>(arguments.Threads, static p => p.Bytes.Length)
                .Run(parcels.Read(arguments.Inputs), () => new ReadWorker(reader, arguments).Work, Take);
        progress.Clear();
    }

    private bool IsSingleFile() => arguments.Inputs is [not "-"] && File.Exists(arguments.Inputs[0]) && new FileInfo(arguments.Inputs[0]).Length < 64 * 1024;

    private void RunHere(ParcelReader parcels, ReadWorker worker, Func<ReadOutput, bool> take)
    {
        foreach (Parcel parcel in parcels.Read(arguments.Inputs))
            if (!take(worker.Work(parcel))) return;
    }

    private void Write(ReadOutput output, RecordSink sink, Progress progress)
    {
        foreach (ReadOnlyMemory<byte> part in output.Parts) sink.Write(part);
        reports += output.Parts.Count;
        foreach (Problem problem in output.Problems)
        {
            if (failures++ >= DiagnosticsShown) continue;
            progress.Clear();
            Say(problem.Message);
        }
    }

    private static void Say(string message) => Console.Error.WriteLine("annals: " + message.ReplaceLineEndings(" "));
}
