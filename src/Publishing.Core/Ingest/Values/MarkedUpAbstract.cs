using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Ingest.Values;

/// <summary>An abstract of a source that puts markup into it (see <see cref="MarkedUpText"/>), with its paragraphs and headings.</summary>
public sealed class MarkedUpAbstract
{
    private readonly List<AbstractSection> _sections = [];
    private readonly List<Inline> _open = [];
    private bool _afterBreak;

    private MarkedUpAbstract()
    {
    }

    /// <summary>The abstract of a field; null when there is nothing to read.</summary>
    public static Abstract? Of(string text, LanguageTag? language = null, string? kind = null) => Read(MarkupParser.Parse(text), language, kind);

    /// <summary>The abstract that an element holds; null when there is nothing to read.</summary>
    public static Abstract? Of(XElement element, LanguageTag? language = null, string? kind = null) => Read(MarkedUpText.Elements(element), language, kind);

    private static Abstract? Read(XElement root, LanguageTag? language, string? kind)
    {
        var reading = new MarkedUpAbstract();
        reading.Walk(root);
        reading.Close();
        if (reading._sections.Any(section => section.Paragraphs.Count > 0))
        {
            return new Abstract(reading._sections, language, kind);
        }

        // Words that are all heading are the abstract.
        var words = MarkedUpText.Of(root);
        return words.IsEmpty || AbstractText.IsPlainHeading(words) ? null : new Abstract([new AbstractSection(null, [words])], language, kind);
    }

    private void Walk(XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
            {
                WalkElement(child);
            }
            else if (node is XText words)
            {
                _afterBreak = _afterBreak && string.IsNullOrWhiteSpace(words.Value);
                _open.Add(new TextRun(words.Value));
            }
        }
    }

    private void WalkElement(XElement element)
    {
        var name = element.Name.LocalName;
        if (MarkupNames.IsHeading(name))
        {
            Close();
            Head(MarkedUpText.Of(element));
        }
        else if (MarkupNames.IsBreak(name))
        {
            Break();
        }
        else if (MarkupNames.IsBlock(name))
        {
            Close();
            Walk(element);
            Close();
        }
        else if (element.Descendants().Any(child => MarkupNames.IsBlock(child.Name.LocalName)) && !MarkupNames.IsSilent(name))
        {
            Walk(element);
        }
        else
        {
            MarkedUpText.AppendNode(_open, element);
            _afterBreak = false;
        }
    }

    // Two in a row are how a paragraph ends in text that was typed into a form.
    private void Break()
    {
        if (_afterBreak)
        {
            Close();
        }
        else
        {
            _open.Add(new TextRun(" "));
            _afterBreak = true;
        }
    }

    private void Head(RichText heading)
    {
        var goesWithoutSaying = heading.IsEmpty || (_sections.Count == 0 && AbstractText.IsPlainHeading(heading));
        if (!goesWithoutSaying)
        {
            _sections.Add(new AbstractSection(heading, []));
        }
    }

    private void Close()
    {
        _afterBreak = false;
        var paragraph = RunningText.Of(new RichText(_open));
        _open.Clear();
        if (paragraph.IsEmpty)
        {
            return;
        }

        if (_sections.Count == 0)
        {
            _sections.Add(new AbstractSection(null, [paragraph]));
        }
        else
        {
            _sections[^1] = _sections[^1] with { Paragraphs = [.. _sections[^1].Paragraphs, paragraph] };
        }
    }
}
