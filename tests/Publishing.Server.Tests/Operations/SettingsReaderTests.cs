using Microsoft.Extensions.Configuration;
using Publishing.Server.Operations;
using Publishing.Testing;

namespace Publishing.Server.Tests.Operations;

public sealed class SettingsReaderTests
{
    [Fact]
    public void The_settings_that_nobody_gave_are_right() => Assert.Empty(Read().Mistakes);

    [Theory]
    [InlineData("https://press.example.org")]
    [InlineData("https://press.example.org/")]
    [InlineData("http://press.example.org:8443/journals")]
    [InlineData("https://press.example.org/a/b-c.d_e~f/")]
    public void A_public_address_may_have_a_port_and_a_path(string url) => Assert.Empty(Read(("BaseUrl", url)).Mistakes);

    [Theory]
    [InlineData("jats, oai_dc", "oai_dc jats")]
    [InlineData("oai_dc", "oai_dc")]
    public void The_formats_are_chosen_by_their_prefixes_in_any_order(string list, string prefixes)
    {
        var (settings, mistakes) = Read(("Formats", list));

        Assert.Empty(mistakes);
        Assert.Equal(prefixes, string.Join(' ', settings.Crosswalks().Select(crosswalk => crosswalk.Format.Prefix)));
    }

    [Theory]
    [InlineData("BaseUrl", "press.example.org", "is no absolute http or https address")]
    [InlineData("BaseUrl", "ftp://press.example.org", "is no absolute http or https address")]
    [InlineData("BaseUrl", "", "is no absolute http or https address")]
    [InlineData("BaseUrl", "https://press.example.org/?a=b", "has a query or a fragment")]
    [InlineData("BaseUrl", "https://press.example.org/#", "has a query or a fragment")]
    [InlineData("BaseUrl", "https://me:secret@press.example.org", "has a user name in it")]
    [InlineData("BaseUrl", "https://press.example.org/a//b", "an empty part")]
    [InlineData("BaseUrl", "https://press.example.org/a%20b", "other characters than letters")]
    [InlineData("BaseUrl", "https://баспа.example", "letters outside ASCII")]
    [InlineData("BaseUrl", "\\\\\u200e", "is no absolute http or https address")]
    [InlineData("RepositoryName", " ", "give a name of 1 to 200 characters")]
    [InlineData("RepositoryName", "a\u0007b", "give a name of 1 to 200 characters")]
    [InlineData("AdminEmail", "admin", "is no e-mail address that validators of OAI-PMH take")]
    [InlineData("AdminEmail", "admin@localhost", "is no e-mail address that validators of OAI-PMH take")]
    [InlineData("AdminEmail", "Admin <a@b.org>", "is no e-mail address that validators of OAI-PMH take")]
    [InlineData("IdentifierDomain", "localhost", "give a domain name with a dot")]
    [InlineData("IdentifierDomain", "127.0.0.1", "each part beginning with a letter")]
    [InlineData("IdentifierDomain", "press.example.org:80", "give a domain name with a dot")]
    [InlineData("MetadataLicense", "CC0", "give the address of a license")]
    [InlineData("MetadataLicense", "\\\\\u200e", "give the address of a license")]
    [InlineData("Formats", "oai_dc,jatz", "'jatz' is no format of this repository")]
    [InlineData("Formats", "jats", "every repository must offer oai_dc")]
    [InlineData("PageSize", "0", "give a number from 1 to 1000")]
    [InlineData("PageSize", "many", "is no whole number")]
    [InlineData("PageSize", "99999999999", "is no whole number")]
    [InlineData("IdentifierPageSize", "-5", "give a number from 1 to 10000")]
    [InlineData("MaxPageBytes", "1", "give a number from 65536 to")]
    [InlineData("TokenLifetimeHours", "0", "give a number from 1 to 8760")]
    [InlineData("MaxSourceBytes", "10", "give a number from 1024 to")]
    [InlineData("RequestTimeoutSeconds", "0", "give a number from 1 to 3600")]
    [InlineData("ShutdownTimeoutSeconds", "-1", "give a number from 0 to 3600")]
    [InlineData("RenderIntervalSeconds", "0", "give a number from 1 to 3600")]
    [InlineData("MigrateOnStart", "yes", "give true or false")]
    [InlineData("Welcome", "on", "give true or false")]
    [InlineData("DataDirectory", "", "give the folder")]
    [InlineData("SampleDirectory", "/nowhere", "where there is no journal.json")]
    public void A_wrong_setting_is_refused_by_its_name_with_what_is_right(string name, string value, string says)
    {
        var mistake = Assert.Single(Read((name, value)).Mistakes);
        Assert.StartsWith("Publishing__" + name + " ", mistake, StringComparison.Ordinal);
        Assert.Contains(says, mistake, StringComparison.Ordinal);
        Assert.True(value.Trim().Length == 0 || mistake.Contains(value, StringComparison.Ordinal), mistake);
    }

    [Fact]
    public void A_misspelled_setting_is_refused_with_the_one_that_was_meant() =>
        Assert.Equal(["Publishing__BaseURI is no setting: did you mean Publishing__BaseUrl?"], Read(("BaseURI", "https://press.example.org")).Mistakes);

    [Fact]
    public void A_setting_that_is_like_none_is_refused_all_the_same() =>
        Assert.Equal(["Publishing__Xyzzy is no setting: docs/operations.md lists every one. Take it away."], Read(("Xyzzy", "1")).Mistakes);

    [Fact]
    public void Every_mistake_is_named_at_once() =>
        Assert.Equal(3, Read(("BaseUrl", "nowhere"), ("PageSize", "0"), ("Typo", "x")).Mistakes.Count);

    [Fact]
    public void Names_are_read_whatever_their_case() => Assert.Equal(7, Read(("PAGESIZE", "7")).Settings.PageSize);

    [Fact]
    public void A_setting_that_may_be_absent_may_be_empty() => Assert.Null(Read(("SampleDirectory", "")).Settings.SampleDirectory);

    [Fact]
    public void The_manual_has_every_setting_with_what_holds_when_nobody_gives_it()
    {
        var manual = Checkout.Read("docs/operations.md");
        var usual = new PublishingSettings();
        foreach (var property in typeof(PublishingSettings).GetProperties())
        {
            var shown = property.GetValue(usual) switch
            {
                null => "",
                bool flag => flag ? "true" : "false",
                var value => $"{value}",
            };
            Assert.Contains($"| `Publishing__{property.Name}` | {(shown.Length == 0 ? "–" : $"`{shown}`")} |", manual, StringComparison.Ordinal);
        }
    }

    private static (PublishingSettings Settings, IReadOnlyList<string> Mistakes) Read(params (string Name, string Value)[] settings) =>
        SettingsReader.TryRead(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => "Publishing:" + setting.Name, setting => (string?)setting.Value)).Build());
}
