using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Annals.Intake;
using Annals.Reading;
using Annals.Records;
using Annals.Resources;

namespace Annals.App.Cli;

/// <summary>The caller asked for something the program does not offer.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>The arguments of <c>annals read</c> and <c>annals explain</c>.</summary>
internal sealed class ReadArguments
{
    internal List<string> Inputs { get; } = [];
    internal OutputFormat Format { get; private set; } = OutputFormat.Table;
    internal Packing Packing { get; private set; } = Packing.Unknown;
    internal Edtf? Published { get; private set; }
    internal bool Pretokenized { get; private set; }
    internal bool Verbose { get; private set; }
    internal string? Output { get; private set; }
    internal string? Id { get; private set; }
    internal string? Models { get; private set; }
    internal string? Actors { get; private set; }
    internal double Sure { get; private set; }

    /// <summary>Confidence from which the table writes an event in full; who asks for a confidence gets all of that in full.</summary>
    internal double Full { get; private set; } = Event.SureFrom;
    internal int Threads { get; private set; } = Environment.ProcessorCount;

    /// <summary>The reader these arguments ask for.</summary>
    /// <exception cref="UsageException">The reader's own table of actors cannot be used: that is the caller's to mend, not the program's.</exception>
    /// <exception cref="ResourceException">A model is missing or damaged.</exception>
    internal ReportReader Load()
    {
        try
        {
            return ReportReader.Load(Models, Actors, Sure);
        }
        catch (ResourceException wrong) when (Actors is { } table && wrong.Message.Contains(Path.GetFileName(table), StringComparison.Ordinal))
        {
            throw new UsageException(wrong.Message);
        }
    }

    /// <summary>Reads the arguments behind the verb.</summary>
    /// <exception cref="UsageException">One is unknown, lacks its value or has a wrong one.</exception>
    internal static ReadArguments Parse(ReadOnlySpan<string> arguments)
    {
        var parsed = new ReadArguments();
        bool formatGiven = false, onlyInputs = false;
        for (int i = 0; i < arguments.Length; i++)
        {
            string argument = arguments[i];
            if (onlyInputs || argument == "-" || !argument.StartsWith('-')) parsed.Inputs.Add(argument);
            else if (argument == "--") onlyInputs = true;
            else formatGiven |= parsed.Take(argument, arguments, ref i);
        }
        if (!formatGiven && parsed.Output is not null) parsed.Format = ByExtension(parsed.Output);
        return parsed;
    }

    /// <summary>Takes one option; true when it was the format.</summary>
    private bool Take(string argument, ReadOnlySpan<string> arguments, ref int i)
    {
        int equals = argument.StartsWith("--", StringComparison.Ordinal) ? argument.IndexOf('=') : -1;
        string name = equals < 0 ? argument : argument[..equals];
        if (name is "--pretokenized" or "--verbose")
        {
            if (equals >= 0) throw new UsageException($"{name} takes no value");
            if (name == "--verbose") Verbose = true;
            else Pretokenized = true;
            return false;
        }
        if (Array.IndexOf(Names, name) < 0) throw new UsageException($"there is no option {name}");
        string value = equals >= 0 ? argument[(equals + 1)..]
            : ++i < arguments.Length ? arguments[i] : throw new UsageException($"{name} needs a value");
        Set(name, value);
        return name is "--format" or "-f";
    }

    private static readonly string[] Names = ["--format", "-f", "--from", "--published", "--output", "-o", "--threads", "--id", "--models", "--actors", "--sure"];

    private void Set(string name, string value)
    {
        switch (name)
        {
            case "--format" or "-f":
                Format = Word<OutputFormat>(name, value, "json, jsonl, table, conllu, timeml or brat");
                break;
            case "--from":
                Packing = value == "jsonl" ? Packing.JsonLines : Word<Packing>(name, value, "text, html, jsonl, json or conllu");
                break;
            case "--published":
                if (!PublicationDate.TryParse(value, "--published", out Edtf date, out Problem? problem)) throw new UsageException(problem!.Message);
                Published = date;
                break;
            case "--threads":
                if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int threads) || threads is < 1 or > 256)
                    throw new UsageException($"--threads takes a number from 1 to 256, not '{value}'");
                Threads = threads;
                break;
            case "--sure":
                if (!double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double sure) || sure is < 0 or > 1)
                    throw new UsageException($"--sure takes a number from 0 to 1, not '{value}'");
                Sure = Full = sure;
                break;
            case "--id":
                Id = value;
                break;
            case "--models":
                Models = value;
                break;
            case "--actors":
                Actors = value;
                break;
            default:
                Output = value;
                break;
        }
    }

    private static T Word<T>(string name, string value, string allowed)
        where T : struct, Enum
    {
        bool good = value.Length > 0 && char.IsAsciiLetterLower(value[0]) && Enum.TryParse(value, ignoreCase: true, out T word) && value != "unknown";
        return good ? Enum.Parse<T>(value, ignoreCase: true) : throw new UsageException($"{name} takes {allowed}, not '{value}'");
    }

    private static OutputFormat ByExtension(string output) => Path.GetExtension(output).ToLowerInvariant() switch
    {
        ".jsonl" or ".ndjson" => OutputFormat.Jsonl,
        ".json" => OutputFormat.Json,
        ".conllu" => OutputFormat.Conllu,
        ".tml" or ".xml" => OutputFormat.Timeml,
        ".ann" => OutputFormat.Brat,
        _ => OutputFormat.Table,
    };
}
