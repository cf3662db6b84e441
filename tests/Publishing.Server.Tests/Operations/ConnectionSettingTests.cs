using Microsoft.Extensions.Configuration;
using Publishing.Server.Operations;
using Publishing.Testing;

namespace Publishing.Server.Tests.Operations;

public sealed class ConnectionSettingTests
{
    private const string Good = "Host=db;Database=publishing;Username=u;Password=p";

    [Fact]
    public void Without_a_connection_string_a_private_PostgreSQL_is_used() => Assert.Null(Read(null));

    [Fact]
    public void A_connection_string_is_taken_as_it_is() => Assert.Equal(Good, Read(Good));

    [Fact]
    public void A_secret_may_come_in_a_file()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(Good, Read(null, folder.Write("secret", Good + "\n")));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("postgres://u:topsecret@db/publishing", "no postgres:// address")]
    [InlineData("Host=db;Prot=5432;Password=topsecret", "is no connection string")]
    [InlineData("Database=publishing;Password=topsecret", "is no connection string")]
    [InlineData("Host=db;Port=abc;Password=topsecret", "is no connection string")]
    public void One_that_cannot_be_used_is_refused_without_repeating_its_password(string text, string says)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => Read(text));
        Assert.StartsWith("ConnectionStrings__Publishing", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("topsecret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused_by_its_name() =>
        Assert.StartsWith("Publishing__ConnectionStringFile is '/run/secrets/none'", Assert.Throws<StartRefusedException>(() => Read(null, "/run/secrets/none")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_misspelled_one_is_refused_and_a_foreign_one_is_not_ours_to_judge()
    {
        var misspelled = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Publising"] = Good }).Build();
        Assert.Equal("ConnectionStrings__Publising is no setting: did you mean ConnectionStrings__Publishing?", Assert.Throws<StartRefusedException>(() => ConnectionSetting.Read(misspelled, new PublishingSettings())).Message);
        var foreign = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Redis"] = "redis:6379" }).Build();
        Assert.Null(ConnectionSetting.Read(foreign, new PublishingSettings()));
    }

    [Fact]
    public void Both_at_once_are_refused() =>
        Assert.Contains("both given", Assert.Throws<StartRefusedException>(() => Read(Good, "/run/secrets/db")).Message, StringComparison.Ordinal);

    [Fact]
    public void It_is_shown_without_its_password() => Assert.Equal("Host=db;Port=5432;Database=publishing", new DatabaseConnection(Good).Shown);

    private static string? Read(string? text, string? file = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(text is null ? [] : new Dictionary<string, string?> { ["ConnectionStrings:Publishing"] = text }).Build();
        return ConnectionSetting.Read(configuration, new PublishingSettings { ConnectionStringFile = file });
    }
}
