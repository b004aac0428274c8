using Annals.Records;
using Annals.Resources;
using Annals.Text;
using Xunit;

namespace Annals.Tests.Text;

public class LanguageIdentifierTests
{
    private static readonly LanguageIdentifier Identifier = LanguageIdentifier.Load();

    [Theory]
    [InlineData("en", "The minister said on Monday that two people were killed in the attack.")]
    [InlineData("en", "Storm kills 12 in Manila")]
    [InlineData("en", "Angela Merkel, Emmanuel Macron, Pedro Sánchez, Giorgia Meloni, Recep Tayyip Erdoğan")]
    [InlineData("en", "Le Pen party loses Paris vote")]
    [InlineData("en", "12.3.2024")]
    [InlineData("en", "Al-Qaeda en Al-Shabaab de facto rule in La Paz, Los Angeles and Las Vegas, said the El Pais daily.")]
    [InlineData("uk", "Президент заявив, що переговори почнуться у вівторок, а війська відійдуть.")]
    [InlineData("ru", "Президент заявил, что переговоры начнутся во вторник, а войска отойдут.")]
    [InlineData("de", "Der Minister sagte am Montag, dass zwei Menschen bei dem Angriff getötet wurden.")]
    [InlineData("fr", "Le ministre a déclaré lundi que deux personnes ont été tuées dans une attaque.")]
    [InlineData("es", "El ministro dijo el lunes que dos personas murieron en el ataque de la ciudad.")]
    [InlineData("it", "Il ministro ha detto che due persone sono morte nella città dopo un attacco.")]
    [InlineData("pt", "O ministro disse que duas pessoas foram mortas em um ataque na cidade e não há mais feridos.")]
    [InlineData("nl", "De minister zei maandag dat twee mensen bij de aanval in het dorp zijn gedood.")]
    [InlineData("pl", "Minister powiedział w poniedziałek, że w ataku na miasto zginęło dwóch ludzi i nie ma rannych.")]
    [InlineData("tr", "Bakan pazartesi günü bu saldırıda iki kişinin öldüğünü ve bir kişinin daha yaralı olduğu için hastanede olduğunu söyledi.")]
    [InlineData("ar", "قال الوزير يوم الاثنين إن شخصين قتلا في الهجوم على المدينة")]
    [InlineData("fa", "وزیر روز دوشنبه گفت که دو نفر در این حمله کشته شدند")]
    [InlineData("he", "השר אמר ביום שני כי שני אנשים נהרגו בהתקפה")]
    [InlineData("zh", "部长星期一表示，两人在袭击中丧生。")]
    [InlineData("ja", "大臣は月曜日、攻撃で二人が死亡したと述べた。")]
    [InlineData("ko", "장관은 월요일 공격으로 두 명이 숨졌다고 말했다.")]
    public void LanguagesAreToldApart(string language, string text) => Assert.Equal(language, Identifier.Identify(text));

    [Fact]
    public void AReportThatCannotBeReadGetsANoteAndNoWords()
    {
        var analysis = new Analysis(new Report { Id = "t", Text = "Der Minister sagte am Montag, dass zwei Menschen bei dem Angriff getötet wurden." });
        Segmenter.Load(new ResourceStore()).Segment(analysis);
        Assert.Equal("de", analysis.Language);
        Assert.NotNull(analysis.Note);
        Assert.Equal(0, analysis.Tokens.Count);
        Assert.Empty(analysis.Sentences);
    }

    [Fact]
    public void ADeclaredLanguageIsBelieved()
    {
        var analysis = new Analysis(new Report { Id = "t", Text = "Tallinn, Tartu, Narva.", Language = "et" });
        Segmenter.Load(new ResourceStore()).Segment(analysis);
        Assert.Equal("et", analysis.Language);
    }
}
