using Publishing.Server.Cli;
using Publishing.Server.Deposits;
using Publishing.Server.Operations;

namespace Publishing.Server.Tests.Deposits;

public sealed class DepositorAddressTests
{
    [Theory]
    [InlineData("deposits@press.example.org", true)]
    [InlineData("a@press.example.org", true)]
    [InlineData("a+b@x.kz", true)]
    [InlineData("o'neil@press.xn--p1ai", true)]
    [InlineData("press.example.org", false)]
    [InlineData("a@press", false)]
    [InlineData("a@@press.example.org", false)]
    [InlineData("a b@press.example.org", false)]
    [InlineData("a@press..example.org", false)]
    [InlineData("Press <a@press.example.org>", false)]
    [InlineData("a@press.example.org\n", false)]
    [InlineData("a@b.c", false)]
    [InlineData("", false)]
    public void The_setting_and_the_command_line_take_the_same_addresses(string text, bool isOne)
    {
        Assert.Equal(isOne, DepositorAddress.IsValid(text));
        Assert.Equal(isOne, !SettingsRules.Check(new PublishingSettings { DepositorEmail = text }).Any(sentence => sentence.Contains("DepositorEmail", StringComparison.Ordinal)));
        Assert.Equal(isOne, !CommandLine.Root().Parse(["export", "crossref", "--article", "1", "--email", text]).Errors.Any(error => error.Message.Contains("--email", StringComparison.Ordinal)));
    }

    [Fact]
    public void Validators_of_OAI_PMH_take_no_single_letter_before_the_sign() => Assert.False(AdminAddress.IsValid("a@press.example.org"));
}
