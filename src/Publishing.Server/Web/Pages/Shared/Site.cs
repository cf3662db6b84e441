using Publishing.Identifiers;
using Publishing.Server.Operations;

namespace Publishing.Server.Web.Pages.Shared;

/// <summary>What every page knows: who this repository is and where everything lies.</summary>
/// <param name="settings">The settings.</param>
/// <param name="addresses">Every absolute address.</param>
/// <param name="database">Which database is used.</param>
public sealed class Site(PublishingSettings settings, RepositoryAddresses addresses, DatabaseConnection database)
{
    private readonly int _origin = new Uri(addresses.Home).GetLeftPart(UriPartial.Authority).Length;

    /// <summary>The repository's name.</summary>
    public string Name { get; } = settings.RepositoryName;

    /// <summary>The addresses as they are given to the world: in the head, in metadata, and where one is to be copied.</summary>
    public RepositoryAddresses Addresses { get; } = addresses;

    /// <summary>
    /// One of our own addresses as a link to be clicked: its path, with whatever prefix the public base URL has, but without scheme and host.
    /// So a reader who came through a tunnel or by another name of the machine stays where he is.
    /// </summary>
    public string Link(string address) => address[_origin..];

    /// <summary>
    /// A command of ours, to be copied. On a trial it is whole, down to where program and data lie, for its reader sits at this machine;
    /// to the public nobody's folders are shown.
    /// </summary>
    public string Command(string verb, string options) => new Uri(Addresses.Home).IsLoopback
        ? Invocation.FromAnywhere(verb, options, settings, database.Text is null)
        : $"publishing {verb} \\\n  {options}";

    /// <summary>The link to a path of ours, given without its first slash.</summary>
    public string LinkTo(string path) => Link(Addresses.Path(path));
}
