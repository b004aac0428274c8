using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Annals.Intake.Layout;
using Annals.Language;
using Annals.Language.Names;
using Annals.Meaning.Actors;
using Annals.Meaning.Entities;
using Annals.Meaning.Events;
using Annals.Meaning.Places;
using Annals.Meaning.Quantities;
using Annals.Meaning.Quotes;
using Annals.Meaning.Times;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Reading;

/// <summary>
/// Reads reports into records: the only type that names all rooms, in their order. Loading maps the models; reading is pure and thread-safe,
/// and the record of a report is the same whatever was read before or beside it.
/// </summary>
public sealed class ReportReader
{
    private readonly LayoutFinder layout;
    private readonly Segmenter segmenter;
    private readonly LanguageEngine engine;
    private readonly NameFinder names;
    private readonly QuantityFinder quantities;
    private readonly TimeFinder times;
    private readonly EntityFinder entities;
    private readonly PlaceResolver places;
    private readonly ActorCoder actors;
    private readonly QuoteFinder quotes;
    private readonly EventCoder events;
    private readonly WordStateReader? states;

    private ReportReader(ResourceStore resources, string? actorTable, double sure = 0, bool rulesAlone = false, bool usesByRules = false)
    {
        layout = LayoutFinder.Load();
        segmenter = Segmenter.Load(resources);
        var vectors = WordVectors.Load(resources);
        engine = LanguageEngine.Load(resources, vectors);
        names = NameFinder.Load(resources);
        quantities = QuantityFinder.Load(resources);
        times = TimeFinder.Load(resources);
        entities = EntityFinder.Load(resources);
        places = PlaceResolver.Load(resources, engine.Senses, usesByRules ? null : vectors);
        actors = ActorCoder.Load(resources, actorTable);
        quotes = QuoteFinder.Load(resources);
        events = EventCoder.Load(resources, engine.Senses, vectors, actors.Modifiers.Sectors, sure, rulesAlone);
        states = events.States(engine);
    }

    /// <summary>Opens the models and tables that ship with Annals.</summary>
    /// <param name="modelFolder">Folder of the model files; null for <c>models/</c> beside the program.</param>
    /// <param name="actorTable">
    /// A table of actors of your own (TSV: name, country, sectors, from, until), whose rows come before ours; null for ours alone.
    /// </param>
    /// <param name="sure">Leaves out events whose <see cref="Event.Confidence"/> is under this probability, 0 to 1; 0 keeps all that the program would tell.</param>
    /// <exception cref="ResourceException">A model is missing, damaged or of another format.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sure"/> is no probability.</exception>
    public static ReportReader Load(string? modelFolder = null, string? actorTable = null, double sure = 0)
    {
        if (sure is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(sure), sure, "a probability from 0 to 1 is asked for");
        return new ReportReader(new ResourceStore(modelFolder), actorTable, sure);
    }

    /// <summary>A reader that codes events by rules alone, for training and for measuring what the network adds.</summary>
    internal static ReportReader LoadRules(string? modelFolder) => new(new ResourceStore(modelFolder), null, rulesAlone: true);

    /// <summary>A reader that tells every event, however doubtful, for who learns how sure they are.</summary>
    internal static ReportReader LoadDoubtful(string? modelFolder) => new(new ResourceStore(modelFolder), null, sure: -1);

    /// <summary>A reader that codes events and tells the uses of places' names by rules alone, for who learns the latter.</summary>
    internal static ReportReader LoadForUses(string? modelFolder) => new(new ResourceStore(modelFolder), null, rulesAlone: true, usesByRules: true);

    /// <summary>The language engine.</summary>
    internal LanguageEngine Engine => engine;

    /// <summary>Reads a report as far as the rules of events, for who learns from it; <paramref name="beside"/> is handed the engine's words.</summary>
    internal EventStudy Study(Analysis analysis, IEncodedWordsReader? beside = null)
    {
        Annotate(analysis, next: beside);
        FindGrounds(analysis);
        return events.Study(analysis);
    }

    /// <summary>What the rules of events make of the status of a word in a report that was studied.</summary>
    internal Assertion StatusByRules(Analysis analysis, TokenTable tokens, int row) => events.StatusByRules(analysis, tokens, row);

    /// <summary>The status that the program gives a word of an annotated report which tells an event.</summary>
    internal Assertion StatusOf(Analysis analysis, int row) => events.StatusOf(analysis, analysis.Tokens, row, "").Asserted;

    /// <summary>Reads a report as far as its places; what tells the uses of their names.</summary>
    internal List<UseCase> StudyUses(Analysis analysis)
    {
        var study = new List<UseCase>();
        Annotate(analysis);
        times.Find(analysis);
        quantities.Find(analysis);
        entities.Find(analysis);
        places.Resolve(analysis, study);
        return study;
    }

    /// <summary>Codes an annotated report's events; the participants that no word gives a country, before any is lent them.</summary>
    internal List<CountryLender.Case> StudyCountries(Analysis analysis)
    {
        var study = new List<CountryLender.Case>();
        FindGrounds(analysis);
        events.Code(analysis, study);
        return study;
    }

    /// <summary>The room of events.</summary>
    internal EventCoder Events => events;

    /// <summary>Reads one report.</summary>
    public Record Read(Report report)
    {
        var analysis = new Analysis(report);
        Annotate(analysis);
        FindMeaning(analysis);
        return Build(analysis);
    }

    /// <summary>Text and Language: sentences, words, tags, trees, names.</summary>
    /// <param name="analysis">The report on its way.</param>
    /// <param name="everyWord">True to read every word as running text, also repeated captions and what is glued in front of them.</param>
    /// <param name="next">What reads the engine's words beside the rooms of a record; null for those.</param>
    internal void Annotate(Analysis analysis, bool everyWord = false, IEncodedWordsReader? next = null)
    {
        if (!everyWord || !analysis.Sections.IsDefaultOrEmpty) FindSections(analysis);
        else analysis.Sections = AsParagraphs(analysis.Text);
        segmenter.Segment(analysis);
        names.Find(analysis, engine, next ?? states);
        analysis.Tokens.IndexDependents();
        ClauseMender.Mend(analysis.Text, analysis.Tokens);
        names.Mend(analysis, engine);
    }

    /// <summary>Sections, with what they say of title, writers and date; given words have only their paragraphs.</summary>
    private void FindSections(Analysis analysis)
    {
        if (analysis.Tokens.Count == 0)
        {
            analysis.Report = layout.Complete(analysis.Report);
            analysis.Sections = analysis.Report.Sections;
            return;
        }
        if (!analysis.Sections.IsDefaultOrEmpty) return;
        analysis.Sections = AsParagraphs(analysis.Text);
    }

    private static ImmutableArray<Section> AsParagraphs(string text) => [.. Paragraphs.Find(text).Select(static p => new Section(p, SectionKind.Paragraph))];

    /// <summary>The rooms of meaning, each reading what the former found.</summary>
    internal void FindMeaning(Analysis analysis)
    {
        FindGrounds(analysis);
        events.Code(analysis);
    }

    private void FindGrounds(Analysis analysis)
    {
        times.Find(analysis);
        quantities.Find(analysis);
        entities.Find(analysis);
        places.Resolve(analysis);
        quotes.Find(analysis);
        actors.Code(analysis);
    }

    /// <summary>The record of what was found.</summary>
    internal static Record Build(Analysis analysis) => new()
    {
        Report = analysis.Report with { Sections = analysis.Sections },
        Language = analysis.Language,
        Note = analysis.Note,
        Sentences = [.. analysis.Sentences],
        Entities = [.. analysis.Entities],
        Toponyms = [.. analysis.Toponyms],
        Times = [.. analysis.Times],
        Quantities = [.. analysis.Quantities],
        Quotes = [.. analysis.Quotes],
        MarkedWords = [.. analysis.MarkedWords],
        Events = [.. analysis.Events],
    };
}
