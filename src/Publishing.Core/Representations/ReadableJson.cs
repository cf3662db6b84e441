using System.Text.Encodings.Web;
using System.Text.Json;

namespace Publishing.Representations;

/// <summary>JSON as a file that people open too: indented, every script as it is.</summary>
internal static class ReadableJson
{
    // Nothing here stands inside HTML, so nothing has to be written as numbers.
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" };
}
