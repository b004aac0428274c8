using Annals.Reading;

namespace Annals.Tests;

/// <summary>A reader opened once for a class of tests.</summary>
public sealed class LoadedReader
{
    public ReportReader Reader { get; } = ReportReader.Load();
}
