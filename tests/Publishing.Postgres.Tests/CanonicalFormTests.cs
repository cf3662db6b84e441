using System.Globalization;
using System.Text;
using CsCheck;
using Npgsql;
using Publishing.Testing;
using Publishing.Text;

namespace Publishing.Postgres.Tests;

/// <summary>PostgreSQL has a normalization of its own, with tables of its own: both must agree on every character and on texts of them.</summary>
public sealed class CanonicalFormTests : IAsyncLifetime
{
    private static readonly string[] Characters = Read();

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public Task Every_character_that_normalization_knows_has_the_same_form() => AssertSameAsync(Characters);

    [Fact]
    public async Task Texts_of_such_characters_have_the_same_form()
    {
        var texts = Gen.Int[0, Characters.Length - 1].Select(i => Characters[i]).Array[1, 8].Select(string.Concat).Array[5000].Single();

        await AssertSameAsync(texts);
    }

    [Fact]
    public async Task Every_character_that_is_another_form_of_plainer_ones_has_the_same_form_KC()
    {
        using var resource = typeof(CompatibilityForm).Assembly.GetManifestResourceStream("CompatibilityData.txt")!;
        using var reader = new StreamReader(resource);
        var others = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => Character(line.Split(' ')[0])).ToList();
        var all = Characters.Concat(others).ToList();
        string[] texts = [.. all, .. Gen.Int[0, all.Count - 1].Select(i => all[i]).Array[1, 8].Select(string.Concat).Array[5000].Single()];

        Assert.Equal(await FormsAsync(texts, "nfkc"), texts.Select(CompatibilityForm.Of));
    }

    private async Task AssertSameAsync(string[] texts) => Assert.Equal(await FormsAsync(texts, "nfc"), texts.Select(CanonicalForm.Of));

    private async Task<string[]> FormsAsync(string[] texts, string form)
    {
        await using var command = _database.DataSource.CreateCommand($"select array_agg(normalize(text, {form}) order by place) from unnest($1::text[]) with ordinality as given (text, place)");
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = texts });
        return (string[])(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    // Every character of the table, alone and as the parts that it comes from; Hangul, which needs none, beside them.
    private static string[] Read()
    {
        using var resource = typeof(CanonicalForm).Assembly.GetManifestResourceStream("CanonicalData.txt")!;
        using var reader = new StreamReader(resource);
        var characters = new List<string> { "a", "\u1112", "\u1161", "\u11ab", "한", "하" };
        while (reader.ReadLine() is { } line)
        {
            var codes = line.Split(' ')[1..];
            characters.AddRange(line[0] switch
            {
                'c' => [Character(codes[0]), Character(codes[1])],
                'd' or 'x' => [Character(codes[0]), string.Concat(codes[1..].Select(Character)), .. codes[1..].Select(Character)],
                _ => [],
            });
        }

        return [.. characters];
    }

    private static string Character(string code) => new Rune(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();
}
