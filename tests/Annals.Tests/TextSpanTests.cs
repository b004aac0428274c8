using Annals.Records;
using Xunit;

namespace Annals.Tests;

public class TextSpanTests
{
    [Fact]
    public void ALongerSpanComesFirstAtTheSameStart() => Assert.True(new TextSpan(2, 9) < new TextSpan(2, 5));
}
