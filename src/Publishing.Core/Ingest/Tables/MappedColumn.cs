using System.Text.Json;
using System.Text.Json.Serialization;
using Publishing.Identifiers;

namespace Publishing.Ingest.Tables;

/// <summary>One column of a <see cref="TableMapping"/>. In JSON it is the name of the field alone, or an object with the options.</summary>
/// <param name="Field">What its cells are.</param>
/// <param name="Language">The language that they are in.</param>
/// <param name="Number">Which author or file they are of.</param>
/// <param name="Separator">What stands between the values of one cell.</param>
/// <param name="DateOrder">Which number of its dates is the month.</param>
public sealed record MappedColumn(ColumnField Field, LanguageTag? Language = null, int? Number = null, string? Separator = null, DateOrder DateOrder = DateOrder.Unknown);

/// <summary>Reads a <see cref="MappedColumn"/> from the name of a field or from an object.</summary>
internal sealed class MappedColumnJsonConverter : JsonConverter<MappedColumn>
{
    /// <inheritdoc/>
    public override MappedColumn Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new MappedColumn(FieldOf(reader.GetString()));
        }

        using var document = JsonDocument.ParseValue(ref reader);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("A column is the name of a field, an object with the member 'field', or null.");
        }

        var column = new MappedColumn(ColumnField.Ignore);
        var hasField = false;
        foreach (var member in document.RootElement.EnumerateObject())
        {
            column = member.Name switch
            {
                "field" => column with { Field = FieldOf(member.Value.GetString()) },
                "language" => LanguageTag.TryParse(member.Value.GetString(), out var language) ? column with { Language = language } : throw new JsonException($"'{member.Value}' is not a language tag."),
                "number" => member.Value.TryGetInt32(out var number) ? column with { Number = number } : throw new JsonException("'number' must be a number."),
                "separator" => column with { Separator = member.Value.GetString() },
                "dateOrder" => Enum.TryParse<DateOrder>(member.Value.GetString(), ignoreCase: true, out var order) ? column with { DateOrder = order } : throw new JsonException($"'{member.Value}' is not an order of dates: write monthFirst or dayFirst."),
                _ => throw new JsonException($"'{member.Name}' is no option of a column: there are field, language, number, separator and dateOrder."),
            };
            hasField |= member.Name == "field";
        }

        return hasField ? column : throw new JsonException("A column needs the member 'field'.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MappedColumn value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static ColumnField FieldOf(string? name) => Enum.TryParse<ColumnField>(name, ignoreCase: true, out var field) && !char.IsAsciiDigit(name![0])
        ? field
        : throw new JsonException($"'{name}' is no field of a table; there are {string.Join(", ", Enum.GetNames<ColumnField>().Select(JsonNamingPolicy.CamelCase.ConvertName))}.");
}
