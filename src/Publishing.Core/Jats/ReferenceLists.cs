using System.Xml.Linq;

namespace Publishing.Jats;

/// <summary>Puts references back into the lists that they came in: headings, several lists, lists within lists.</summary>
internal static class ReferenceLists
{
    /// <summary>Fills the frames of the source with the references as they are written now; one that is new goes to the end of the last list.</summary>
    /// <param name="frames">Lists in which every <c>ref</c> is blank but for its id.</param>
    /// <param name="root">The document, with all references in one list.</param>
    /// <param name="ids">The ids of the document.</param>
    public static void Restore(IReadOnlyList<XElement> frames, XElement root, JatsIds ids)
    {
        if (frames.Count == 0 || root.Element("back")?.Element("ref-list") is not { } written)
        {
            return;
        }

        var references = written.Elements("ref").ToDictionary(reference => reference.Attribute("id")!.Value, StringComparer.Ordinal);
        var last = frames[^1];
        foreach (var blank in frames.SelectMany(frame => frame.Descendants("ref")).ToList())
        {
            var id = blank.Attribute("id")?.Value;
            if (id is not null && references.Remove(id, out var reference))
            {
                reference.Remove();
                blank.ReplaceWith(reference);
                last = reference.Parent!;
            }
            else
            {
                blank.Remove();
            }
        }

        foreach (var frame in frames)
        {
            AdoptFrame(frame, ids);
        }

        var added = written.Elements("ref").ToList();
        added.Remove();
        (last.Elements("ref").LastOrDefault() ?? last.Elements().LastOrDefault())?.AddAfterSelf(added);
        written.ReplaceWith(frames.Where(frame => frame.Descendants("ref").Any()));
    }

    // The references have their ids already; the rest of the frame gets its own.
    private static void AdoptFrame(XElement frame, JatsIds ids)
    {
        var references = frame.Descendants("ref").ToList();
        foreach (var reference in references)
        {
            reference.ReplaceWith(new XElement("ref"));
        }

        ids.Adopt(frame);
        foreach (var (blank, reference) in frame.Descendants("ref").ToList().Zip(references))
        {
            blank.ReplaceWith(reference);
        }
    }
}
