using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;

namespace Publishing.Text;

/// <summary>Writes a <see cref="RichText"/> as a string when it is plain, else as an array of runs.</summary>
public sealed class RichTextJsonConverter : JsonConverter<RichText>
{
    // By their names alone: the parser of enumerations also takes numbers and lists.
    private static readonly Dictionary<string, InlineStyle> Styles = Enum.GetValues<InlineStyle>().ToDictionary(style => style.ToString(), StringComparer.OrdinalIgnoreCase);

    private const string MathMl = "http://www.w3.org/1998/Math/MathML";

    /// <inheritdoc/>
    public override RichText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return RichText.Plain(XmlText.Clean(reader.GetString()!));
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A text is a string, or an array of strings and runs such as {\"italic\": [\"…\"]}.");
        }

        var inlines = new List<Inline>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            inlines.Add(reader.TokenType == JsonTokenType.String ? new TextRun(XmlText.Clean(reader.GetString()!)) : ReadRun(ref reader, options));
        }

        return new RichText(inlines);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RichText value, JsonSerializerOptions options)
    {
        if (value.IsPlain)
        {
            writer.WriteStringValue(value.ToPlainText());
            return;
        }

        writer.WriteStartArray();
        foreach (var inline in value.Inlines)
        {
            WriteRun(writer, inline, options);
        }

        writer.WriteEndArray();
    }

    private static Inline ReadRun(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
        {
            throw new JsonException("A run of text is an object such as {\"italic\": [\"…\"]}, {\"link\": \"https://…\", \"text\": [\"…\"]} or {\"math\": \"<math…\"}.");
        }

        var key = reader.GetString()!;
        reader.Read();
        Inline run;
        if (key == "math")
        {
            run = ReadMath(reader.TokenType == JsonTokenType.String ? reader.GetString() : null);
        }
        else if (key == "link")
        {
            var target = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            reader.Read();
            if (target is null || reader.TokenType != JsonTokenType.PropertyName || reader.GetString() != "text" || !reader.Read())
            {
                throw new JsonException("A link is {\"link\": \"https://…\", \"text\": [\"…\"]}.");
            }

            run = new LinkRun(XmlText.Clean(target), ReadContent(ref reader, options));
        }
        else if (Styles.TryGetValue(key, out var style))
        {
            run = new StyledRun(style, ReadContent(ref reader, options));
        }
        else
        {
            throw new JsonException($"'{key}' is no kind of run: use italic, bold, sub, sup, sc, monospace, underline, strike, overline, link or math.");
        }

        if (!reader.Read() || reader.TokenType != JsonTokenType.EndObject)
        {
            throw new JsonException($"A run has one kind; '{key}' is followed by something else.");
        }

        return run;
    }

    private static RichText ReadContent(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<RichText>(ref reader, options) ?? throw new JsonException("A run holds a text, not null.");

    private static MathRun ReadMath(string? xml)
    {
        var run = new MathRun(xml ?? throw new JsonException($"'math' must hold one math element in the namespace {MathMl}."));
        try
        {
            var element = run.ToElement();
            return element.Name.LocalName == "math" && element.Name.NamespaceName == MathMl
                ? run
                : throw new JsonException($"'math' must hold one math element in the namespace {MathMl}.");
        }
        catch (XmlException exception)
        {
            throw new JsonException("'math' is not well-formed XML: " + exception.Message, exception);
        }
    }

    private static void WriteRun(Utf8JsonWriter writer, Inline inline, JsonSerializerOptions options)
    {
        if (inline is TextRun text)
        {
            writer.WriteStringValue(text.Text);
            return;
        }

        writer.WriteStartObject();
        switch (inline)
        {
            case StyledRun styled:
                writer.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(styled.Style.ToString()));
                JsonSerializer.Serialize(writer, styled.Content, options);
                break;
            case LinkRun link:
                writer.WriteString("link", link.Target);
                writer.WritePropertyName("text");
                JsonSerializer.Serialize(writer, link.Content, options);
                break;
            case MathRun math:
                writer.WriteString("math", math.Xml);
                break;
        }

        writer.WriteEndObject();
    }
}
