using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Annals.Tests.App;

/// <summary>The program as its users run it: a process with arguments, streams and an exit code.</summary>
public class ProgramTests
{
    private const string Good = """{"id":"one","text":"Sudanese troops seized the airport at Nyala on Monday, two officers said.","published":"2023-08-22"}""";

    private static (int Code, string Output, string Error) Run(string input, string[] arguments, params (string, string)[] environment) =>
        RunProcess("dotnet", input, [Path.Combine(AppContext.BaseDirectory, "annals-app.dll"), .. arguments], environment);

    private static (int Code, string Output, string Error) RunProcess(string program, string input, string[] arguments, params (string, string)[] environment)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = new UTF8Encoding(false), StandardInputEncoding = new UTF8Encoding(false) };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        System.Threading.Tasks.Task<string> error = process.StandardError.ReadToEndAsync(), output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(120_000));
        return (process.ExitCode, output.Result, error.Result);
    }

    [Fact]
    public void ABadLineLeavesAnErrorInItsPlaceAndItsNeighboursAreRead()
    {
        (int code, string output, string error) = Run(Good + "\n{\"id\":\"two\",\"text\":\"br\n" + Good.Replace("one", "three", StringComparison.Ordinal) + "\n", ["read", "-", "--format", "jsonl"]);
        JsonElement[] records = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
        Assert.Equal(3, code);
        Assert.Equal(["one", "two", "three"], records.Select(r => r.GetProperty("id").GetString()));
        Assert.Equal("json.broken", records[1].GetProperty("error").GetProperty("code").GetString());
        Assert.Contains("stdin:2", error);
        Assert.Equal(1, records[0].GetProperty("version").GetInt32());
    }

    [Fact]
    public void ThreadsZoneAndLocaleDoNotChangeAByte()
    {
        string input = string.Concat(Enumerable.Range(0, 40).Select(i => Good.Replace("one", "r" + i, StringComparison.Ordinal).Replace("Nyala", i % 3 == 0 ? "İzmir" : "Nyala", StringComparison.Ordinal) + "\n"));
        string one = Run(input, ["read", "-", "--format", "jsonl", "--threads", "1"], ("TZ", "UTC"), ("LANG", "C.UTF-8")).Output;
        string eight = Run(input, ["read", "-", "--format", "jsonl", "--threads", "8"], ("TZ", "Asia/Tokyo"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")).Output;
        Assert.Equal(40, one.Count(c => c == '\n'));
        Assert.Equal(one, eight);
    }

    [Theory]
    [InlineData("read", "--help")]
    [InlineData("explain", "x", "-h")]
    [InlineData("--help")]
    public void HelpIsGivenWhereverItIsAsked(params string[] arguments)
    {
        (int code, string output, _) = Run("", arguments);
        Assert.Equal(0, code);
        Assert.Contains("annals read FILE", output, StringComparison.Ordinal);
    }

    [Fact]
    public void TheRecordThatTheReadmeShowsIsTheOneWritten()
    {
        string root = Path.GetFullPath(Path.Combine(SpecFiles.At("events", ""), "..", "..", ".."));
        (int code, string output, _) = Run("", ["read", Path.Combine(root, "samples", "protest-teachers.txt")]);
        string shown = File.ReadAllText(Path.Combine(root, "README.md")).Split("```")[1].Trim();
        string written = "\n" + output.ReplaceLineEndings("\n");
        string[] pieces = [.. shown.ReplaceLineEndings("\n").Split("\n\n").Select(static p => p.Replace("\n…", "", StringComparison.Ordinal))];
        Assert.Equal(0, code);
        Assert.True(pieces.Length > 3);
        Assert.All(pieces, p => Assert.Contains("\n" + p + "\n", written, StringComparison.Ordinal));
    }

    [Fact]
    public void ADeviceIsWrittenToAndAFullOneIsAnError()
    {
        if (!File.Exists("/dev/full")) return;
        (int code, _, string error) = Run(Good, ["read", "-", "--format", "jsonl", "-o", "/dev/full"]);
        Assert.Equal(1, code);
        Assert.StartsWith("annals: ", error, StringComparison.Ordinal);
        Assert.NotEqual(FileAttributes.Archive, File.GetAttributes("/dev/full") & FileAttributes.Archive);
    }

    [Theory]
    [InlineData("> /dev/full")]
    [InlineData("1< /dev/null")]
    public void OutputThatNobodyTakesIsOneErrorNotSilence(string redirection)
    {
        if (!File.Exists("/dev/full")) return;
        (int code, string output, string error) = RunProcess("sh", Good, ["-c", "exec dotnet \"$0\" read - --format jsonl " + redirection, Path.Combine(AppContext.BaseDirectory, "annals-app.dll")]);
        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith("annals: standard output: ", error, StringComparison.Ordinal);
        Assert.Equal(1, error.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("table", 0)]
    [InlineData("jsonl", 1)]
    [InlineData("json", 2)]
    public void AnInterruptionLeavesWholeRecordsAndNoFileOfTheName(string format, int kind)
    {
        if (!OperatingSystem.IsLinux()) return;
        string folder = Directory.CreateTempSubdirectory("annals").FullName, input = Path.Combine(folder, "in.jsonl"), path = Path.Combine(folder, "out");
        File.WriteAllLines(input, Enumerable.Range(0, 20_000).Select(i => Good.Replace("one", "r" + i, StringComparison.Ordinal)));
        const string Script = "env --default-signal=INT dotnet \"$0\" read \"$1\" --format \"$2\" -o \"$3\" & n=0; while [ ! -s \"$3.part\" ]; do sleep 0.05; n=$((n+1)); [ $n -lt 1200 ] || break; done; sleep 0.3; kill -INT $!; wait $!";
        // A script's background jobs are deaf to SIGINT unless told otherwise.
        (int code, _, string error) = RunProcess("bash", "", ["-c", Script, Path.Combine(AppContext.BaseDirectory, "annals-app.dll"), input, format, path]);
        string written = File.ReadAllText(path + ".part");
        Assert.True(code == 130, error);
        Assert.False(File.Exists(path));
        Assert.EndsWith("\n", written, StringComparison.Ordinal);
        int records = kind switch
        {
            1 => written.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()).Count(),
            2 => JsonDocument.Parse(written).RootElement.GetArrayLength(),
            _ => 1,
        };
        Assert.InRange(records, 1, 19_999);
        Directory.Delete(folder, true);
    }

    [Fact]
    public void TheLauncherLendsNoClosedStreamToTheProgram()
    {
        if (!OperatingSystem.IsLinux()) return;
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Annals.slnx"))) root = Path.GetDirectoryName(root)!;
        string folder = Directory.CreateTempSubdirectory("annals").FullName, app = Directory.CreateDirectory(Path.Combine(folder, "artifacts", "annals")).FullName;
        File.Copy(Path.Combine(root, "annals"), Path.Combine(folder, "annals"));
        File.WriteAllText(Path.Combine(app, ".built"), "");
        File.WriteAllText(Path.Combine(app, "annals-app"), "#!/bin/sh\nin=$(readlink /proc/$$/fd/0) out=$(readlink /proc/$$/fd/1) err=$(readlink /proc/$$/fd/2)\nprintf '%s\\n' \"$in\" \"$out\" \"$err\" > \"$1\"\n");
        File.SetUnixFileMode(Path.Combine(app, "annals-app"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        string seen = Path.Combine(folder, "seen");
        RunProcess("sh", "", ["-c", "exec \"$0\" \"$1\" <&- >&- 2>&-", Path.Combine(folder, "annals"), seen], ("ANNALS_NO_REBUILD", "1"));
        Assert.Equal(["/dev/null", "/dev/null", "/dev/null"], File.ReadAllLines(seen));
        Directory.Delete(folder, true);
    }

    [Fact]
    public void ABadTableOfActorsIsTheCallersFault()
    {
        string table = Path.GetTempFileName();
        File.WriteAllText(table, "Ghost Brigade\tXXXX\tMIL\n");
        try
        {
            (int code, string output, string error) = Run(Good, ["read", "-", "--format", "jsonl", "--actors", table]);
            Assert.Equal((2, ""), (code, output));
            Assert.Contains(Path.GetFileName(table), error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(table);
        }
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("-1")]
    [InlineData("0,5")]
    [InlineData("much")]
    public void HowSureIsANumberFromNoughtToOne(string value)
    {
        (int code, string output, string error) = Run(Good, ["read", "-", "--format", "jsonl", "--sure", value]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("--sure takes a number from 0 to 1", error, StringComparison.Ordinal);
    }

    [Fact]
    public void NoEventIsSureBeyondDoubt()
    {
        string deed = """{"id": "a", "text": "Rebels attacked a village near Goma on Monday."}""" + "\n";
        Assert.Contains("\"confidence\":0.", Run(deed, ["read", "-", "--format", "jsonl"]).Output, StringComparison.Ordinal);
        (int code, string output, _) = Run(deed, ["read", "-", "--format", "jsonl", "--sure", "1"]);
        Assert.Equal(0, code);
        Assert.Contains("\"events\":[]", output, StringComparison.Ordinal);
    }

    [Fact]
    public void TheVersionNamesEachModelOnOneLineAndAllTablesOnOne()
    {
        (int code, string output, _) = Run("", ["--version"]);
        Assert.Equal(0, code);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("annals ", lines[0], StringComparison.Ordinal);
        Assert.Equal(10, lines.Length);
        Assert.Contains("en.engine.bin", lines[1], StringComparison.Ordinal);
        Assert.Matches(@"en\.engine\.bin +20\d\d-\d\d-\d\d ", lines[1]);
        Assert.StartsWith("  tables ", lines[9], StringComparison.Ordinal);
        Assert.True(Run("", ["--version", "--verbose"]).Output.Split('\n').Length > 40);
    }

    [Theory]
    [InlineData("there is no option --colour", "read", "x", "--colour", "red")]
    [InlineData("--format takes", "read", "x", "--format", "pdf")]
    [InlineData("2023-02-30 does not exist", "read", "x", "--published", "2023-02-30")]
    [InlineData("there is no command 'raed'", "raed")]
    public void WrongUsageIsSaidAndExitsWithTwo(string message, params string[] arguments)
    {
        (int code, string output, string error) = Run("", arguments);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, error);
    }

    [Fact]
    public void AMissingFileIsNamed()
    {
        (int code, _, string error) = Run("", ["read", "no-such-file.txt", "--format", "jsonl"]);
        Assert.Equal(3, code);
        Assert.Contains("no-such-file.txt: no such file or folder", error);
    }

    [Fact]
    public void GivenWordsAreTaggedAsTheyStand()
    {
        (int code, string output, _) = Run("1\tTroops\t_\t_\t_\t_\t_\t_\t_\t_\n2\tleft\t_\t_\t_\t_\t_\t_\t_\t_\n\n", ["read", "-", "--format", "conllu", "--pretokenized"]);
        Assert.Equal(0, code);
        Assert.StartsWith("1\tTroops\t", output);
        Assert.Contains("\tNOUN\t", output);
    }

    [Fact]
    public void AFileAppearsUnderItsNameWhenAllIsWritten()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("annals").FullName, "out.jsonl");
        Assert.Equal(0, Run(Good + "\n", ["read", "-", "--from", "jsonl", "-o", path]).Code);
        Assert.Equal("one", JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("id").GetString());
        Directory.Delete(Path.GetDirectoryName(path)!, true);
    }
}
