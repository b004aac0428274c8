using System;
using System.IO;
using System.Linq;
using Annals.Language;
using Annals.Records;
using Annals.Resources;
using Annals.Text;
using Xunit;

namespace Annals.Tests.Language;

public sealed class LanguageEngineTests(LanguageEngineTests.LoadedEngine loaded) : IClassFixture<LanguageEngineTests.LoadedEngine>
{
    private const string Report =
        "Rebels seized the town on Monday . The mayor , who had fled to the capital , said that dozens of people were killed . " +
        "Police did n't comment . More troops will be sent north , the defence ministry announced !";

    [Fact]
    public void AnActiveClauseHasItsActorAndTarget()
    {
        TokenTable t = Annotate("Rebels seized the town .").Tokens;
        Assert.Equal([Upos.Noun, Upos.Verb, Upos.Det, Upos.Noun, Upos.Punct], t.Upos);
        Assert.Equal([1, -1, 3, 1, 1], t.Head);
        Assert.Equal([Deprel.Nsubj, Deprel.Root, Deprel.Det, Deprel.Obj, Deprel.Punct], t.Deprel);
        Assert.Equal(["rebel", "seize", "the", "town", "."], t.Lemma);
        Assert.Equal(["NNS", "VBD", "DT", "NN", "."], t.Xpos);
    }

    [Fact]
    public void APassiveClauseIsMarked()
    {
        TokenTable t = Annotate("Three soldiers were killed by a bomb in Aden .").Tokens;
        Assert.Equal(Deprel.NsubjPass, t.Deprel[1]);
        Assert.Equal(Deprel.AuxPass, t.Deprel[2]);
        Assert.Equal("kill", t.Lemma[3]);
        Assert.Equal(3, t.Head[6]);
        Assert.Equal(Upos.Propn, t.Upos[8]);
    }

    [Theory]
    [InlineData("They fled .", 1, "flee")]
    [InlineData("The hottest day .", 1, "hot")]
    [InlineData("About 12,000 people .", 1, "12000")]
    [InlineData("Two gunmen and three policewomen died .", 1, "gunman")]
    [InlineData("Two gunmen and three policewomen died .", 4, "policewoman")]
    [InlineData("He was bedevilled by doubts .", 2, "bedevil")]
    [InlineData("Fighters occupied Aden .", 1, "occupy")]
    public void LemmasFollowTableRuleAndWordNet(string words, int row, string lemma) => Assert.Equal(lemma, Annotate(words).Tokens.Lemma[row]);

    [Theory]
    [InlineData("Parliament authorises the sale of frigates .", 1, "VERB", "VBZ", "authorise")]
    [InlineData("The minister had torpedoed the talks .", 3, "VERB", "VBN", "torpedo")]
    [InlineData("The accused were freed .", 1, "NOUN", "NNS", "accused")]
    [InlineData("SENATE APPROVES ARMS SALE", 1, "VERB", "VBZ", "approve")]
    public void TheColumnsOfAWordSayOneThing(string words, int row, string part, string tag, string lemma)
    {
        TokenTable t = Annotate(words).Tokens;
        Assert.Equal((part, tag, lemma), (t.Upos[row].Name(), t.Xpos[row], t.Lemma[row]));
    }

    [Fact]
    public void ADatelineTakesNoPartInItsSentence()
    {
        TokenTable t = Annotate("ANKARA , May 3 - Soldiers shelled a village near the border , the ministry said .").Tokens;
        Assert.Equal([(6, Deprel.Nsubj), (15, Deprel.Ccomp), (15, Deprel.Nsubj)], [(t.Head[5], t.Deprel[5]), (t.Head[6], t.Deprel[6]), (t.Head[14], t.Deprel[14])]);
    }

    [Fact]
    public void EverySentenceHasOneRootAndHeadsWithinIt()
    {
        var random = new Random(5);
        string[] words = ["the", "Kabul", "was", "12", ",", "and", "ran", "xqz", "\u00e9t\u00e9", "\ud83d\ude00", "of", "that", "n't", "\"", "attacks", "-"];
        for (int round = 0; round < 40; round++)
        {
            string text = string.Join(' ', Enumerable.Range(0, random.Next(1, 60)).Select(i => i % 17 == 16 ? "." : words[random.Next(words.Length)]));
            TokenTable t = Annotate(text).Tokens;
            for (int s = 0; s < t.SentenceCount; s++)
            {
                (int first, int end) = t.Rows(s);
                Assert.True(TreeDecoder.IsTree([.. t.Head[first..end].Select(h => h < 0 ? -1 : h - first)]));
                Assert.Single(t.Deprel[first..end], d => d == Deprel.Root);
            }
        }
    }

    [Fact]
    public void ASentenceReadsTheSameAloneOrInABatch()
    {
        TokenTable all = Annotate(string.Concat(Enumerable.Repeat(Report + " ", 20)) + Report).Tokens, one = Annotate(Report).Tokens;
        int from = all.Count - one.Count;
        Assert.Equal(one.Head.Select(h => h < 0 ? -1 : h + from), all.Head[from..]);
        Assert.Equal(one.Deprel, all.Deprel[from..]);
        Assert.Equal(one.Feats, all.Feats[from..]);
        Assert.Equal(one.Lemma, all.Lemma[from..]);
    }

    [Fact]
    public void EncodedWordsAreTheSameBitsAloneOrInABatch()
    {
        float[] all = Encode(string.Concat(Enumerable.Repeat(Report + " ", 20)) + Report), one = Encode(Report);
        Assert.Equal(one, all[^one.Length..]);
    }

    [Fact]
    public void AVeryLongSentenceStaysOneTree()
    {
        TokenTable t = Annotate(string.Join(' ', Enumerable.Repeat("guns and ships ,", 180))).Tokens;
        Assert.Equal(1, t.SentenceCount);
        Assert.True(TreeDecoder.IsTree(t.Head));
    }

    [Fact]
    public void NoWordsIsNoWork() => Assert.Equal(0, Annotate("").Tokens.Count);

    [Fact]
    public void AnUnknownFormatIsRefusedByName()
    {
        string path = Path.GetTempFileName();
        try
        {
            byte[] image = new byte[128];
            EngineModel.Magic.CopyTo(image);
            image[8] = 99;
            File.WriteAllBytes(path, image);
            Assert.Contains("format 99", Assert.Throws<ResourceException>(() => EngineModel.Open(path)).Message, StringComparison.Ordinal);
            image[8] = EngineModel.Format;
            image[13] = 7;
            File.WriteAllBytes(path, image);
            Assert.Contains("damaged", Assert.Throws<ResourceException>(() => EngineModel.Open(path)).Message, StringComparison.Ordinal);
            File.WriteAllText(path, new string('x', 100));
            Assert.Throws<ResourceException>(() => EngineModel.Open(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private Analysis Annotate(string words)
    {
        Analysis analysis = Lay(words);
        loaded.Engine.Annotate(analysis);
        return analysis;
    }

    private float[] Encode(string words)
    {
        var keeper = new Keeper();
        loaded.Engine.Annotate(Lay(words), keeper);
        return [.. keeper.Kept];
    }

    /// <summary>Words between blanks; a full stop or exclamation mark ends a sentence.</summary>
    private static Analysis Lay(string words)
    {
        var analysis = new Analysis(new Report { Id = "t", Text = words });
        string[] forms = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        TokenTable t = analysis.Tokens;
        t.Allocate(forms.Length);
        var starts = new System.Collections.Generic.List<int> { 0 };
        int at = 0;
        for (int i = 0; i < forms.Length; i++)
        {
            t.Start[i] = words.IndexOf(forms[i], at, StringComparison.Ordinal);
            at = t.End[i] = t.Start[i] + forms[i].Length;
            t.Sentence[i] = starts.Count - 1;
            if (forms[i] is "." or "!" || i == forms.Length - 1) starts.Add(i + 1);
        }
        t.SentenceStart = [.. starts];
        return analysis;
    }

    private sealed class Keeper : IEncodedWordsReader
    {
        internal System.Collections.Generic.List<float> Kept { get; } = [];

        public void Read(Analysis analysis, EncodedWords words)
        {
            for (int i = words.First; i < words.End; i++) Kept.AddRange(words[i].ToArray());
        }
    }

    public sealed class LoadedEngine
    {
        internal EngineModel Model { get; } = EngineModel.Open(new ResourceStore().ModelPath(EngineModel.Name));
        internal LanguageEngine Engine { get; }

        public LoadedEngine() => Engine = new LanguageEngine(Model, WordVectors.Load(new ResourceStore()));
    }
}
