using System.Text.Json;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Ingest;

/// <summary>What values in JSON must look like, in words; those that are more than one string or number say it themselves.</summary>
internal static class JsonRules
{
    public static string? Of(Type type) => type switch
    {
        _ when type == typeof(string) => "Must be a string.",
        _ when type == typeof(bool) => "Must be true or false.",
        _ when type == typeof(int) || type == typeof(long) => "Must be a whole number.",
        _ when type == typeof(DateOnly) => "Must be a day, written YYYY-MM-DD.",
        _ when type == typeof(DateTime) => "Must be a point in time, written YYYY-MM-DDThh:mm:ssZ.",
        _ when type == typeof(Uri) => "Must be an absolute http or https address, such as https://example.org/.",
        _ when type == typeof(PartialDate) => "Must be a date of the calendar, written YYYY, YYYY-MM or YYYY-MM-DD.",
        _ when type == typeof(Doi) => "Must be a DOI, such as 10.5555/12345678.",
        _ when type == typeof(Orcid) => "Must be an ORCID iD with a right check digit, such as 0000-0002-1825-0097.",
        _ when type == typeof(Issn) => "Must be an ISSN with a right check digit, such as 0378-5955.",
        _ when type == typeof(Ror) => "Must be a ROR id with right check digits, such as https://ror.org/03yrm5c26.",
        _ when type == typeof(LanguageTag) => "Must be a language tag (BCP 47), such as kk or ru-Latn.",
        { IsEnum: true } => $"Must be one of {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName))}.",
        _ => null,
    };

    /// <summary>Whether a value of that type is written as JSON of that kind, so that only what it says can be wrong.</summary>
    public static bool IsWrittenAs(JsonValueKind kind, Type type) => kind switch
    {
        JsonValueKind.Number => IsNumber(type),
        JsonValueKind.String => !IsNumber(type) && type != typeof(bool) && type != typeof(RichText),
        _ => false,
    };

    private static bool IsNumber(Type type) => type == typeof(int) || type == typeof(long);
}
