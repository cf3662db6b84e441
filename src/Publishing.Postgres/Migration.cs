using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Publishing.Postgres;

/// <summary>One step of the schema: a file <c>NNNN_verb_object.sql</c>.</summary>
/// <param name="Number">Its number; steps are applied in this order.</param>
/// <param name="Name">Its name without number and extension, such as <c>create_articles</c>.</param>
/// <param name="Sql">What it does.</param>
public sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>Every step that this program knows, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = ReadEmbedded();

    /// <summary>SHA-256 of the text, lower-case hexadecimal. A step is never edited once it has been applied anywhere.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number:0000}_{Name}");

    private static Migration[] ReadEmbedded() =>
    [
        .. typeof(Migration).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    private static Migration Read(string resource)
    {
        var name = Path.GetFileNameWithoutExtension(resource);
        using var reader = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);

        // A checkout that turns line ends must not turn checksums.
        var sql = reader.ReadToEnd().ReplaceLineEndings("\n");
        return new Migration(int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), name[5..], sql);
    }
}
