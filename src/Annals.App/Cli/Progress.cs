using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace Annals.App.Cli;

/// <summary>Says on a terminal how far long work is: reports, reports a second, failures, time left. Silent elsewhere, and in the first two seconds.</summary>
internal sealed class Progress
{
    private readonly bool terminal = !Console.IsErrorRedirected;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly long totalBytes;
    private long shownAt = 1000;
    private bool shown;

    /// <param name="totalBytes">Bytes to read in all, or 0 when unknown.</param>
    internal Progress(long totalBytes) => this.totalBytes = totalBytes;

    /// <summary>Counts on.</summary>
    internal void Show(long reports, long failures, long bytesRead)
    {
        if (!terminal || clock.ElapsedMilliseconds < shownAt + 1000) return;
        shownAt = clock.ElapsedMilliseconds;
        shown = true;
        double seconds = clock.Elapsed.TotalSeconds;
        string left = totalBytes > 0 && bytesRead > 0 ? ", " + Time(seconds * Math.Max(0, totalBytes - bytesRead) / bytesRead) + " left" : "";
        Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{reports} reports, {reports / seconds:0.0}/s, {failures} failed{left}   "));
    }

    /// <summary>Clears the line.</summary>
    internal void Clear()
    {
        if (shown) Console.Error.Write("\r" + new string(' ', 70) + "\r");
        shown = false;
    }

    private static string Time(double seconds)
    {
        TimeSpan left = TimeSpan.FromSeconds(Math.Min(seconds, 359_999));
        return string.Create(CultureInfo.InvariantCulture, $"{(int)left.TotalHours}:{left.Minutes:00}:{left.Seconds:00}");
    }

    /// <summary>Bytes of all inputs, or 0 when one is a pipe.</summary>
    internal static long Total(System.Collections.Generic.IEnumerable<string> inputs)
    {
        if (Console.IsErrorRedirected) return 0;
        long total = 0;
        foreach (string input in inputs)
            foreach (string file in Intake.InputFiles.Expand(input))
            {
                if (file == "-") return 0;
                total += new FileInfo(file).Length;
            }
        return total;
    }
}
