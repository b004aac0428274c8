using System;
using System.IO;
using Annals.App.Cli;
using Annals.Resources;

namespace Annals.App;

/// <summary>The <c>annals</c> program. Exit codes: 0 all read, 1 the program itself is broken, 2 wrong usage, 3 some reports could not be read.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        try
        {
            return Run(args);
        }
        catch (UsageException wrong)
        {
            Console.Error.WriteLine($"annals: {wrong.Message}\nTry 'annals help'.");
            return 2;
        }
        catch (ResourceException broken)
        {
            Console.Error.WriteLine("annals: " + broken.Message);
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("annals: " + e.Message);
            return 1;
        }
    }

    private static bool IsHelpAsked(ReadOnlySpan<string> args)
    {
        foreach (string argument in args)
        {
            if (argument == "--") return false;
            if (argument is "--help" or "-h") return true;
        }
        return false;
    }

    private static int Run(ReadOnlySpan<string> args)
    {
        string verb = args.Length == 0 ? throw new UsageException("say what to do") : args[0];
        if (IsHelpAsked(args))
        {
            Output.Write(HelpText.Main);
            return 0;
        }
        switch (verb)
        {
            case "read":
                return new ReadCommand(ReadArguments.Parse(args[1..])).Run();
            case "explain":
                return ExplainCommand.Run(ReadArguments.Parse(args[1..]));
            case "completion":
                return Completion.Run(args.Length > 1 ? args[1] : "");
            case "--version" or "version":
                return VersionCommand.Run(ReadArguments.Parse(args[1..]));
            case "help":
                Output.Write(HelpText.Main);
                return 0;
            default:
                throw new UsageException($"there is no command '{verb}'");
        }
    }
}
