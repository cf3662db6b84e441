using System.Buffers.Text;
using System.Security.Cryptography;
using CsCheck;
using Publishing.OaiPmh;

namespace Publishing.Tests.OaiPmh;

public sealed class ResumptionTokensTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly ResumptionTokens Tokens = new(Key);

    private static readonly Gen<DateTime> Moments = Gen.Long[0, (DateTime.MaxValue.Ticks / TimeSpan.TicksPerSecond) - 1]
        .Select(seconds => new DateTime(seconds * TimeSpan.TicksPerSecond, DateTimeKind.Utc));

    private static readonly Gen<DateTime?> Bounds = Gen.Select(Gen.Bool, Moments).Select((given, moment) => given ? moment : (DateTime?)null);

    private static readonly Gen<ResumptionToken> AnyToken = Gen.Select(
        Gen.Enum<Verb>(),
        Gen.String[Gen.Char.AlphaNumeric, 0, 30],
        Gen.String[Gen.Char.AlphaNumeric, 0, 129],
        Gen.Select(Bounds, Bounds, Bounds, Bounds, Moments),
        Gen.Long[0, long.MaxValue],
        Gen.Long[0, long.MaxValue],
        Gen.Long[0, long.MaxValue]).Select((verb, prefix, set, times, article, cursor, size) => new ResumptionToken
        {
            Verb = verb,
            MetadataPrefix = prefix,
            Set = set.Length > 0 ? set : null,
            From = times.Item1,
            Until = times.Item2,
            After = times.Item3 is { } stamp ? new RecordKey(stamp, article) : null,
            AfterSet = times.Item3 is null && set.Length > 0 ? set : null,
            Cursor = cursor,
            CompleteListSize = size,
            Horizon = times.Item4,
            Expires = times.Item5,
        });

    private static readonly ResumptionToken Example = new()
    {
        Verb = Verb.ListRecords,
        MetadataPrefix = "oai_dc",
        After = new RecordKey(new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc), 100),
        Cursor = 100,
        CompleteListSize = 250,
        Expires = new DateTime(2025, 1, 3, 0, 0, 0, DateTimeKind.Utc),
    };

    [Fact]
    public void A_token_says_what_was_written_into_it() =>
        Gen.Select(AnyToken, Gen.OneOf(Gen.Const((string?)null), Gen.Const((string?)"mining"))).Sample((token, journal) => Assert.Equal(token, Tokens.Read(Tokens.Write(token, journal), journal)));

    [Fact]
    public void A_token_can_stand_in_any_address_and_is_never_long() => AnyToken.Sample(token =>
    {
        var text = Tokens.Write(token, "mining");
        Assert.Matches("^[A-Za-z0-9_-]+$", text);
        Assert.True(text.Length <= ResumptionTokens.MaxLength);
    });

    [Fact]
    public void With_any_bit_flipped_it_is_refused() => Gen.Select(AnyToken, Gen.UInt).Sample((token, at) =>
    {
        var bytes = Base64Url.DecodeFromChars(Tokens.Write(token, null));
        var bit = (int)(at % (bytes.Length * 8));
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        Assert.Null(Tokens.Read(Base64Url.EncodeToString(bytes), null));
    });

    [Fact]
    public void With_any_character_changed_it_is_refused()
    {
        var text = Tokens.Write(Example, null);
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var character in "AQgw_-9=+/ %")
            {
                var changed = text[..i] + character + text[(i + 1)..];
                Assert.True(changed == text || Tokens.Read(changed, null) is null, changed);
            }
        }
    }

    [Fact]
    public void Cut_off_anywhere_it_is_refused()
    {
        var text = Tokens.Write(Example, null);

        Assert.All(Enumerable.Range(0, text.Length), length => Assert.Null(Tokens.Read(text[..length], null)));
    }

    [Fact]
    public void Lengthened_it_is_refused()
    {
        var text = Tokens.Write(Example, null);

        Assert.All(["A", "=", "==", " ", "\n", "\0", "AAAA"], more => Assert.Null(Tokens.Read(text + more, null)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("\0")]
    [InlineData("Шахта")]
    [InlineData("<a href=\"x\">")]
    public void Junk_is_refused(string text) => Assert.Null(Tokens.Read(text, null));

    [Fact]
    public void A_huge_token_is_refused() => Assert.Null(Tokens.Read(new string('A', 10_000_000), null));

    [Fact]
    public void Any_text_is_refused() => Gen.String.Sample(text => Tokens.Read(text, null) is null);

    [Fact]
    public void A_token_of_one_base_URL_is_refused_at_another()
    {
        Assert.Null(Tokens.Read(Tokens.Write(Example, null), "mining"));
        Assert.Null(Tokens.Read(Tokens.Write(Example, "mining"), null));
        Assert.Null(Tokens.Read(Tokens.Write(Example, "mining"), "min"));
    }

    [Fact]
    public void A_token_of_another_repository_is_refused() =>
        Assert.Null(new ResumptionTokens(RandomNumberGenerator.GetBytes(32)).Read(Tokens.Write(Example, null), null));

    [Fact]
    public void A_token_laid_out_by_another_release_is_refused_though_its_key_is_right()
    {
        byte[] fields = [99, .. "anything"u8];
        var mac = HMACSHA256.HashData(Key, (byte[])[0, .. fields])[..16];

        Assert.Null(Tokens.Read(Base64Url.EncodeToString([.. fields, .. mac]), null));
    }
}
