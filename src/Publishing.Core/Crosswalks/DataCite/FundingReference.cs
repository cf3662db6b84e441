using Publishing.Articles;

namespace Publishing.Crosswalks.DataCite;

/// <summary>One award of one funder (DataCite property 19, OpenAIRE field 4).</summary>
/// <param name="Funder">The funder's name.</param>
/// <param name="Identifier">The funder's address in the Research Organization Registry or the Open Funder Registry.</param>
/// <param name="IdentifierType">Which of them: DataCite funderIdentifierType.</param>
/// <param name="AwardNumber">The award's number.</param>
internal sealed record FundingReference(string Funder, string? Identifier, string? IdentifierType, string? AwardNumber)
{
    /// <summary>A reference for each award, or one for a funder without any. Money of which nobody knows from whom cannot be said: the name is what a reference must have.</summary>
    public static IEnumerable<FundingReference> Of(Article article) => article.Awards.SelectMany(award =>
    {
        if (MetadataText.Of(award.Funder) is not { } funder)
        {
            return [];
        }

        var (identifier, type) = (award.FunderRor, award.FunderDoi) switch
        {
            ({ } ror, _) => (ror.Value, "ROR"),
            (_, { } doi) => (doi.Url.AbsoluteUri, "Crossref Funder ID"),
            _ => ((string?)null, (string?)null),
        };
        var numbers = (award.AwardNumbers ?? []).Select(MetadataText.Of).OfType<string>().ToList();
        return numbers.Select(number => new FundingReference(funder, identifier, type, number)).DefaultIfEmpty(new FundingReference(funder, identifier, type, null));
    });
}
