using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Publishing.Ingest.Tables;

/// <summary>What somebody says of a table whose headings do not say it: which column is which field. A small JSON; <c>docs/spreadsheets.md</c> explains it.</summary>
public sealed record TableMapping
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new MappedColumnJsonConverter() },
    };

    /// <summary>By the heading of a column, or by its letter (<c>A</c>, <c>AB</c>) in a table without headings, what it is; null for a column that is not to be read.</summary>
    public IReadOnlyDictionary<string, MappedColumn?> Columns { get; init; } = new Dictionary<string, MappedColumn?>();

    /// <summary>The row with the headings, from 1; 0 when there is none. Found when it is not said.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>The sheet of a workbook; all that have articles in them when it is not said.</summary>
    public string? Sheet { get; init; }

    /// <summary>What stands between the cells of a CSV file.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The encoding of a CSV file, such as <c>windows-1251</c>.</summary>
    public string? Encoding { get; init; }

    /// <summary>Which number of a date is the month.</summary>
    public DateOrder DateOrder { get; init; }

    /// <summary>The language of articles that name none.</summary>
    public string? Language { get; init; }

    /// <summary>What tells it from another: the same table that is read by another mapping is read anew.</summary>
    [JsonIgnore]
    public string? Fingerprint { get; init; }

    /// <summary>The file that it was read from, to be read again later.</summary>
    [JsonIgnore]
    public string? Json { get; init; }

    /// <summary>Reads a mapping.</summary>
    /// <param name="json">The file.</param>
    /// <param name="mistake">What is wrong with it, in a sentence; null when nothing is.</param>
    public static TableMapping? Read(ReadOnlySpan<byte> json, out string? mistake)
    {
        try
        {
            var text = SourceText.Of(json).Text;
            mistake = null;
            var mapping = JsonSerializer.Deserialize<TableMapping>(text, Options);
            mistake = mapping is null ? "It is null." : null;
            return mapping is null ? null : mapping with { Columns = mapping.Columns ?? new Dictionary<string, MappedColumn?>(), Json = text, Fingerprint = Convert.ToHexStringLower(SHA256.HashData(json)[..4]) };
        }
        catch (JsonException exception)
        {
            mistake = exception.Message;
            return null;
        }
    }
}
