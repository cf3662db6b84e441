using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Publishing.Tests;

/// <summary>Holds the arrows between the rooms of Core, as docs/architecture.md draws them.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Identifiers"] = [],
        ["Text"] = ["Identifiers"],
        ["Licensing"] = ["Text", "Identifiers"],
        ["Journals"] = ["Licensing", "Text", "Identifiers"],
        ["Articles"] = ["Journals", "Licensing", "Text", "Identifiers"],
        ["Schemas"] = [],
        ["Problems"] = [],
        ["Jats"] = ["Schemas", "Articles", "Journals", "Licensing", "Text", "Identifiers"],
        ["Crosswalks"] = ["Jats", "Schemas", "Articles", "Journals", "Licensing", "Text", "Identifiers"],
        ["OaiPmh"] = ["Crosswalks", "Schemas", "Articles", "Journals", "Licensing", "Text", "Identifiers"],
        ["Ingest"] = ["Problems", "Jats", "Schemas", "Articles", "Journals", "Licensing", "Text", "Identifiers"],
        ["Representations"] = ["Problems", "Crosswalks", "Jats", "Schemas", "Articles", "Journals", "Licensing", "Text", "Identifiers"],
        ["Jats4r"] = ["Problems", "Articles", "Journals", "Licensing", "Text", "Identifiers"],
        ["Readiness"] = ["Jats4r", "Deposits", "Problems", "Articles", "Journals", "Licensing", "Text", "Identifiers"],
        ["Deposits"] = ["Representations", "Crosswalks", "Problems", "Jats", "Schemas", "Articles", "Journals", "Licensing", "Text", "Identifiers"],
    };

    private static readonly Architecture Core = new ArchLoader().LoadAssemblies(typeof(Publishing.Articles.Article).Assembly).Build();

    [Fact]
    public void Every_room_uses_only_the_rooms_that_its_arrows_lead_to()
    {
        var wrong =
            from type in Core.Types
            let room = RoomOf(type)
            where room is not null
            from target in type.Dependencies.Select(dependency => dependency.Target).Distinct()
            let targetRoom = RoomOf(target)
            where targetRoom is not null && targetRoom != room && !Arrows[room].Contains(targetRoom)
            select $"{type.FullName} uses {target.FullName}: there is no arrow from {room} to {targetRoom}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_namespace_of_Core_is_a_room_that_has_its_arrows()
    {
        var rooms = Core.Types.Select(RoomOf).Where(room => room is not null).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Arrows.Keys.Order(StringComparer.Ordinal), rooms);
    }

    [Fact]
    public void The_arrows_run_one_way()
    {
        foreach (var (room, targets) in Arrows)
        {
            Assert.DoesNotContain(targets, target => target == room || Arrows[target].Contains(room));
        }
    }

    // A file is named after the one concept in it.
    [Fact]
    public void A_name_means_one_thing_in_the_whole_program()
    {
        var files = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !Path.GetRelativePath(RepositoryRoot.Path, file).Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"));
        Assert.Empty(files.GroupBy(file => Path.GetFileName(file), StringComparer.OrdinalIgnoreCase).Where(named => named.Count() > 1).Select(named => string.Join(", ", named)));
    }

    // Without ICU .NET takes every text for normalized and knows no culture; what works only with it would fail where the program runs.
    [Fact]
    public void Tests_run_without_ICU_like_the_program() =>
        Assert.True(AppContext.TryGetSwitch("System.Globalization.Invariant", out var isInvariant) && isInvariant);

    // What reads sources that are neither XML nor JSON (decision 0009).
    private static readonly string[] SourceLibraries = ["AngleSharp", "Sylvan.Data.Csv"];

    [Fact]
    public void Core_uses_nothing_but_the_framework_and_what_reads_sources()
    {
        var references = typeof(Publishing.Articles.Article).Assembly.GetReferencedAssemblies().Select(name => name.Name!);
        Assert.All(references, name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal) || SourceLibraries.Contains(name), name));
    }

    [Fact]
    public void Only_Ingest_uses_what_reads_sources()
    {
        var wrong =
            from type in Core.Types
            let room = RoomOf(type)
            where room is not null and not "Ingest"
            from target in type.Dependencies.Select(dependency => dependency.Target.FullName).Distinct()
            where SourceLibraries.Any(library => target.StartsWith(library + ".", StringComparison.Ordinal))
            select $"{type.FullName} uses {target}";

        Assert.Empty(wrong);
    }

    private static string? RoomOf(IType type)
    {
        // What the compiler makes for itself, such as arrays of constants, may stand in no namespace.
        var parts = type.Namespace?.FullName.Split('.');
        return parts is ["Publishing", var room, ..] && type.Assembly.Name.StartsWith("Publishing.Core", StringComparison.Ordinal) ? room : null;
    }
}
