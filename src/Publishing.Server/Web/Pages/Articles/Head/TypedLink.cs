using System.Text;

namespace Publishing.Server.Web.Pages.Articles.Head;

/// <summary>A link that says how its target stands to this page (RFC 8288).</summary>
/// <param name="Href">The target, an absolute address in ASCII.</param>
/// <param name="Rel">The relation.</param>
/// <param name="Type">The target's media type.</param>
/// <param name="Profile">What kind of that type it is, as a URI.</param>
/// <param name="Title">What a person calls it, in ASCII, where type and profile do not tell it from another.</param>
public sealed record TypedLink(string Href, string Rel, string? Type = null, string? Profile = null, string? Title = null)
{
    /// <summary>The link as one value of the <c>Link</c> header.</summary>
    public string ToHeader()
    {
        var header = new StringBuilder().Append('<').Append(Href).Append(">; rel=\"").Append(Rel).Append('"');
        if (Type is not null)
        {
            header.Append("; type=\"").Append(Type).Append('"');
        }

        if (Profile is not null)
        {
            header.Append("; profile=\"").Append(Profile).Append('"');
        }

        if (Title is not null)
        {
            header.Append("; title=\"").Append(Title).Append('"');
        }

        return header.ToString();
    }
}
