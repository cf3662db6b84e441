using System.Text.Json;
using Publishing.Ingest;
using Publishing.Text;

namespace Publishing.Server.Api;

/// <summary>Finds the strings of a document that neither XML nor the database can hold: control characters and halves of surrogate pairs.</summary>
internal static class JsonText
{
    private const int AtMost = 20;

    /// <summary>A mistake for each such string, 20 at most.</summary>
    public static IReadOnlyList<Mistake> Mistakes(JsonElement document)
    {
        var mistakes = new List<Mistake>();
        Look(document, "", mistakes);
        return mistakes;
    }

    private static void Look(JsonElement value, string at, List<Mistake> mistakes)
    {
        if (mistakes.Count >= AtMost)
        {
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    var place = at + JsonMistakes.Step(member.Name);
                    if (!XmlText.IsClean(member.Name))
                    {
                        mistakes.Add(Illegal(at, member.Name));
                    }

                    Look(member.Value, place, mistakes);
                }

                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    Look(item, $"{at}/{index}", mistakes);
                }

                break;
            case JsonValueKind.String when Text(value) is var text && (text is null || !XmlText.IsClean(text)):
                mistakes.Add(Illegal(at, text));
                break;
        }
    }

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static Mistake Illegal(string at, string? text) =>
        Mistake.InField(at, text is null ? null : XmlText.Clean(text), "Must not hold control characters or halves of surrogate pairs: XML cannot hold them. Take them out.");
}
