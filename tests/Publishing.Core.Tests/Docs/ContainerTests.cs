namespace Publishing.Tests.Docs;

/// <summary>Holds the container's files to what docs/container.md promises.</summary>
public sealed class ContainerTests
{
    private static readonly string Dockerfile = Read("Dockerfile");
    private static readonly string Compose = Read("compose.yaml");

    [Fact]
    public void The_image_runs_as_a_user_that_is_not_root_and_asks_after_its_own_health()
    {
        var final = Dockerfile[Dockerfile.LastIndexOf("FROM ", StringComparison.Ordinal)..];
        Assert.Contains("USER $APP_UID", final, StringComparison.Ordinal);
        Assert.Contains("\"health\"]", final, StringComparison.Ordinal);
        Assert.DoesNotContain("USER root", final, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POSTGRES_PASSWORD")]
    [InlineData("PUBLISHING_BASE_URL")]
    [InlineData("PUBLISHING_ADMIN_EMAIL")]
    [InlineData("PUBLISHING_IDENTIFIER_DOMAIN")]
    public void What_must_be_chosen_has_no_default(string variable)
    {
        Assert.Contains("${" + variable + ":?", Compose, StringComparison.Ordinal);
        Assert.DoesNotContain("${" + variable + ":-", Compose, StringComparison.Ordinal);
        Assert.Contains(variable, Read("docs/container.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_the_build_needs_is_copied_into_it()
    {
        foreach (var needed in (string[])["src", "migrations", "schemas", "global.json", "Directory.Build.props", "Directory.Packages.props"])
        {
            Assert.Contains(needed, Dockerfile, StringComparison.Ordinal);
            Assert.DoesNotContain(Read(".dockerignore").Split('\n'), line => line.Trim() == needed);
        }
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(RepositoryRoot.Path, file));
}
