using Publishing.Jats;

namespace Publishing.Tests.Jats;

public sealed class EmailAddressesTests
{
    [Theory]
    [InlineData("Library, Almaty. E-mail: a.b@example.org.", "Library, Almaty.")]
    [InlineData("Library, Almaty; a.b@example.org.", "Library, Almaty.")]
    [InlineData("Write to a.b@example.org. She answers.", "Write to. She answers.")]
    [InlineData("a.b@example.org", "")]
    [InlineData("Почта, Алматы. Электронды пошта: иванов@почта.рф.", "Почта, Алматы.")]
    [InlineData("Library; o'brien@univ.xn--80ao21a", "Library")]
    [InlineData("Library. E-mails: a@b.org, c@d.org", "Library.")]
    [InlineData("Room @ the Library", "Room @ the Library")]
    public void An_address_goes_with_the_words_that_announce_it(string text, string without) => Assert.Equal(without, EmailAddresses.Without(text));
}
