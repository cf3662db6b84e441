using Publishing.Articles;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.SchemaOrg;

/// <summary>Who paid: <c>funder</c> and <c>sponsor</c> by name, <c>funding</c> as grants.</summary>
internal static class SchemaOrgFunding
{
    /// <summary>The awards of a node, one a funder.</summary>
    public static IReadOnlyList<Award> Read(LinkedNode node)
    {
        var awards = new List<Award>();
        foreach (var grant in node.Nodes("funding"))
        {
            var numbers = grant.Texts("identifier").Select(value => value.Text!).ToList();
            var funder = grant.Nodes("funder", "sponsor").FirstOrDefault();
            Add(awards, Of(funder, grant.Text("funder", "sponsor")) with { AwardNumbers = numbers.Count > 0 ? numbers : null });
        }

        foreach (var value in node.All("funder").Concat(node.All("sponsor")))
        {
            if (value.Node is { } role && role.Is("Role", "OrganizationRole") && role.Nodes("funder", "sponsor").FirstOrDefault() is { } real)
            {
                Add(awards, Of(real, null));
            }
            else
            {
                Add(awards, Of(value.Node, value.Text));
            }
        }

        return awards;
    }

    private static void Add(List<Award> awards, Award award)
    {
        var same = awards.FindIndex(other => other.Funder == award.Funder && other.FunderRor == award.FunderRor);
        if (same < 0)
        {
            awards.Add(award);
        }
        else if (award.AwardNumbers is { } numbers)
        {
            awards[same] = awards[same] with { AwardNumbers = [.. (awards[same].AwardNumbers ?? []).Union(numbers)] };
        }
    }

    private static Award Of(LinkedNode? funder, string? words) => funder is null
        ? new Award(words is null ? null : MarkedUpText.Words(words))
        : new Award(funder.Text("name") is { } name ? MarkedUpText.Words(name) : null, SchemaOrgIds.DoiOf(funder) is { } doi && doi.Value.StartsWith("10.13039/", StringComparison.Ordinal) ? doi : null, SchemaOrgIds.RorOf(funder));
}
