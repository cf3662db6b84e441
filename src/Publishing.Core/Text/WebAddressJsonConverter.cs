using System.Text.Json;
using System.Text.Json.Serialization;

namespace Publishing.Text;

/// <summary>Reads an address as <see cref="WebAddress"/> does: anything else is refused before .NET, which throws at some texts, looks at it.</summary>
internal sealed class WebAddressJsonConverter : JsonConverter<Uri>
{
    /// <inheritdoc/>
    public override Uri Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && WebAddress.TryParse(reader.GetString(), out var address, "http:", "https:") ? address : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Uri value, JsonSerializerOptions options) => writer.WriteStringValue(value.OriginalString);
}
