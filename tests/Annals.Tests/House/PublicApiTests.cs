using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Annals.Reading;
using Xunit;

namespace Annals.Tests.House;

/// <summary>What the library shows to the outside changes only on purpose: <c>PublicApi.txt</c> changes with it.</summary>
public class PublicApiTests
{
    private static string Approved([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "PublicApi.txt");

    [Fact]
    public void ThePublicSurfaceIsTheApprovedOne()
    {
        string now = string.Join("\n", typeof(ReportReader).Assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal).SelectMany(Lines)) + "\n";
        if (Environment.GetEnvironmentVariable("ANNALS_APPROVE") == "1") File.WriteAllText(Approved(), now);
        string approved = File.ReadAllText(Approved());
        Assert.True(approved == now, "the public surface differs from PublicApi.txt; if that is meant, run ANNALS_APPROVE=1 ./test -class '*PublicApiTests' and commit the file:\n"
            + string.Join("\n", now.Split('\n').Except(approved.Split('\n')).Select(l => "+" + l).Concat(approved.Split('\n').Except(now.Split('\n')).Select(l => "-" + l))));
    }

    private static IEnumerable<string> Lines(Type type)
    {
        yield return type.FullName!;
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        IEnumerable<string> members = type.GetMembers(Own)
            .Where(m => m is not MethodInfo { IsSpecialName: true } and not Type && !m.IsDefined(typeof(CompilerGeneratedAttribute)) && m.Name[0] != '<' && m.Name != "value__")
            .Select(m => "  " + m).Order(StringComparer.Ordinal);
        foreach (string member in members) yield return member;
    }
}
