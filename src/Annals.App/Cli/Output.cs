using System;
using System.IO;
using System.Text;

namespace Annals.App.Cli;

/// <summary>Text to standard output as UTF-8 with line feeds, whatever the locale.</summary>
internal static class Output
{
    internal static void Write(string text)
    {
        using Stream output = Console.OpenStandardOutput();
        output.Write(Encoding.UTF8.GetBytes(text));
    }
}
