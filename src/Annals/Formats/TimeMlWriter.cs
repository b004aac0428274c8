using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Xml;
using Annals.Records;

namespace Annals.Formats;

/// <summary>Writes a record as TimeML 1.2.1: the text with TIMEX3 and EVENT inline, and the day of publication as creation time.</summary>
internal static class TimeMlWriter
{
    /// <summary>An element to write around a stretch of text.</summary>
    private readonly record struct Element(TextSpan Span, string Name, Timex? Time, Event? Event);

    /// <summary>Writes one document.</summary>
    internal static void Write(TextWriter output, Record record)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineChars = "\n", NewLineHandling = NewLineHandling.None, OmitXmlDeclaration = false, CheckCharacters = false };
        using (XmlWriter xml = XmlWriter.Create(new Utf8Text(output), settings)) WriteDocument(xml, record);
        output.Write("\n");
    }

    /// <summary>A writer that says it is UTF-8, as the bytes will be.</summary>
    private sealed class Utf8Text(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding { get; } = new UTF8Encoding(false);

        public override void Write(char value) => inner.Write(value);

        public override void Write(char[] buffer, int index, int count) => inner.Write(buffer, index, count);
    }

    private static void WriteDocument(XmlWriter xml, Record record)
    {
        xml.WriteStartElement("TimeML");
        xml.WriteElementString("DOCID", Clean(record.Report.Id));
        xml.WriteStartElement("DCT");
        if (record.Report.Published is { } published)
        {
            xml.WriteStartElement("TIMEX3");
            xml.WriteAttributeString("tid", "t0");
            xml.WriteAttributeString("type", "DATE");
            xml.WriteAttributeString("value", Clean(published.Value));
            xml.WriteAttributeString("temporalFunction", "false");
            xml.WriteAttributeString("functionInDocument", "CREATION_TIME");
            xml.WriteString(Clean(published.Value));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        if (record.Report.Title is { } title) xml.WriteElementString("TITLE", Clean(title));
        xml.WriteStartElement("TEXT");
        WriteText(xml, record);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Elements that would cross one begun before are left out; TIMEX3 goes before EVENT.</summary>
    private static void WriteText(XmlWriter xml, Record record)
    {
        string text = record.Report.Text;
        int at = 0;
        foreach (Element element in Elements(record))
        {
            if (element.Span.Start < at) continue;
            xml.WriteString(Clean(text[at..element.Span.Start]));
            xml.WriteStartElement(element.Name);
            WriteAttributes(xml, element);
            xml.WriteString(Clean(text[element.Span.Start..element.Span.End]));
            xml.WriteEndElement();
            at = element.Span.End;
        }
        xml.WriteString(Clean(text[at..]));
    }

    private static List<Element> Elements(Record record)
    {
        var elements = new List<Element>();
        foreach (Timex time in record.Times) elements.Add(new Element(time.Span, "TIMEX3", time, null));
        foreach (Event found in record.Events) elements.Add(new Element(found.Trigger, "EVENT", null, found));
        elements.Sort(static (a, b) => a.Span != b.Span ? a.Span.CompareTo(b.Span) : (a.Event is null ? 0 : 1).CompareTo(b.Event is null ? 0 : 1));
        return elements;
    }

    private static void WriteAttributes(XmlWriter xml, Element element)
    {
        if (element.Time is { } time)
        {
            xml.WriteAttributeString("tid", time.Id);
            xml.WriteAttributeString("type", JsonNames.Of(time.Type));
            xml.WriteAttributeString("value", Clean(time.Value ?? ""));
            if (time.Mod is not null) xml.WriteAttributeString("mod", time.Mod);
        }
        else if (element.Event is { } found)
        {
            xml.WriteAttributeString("eid", "e" + found.Id[1..]);
            xml.WriteAttributeString("class", found.Asserted is Assertion.Planned or Assertion.Possible or Assertion.Conditional ? "I_ACTION" : "OCCURRENCE");
        }
    }

    /// <summary>The text without the characters that XML 1.0 has not; each becomes U+FFFD, so that lengths stay.</summary>
    private static string Clean(string text)
    {
        StringBuilder? cleaned = null;
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            bool good = pair || XmlConvert.IsXmlChar(text[i]);
            if (!good) (cleaned ??= new StringBuilder(text))[i] = '\uFFFD';
            if (pair) i++;
        }
        return cleaned?.ToString() ?? text;
    }
}
