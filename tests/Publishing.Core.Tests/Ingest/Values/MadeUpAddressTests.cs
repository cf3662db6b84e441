using Publishing.Ingest.Values;

namespace Publishing.Tests.Ingest.Values;

public sealed class MadeUpAddressTests
{
    [Theory]
    [InlineData("autor2@example.com")]
    [InlineData("anelli@exemplo.com")]
    [InlineData("a@mail.example.org")]
    [InlineData("a@b.test")]
    [InlineData("noemail@university.edu")]
    [InlineData("no-email1@journal.org")]
    [InlineData("x@nomail.com")]
    public void Addresses_that_nobody_has_are_known(string address) => Assert.True(MadeUpAddress.Is(address));

    [Theory]
    [InlineData("d.zhailin@enu.kz")]
    [InlineData("example@university.edu")]
    [InlineData("none.such@uni.de")]
    [InlineData("a@example-university.org")]
    public void Others_are_let_be(string address) => Assert.False(MadeUpAddress.Is(address));
}
