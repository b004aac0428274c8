using System.IO;
using System.Linq;
using Annals.Formats;
using Annals.Text;
using Xunit;

namespace Annals.Tests.Formats;

public class ConlluTests
{
    private const string Given =
        "# newdoc id = d1\n# sent_id = 1\n1\tShe\t_\t_\t_\t_\t_\t_\t_\t_\n2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tdid\t_\t_\t_\t_\t_\t_\t_\t_\n3\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "4\tlook back\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n5\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n# sent_id = 2\n1\tOK\t_\t_\t_\t_\t_\t_\t_\t_\n\n# newdoc id = d2\n1\tBye\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

    [Fact]
    public void FormsAreTakenAsGivenAndWrittenBack()
    {
        using var output = new StringWriter();
        foreach (ConlluDocument document in new ConlluReader(new StringReader(Given)).Read()) ConlluWriter.Write(output, document.Open(), document);
        Assert.Equal(Given, output.ToString());
    }

    [Fact]
    public void GivenWordsStandInTheReportsText()
    {
        ConlluDocument document = new ConlluReader(new StringReader(Given)).Read().First();
        Analysis analysis = document.Open();
        Assert.Equal("She didn't look back. \nOK ", analysis.Text);
        Assert.Equal("n't", analysis.Tokens.Form(analysis.Text, 2));
        Assert.True(analysis.Tokens.Continues[2]);
        Assert.Equal(2, analysis.Sentences.Count);
    }

    [Fact]
    public void ALineWithTooFewColumnsIsNamed()
    {
        var error = Assert.Throws<ConlluException>(static () => new ConlluReader(new StringReader("1\tOK\t_\n\n")).Read().ToList());
        Assert.Equal(1, error.Line);
    }
}
