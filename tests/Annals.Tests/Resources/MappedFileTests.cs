using System;
using System.IO;
using Annals.Language.Names;
using Annals.Resources;
using Xunit;

namespace Annals.Tests.Resources;

public class MappedFileTests
{
    [Fact]
    public void AnEmptyFileAndAFolderAreRefusedByName()
    {
        string path = Path.GetTempFileName();
        try
        {
            Assert.Contains("is empty", Assert.Throws<ResourceException>(() => MappedFile.Open(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
        Assert.Throws<ResourceException>(() => MappedFile.Open(path));
        Assert.Throws<ResourceException>(() => MappedFile.Open(Path.GetTempPath()));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(5000)]
    public void AModelThatBreaksOffIsRefusedByName(int length)
    {
        string path = Path.Combine(Path.GetTempPath(), $"cut-{length}.bin");
        File.WriteAllBytes(path, File.ReadAllBytes(new ResourceStore().ModelPath("en.names.bin"))[..length]);
        try
        {
            Assert.Contains($"cut-{length}.bin", Assert.Throws<ResourceException>(() => NameModel.Load(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
