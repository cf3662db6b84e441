namespace Publishing.Ingest.ArticlePages;

/// <summary>A page taken apart into its sections.</summary>
/// <param name="Sections">The sections in their order; the first one has no heading and may be empty.</param>
internal sealed record PageOutline(IReadOnlyList<PageSection> Sections)
{
    /// <summary>The first section with that heading that says something, or null.</summary>
    public PageSection? First(PageHeading heading) => Sections.FirstOrDefault(section => section.Heading == heading && section.Lines.Count > 0);

    /// <summary>All sections with that heading that say something.</summary>
    public IEnumerable<PageSection> All(PageHeading heading) => Sections.Where(section => section.Heading == heading && section.Lines.Count > 0);

    /// <summary>Takes lines apart.</summary>
    public static PageOutline Of(IReadOnlyList<PageLine> lines)
    {
        var builder = new Builder();
        foreach (var line in lines)
        {
            builder.Add(line);
        }

        return new PageOutline(builder.Finish());
    }

    private sealed class Builder
    {
        // The page with the most languages has some forty; what goes on like this is no page.
        private const int MostSections = 500;

        private readonly List<PageSection> _sections = [];
        private readonly List<PageLine> _lines = [];
        private PageHeading _heading = PageHeading.None;
        private IReadOnlyList<string> _languages = [];

        public void Add(PageLine line)
        {
            // What follows a heading in its line may begin with a heading again, but not for ever.
            for (var i = 0; i < 3 && CopyrightLine.TryRead(line.Text) is null && StartingHeading(line.Text) is { } start; i++)
            {
                Begin(start);
                line = line with { Text = start.After };
            }

            if (PageFurniture.Is(line.Text))
            {
                return;
            }

            if (PageHeadings.Alone(line.Text) is { } alone && IsAllowed(alone.Heading))
            {
                // The menu of the site stands before the title.
                if (alone.Heading != PageHeading.Furniture || _heading != PageHeading.None)
                {
                    Begin(alone);
                }
            }
            else if (IsRights(line.Text))
            {
                AddRights(line);
            }
            else if (_heading != PageHeading.References && PageHeadings.GluedToEnd(line.Text) is { } end && IsAllowed(end.Heading))
            {
                _lines.Add(line with { Text = end.Before });
                Begin(end, glued: true);
            }
            else
            {
                _lines.Add(line);
            }
        }

        public List<PageSection> Finish()
        {
            Close(glued: false);
            return _sections;
        }

        private HeadingMatch? StartingHeading(string line)
        {
            var match = PageHeadings.BeforeColon(line) ?? PageHeadings.GluedToStart(line);
            if (match is null || !IsAllowed(match.Heading) || (match.Heading == _heading && _lines.Count == 0))
            {
                return null;
            }

            return _heading switch
            {
                PageHeading.References => match.Heading is PageHeading.HowToCite or PageHeading.Published or PageHeading.License ? match : null,
                PageHeading.Abstract or PageHeading.PlainLanguageSummary => match.Heading is PageHeading.Keywords or PageHeading.Abstract or PageHeading.References or PageHeading.Doi or PageHeading.Published or PageHeading.HowToCite or PageHeading.License ? match : null,
                PageHeading.HowToCite => match.Heading is PageHeading.Keywords or PageHeading.Abstract or PageHeading.Published or PageHeading.License ? match : null,

                // A title may have a colon after "Bibliography" or "Issue"; only what a page says of itself is taken before the title is known.
                PageHeading.None when _lines.Count == 0 => match.Heading is PageHeading.Abstract or PageHeading.Keywords or PageHeading.Doi ? match : null,
                _ => match,
            };
        }

        private bool IsAllowed(PageHeading heading) =>
            _heading != PageHeading.References || heading is not (PageHeading.Doi or PageHeading.Authors or PageHeading.Journal or PageHeading.References);

        private bool IsRights(string line) =>
            CopyrightLine.TryRead(line) is not null
            || (LicenseLine.Is(line) && (_heading is not (PageHeading.Abstract or PageHeading.References or PageHeading.None) || LicenseLine.StartIn(line) == 0));

        private void AddRights(PageLine line)
        {
            if (_heading != PageHeading.License && _sections.Count < MostSections)
            {
                Close(glued: false);
                _heading = PageHeading.License;
            }

            var sentence = CopyrightLine.TryRead(line.Text) is not null ? LicenseLine.StartIn(line.Text) : -1;
            if (sentence > 0)
            {
                _lines.Add(line with { Text = line.Text[..sentence].TrimEnd() });
                _lines.Add(line with { Text = line.Text[sentence..] });
            }
            else
            {
                _lines.Add(line);
            }
        }

        private void Begin(HeadingMatch match, bool glued = false)
        {
            if (_sections.Count == MostSections)
            {
                return;
            }

            Close(glued);
            (_heading, _languages) = (match.Heading, match.Languages);
        }

        private void Close(bool glued)
        {
            _sections.Add(new PageSection(_heading, _languages, [.. _lines], glued));
            _lines.Clear();
            _languages = [];
        }
    }
}
