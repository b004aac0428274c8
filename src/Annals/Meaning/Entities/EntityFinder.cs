using System.Collections.Generic;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Entities;

/// <summary>Finds entities: names, nominal and pronominal mentions, and which of them are one.</summary>
internal sealed class EntityFinder
{
    private readonly EntityWords words;
    private readonly EntityModel model;
    private readonly CountryTable countries;
    private readonly OtherNames others = OtherNames.Load();

    private EntityFinder(EntityWords words, EntityModel model, CountryTable countries)
    {
        this.countries = countries;
        this.words = words;
        this.model = model;
    }

    /// <summary>Opens what the room needs. Throws <see cref="ResourceException"/> when a resource is missing or of another format.</summary>
    internal static EntityFinder Load(ResourceStore resources) => new(EntityWords.Load("en"), EntityModel.Load(resources, "en"), CountryTable.Load());

    /// <summary>Fills <see cref="Analysis.Entities"/> and <see cref="Analysis.EntityIndex"/>. Thread-safe.</summary>
    internal void Find(Analysis analysis)
    {
        if (analysis.Tokens.Count == 0) return;
        int[] quotes = QuoteMarks.Number(analysis.Tokens, analysis.Text, words);
        var titled = new TitledNames(analysis, words, model);
        List<Phrase> phrases = PhraseFinder.Find(analysis, words, titled, quotes);
        var guesser = new KindGuesser(analysis, words, model);
        foreach (Phrase phrase in phrases) guesser.Guess(phrase);
        int[] speakers = QuoteMarks.Speakers(analysis.Tokens, quotes, words);
        List<Chain> chains = ChainLinker.Link(analysis, phrases, model, countries, others, speakers, words);
        SpeakerLinks.Correct(chains, phrases, speakers);
        EntityBuilder.Build(analysis, words, chains);
        analysis.EntityIndex = EntityIndex.Build(analysis);
        Counted.Adjust(analysis);
    }
}
