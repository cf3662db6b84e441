using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization;

namespace Publishing.Text;

/// <summary>
/// Text that may carry markup: a small inline vocabulary, never HTML. Every output decides how to flatten it.
/// In JSON a plain text is a string; anything else an array of strings and objects with one key:
/// <c>["On ", {"italic": ["Homo sapiens"]}, {"math": "&lt;mml:math …"}]</c>.
/// </summary>
[JsonConverter(typeof(RichTextJsonConverter))]
public sealed record RichText
{
    /// <summary>No text.</summary>
    public static readonly RichText Empty = new([]);

    /// <summary>The runs in reading order; neighboring plain texts are joined, empty ones dropped.</summary>
    public RichText(IEnumerable<Inline> inlines) => Inlines = Normalize(inlines);

    // Nearly every text is one run.
    private RichText(TextRun only) => Inlines = [only];

    /// <summary>The runs in reading order.</summary>
    public ImmutableArray<Inline> Inlines { get; }

    /// <summary>Whether there is nothing to read.</summary>
    public bool IsEmpty
    {
        get
        {
            foreach (var inline in Inlines)
            {
                if (inline is not TextRun text || VisibleText.IsIn(text.Text))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Whether the text carries no markup.</summary>
    public bool IsPlain => Inlines is [] or [TextRun];

    /// <summary>A text without markup.</summary>
    public static RichText Plain(string text) => text.Length == 0 ? Empty : new(new TextRun(text));

    /// <summary>The text without its markup, as a reader would say it; MathML is flattened to its character data.</summary>
    public string ToPlainText()
    {
        if (Inlines is [TextRun only])
        {
            return only.Text;
        }

        var text = new StringBuilder();
        foreach (var inline in Inlines)
        {
            inline.AppendPlainText(text);
        }

        return text.ToString();
    }

    /// <summary>
    /// The text in characters alone, for titles and lists: as <see cref="ToPlainText"/>, but what is raised or lowered stays so,
    /// by Unicode's characters where they are (10ⁿ, H₂O) and else by a mark (x^α), for "10n" would be something else.
    /// </summary>
    public string ToReadableText() => ReadableText.Of(this);

    /// <inheritdoc/>
    public bool Equals(RichText? other) => other is not null && Inlines.SequenceEqual(other.Inlines);

    /// <inheritdoc/>
    public override int GetHashCode() => Inlines.Aggregate(17, (hash, inline) => HashCode.Combine(hash, inline));

    /// <inheritdoc/>
    public override string ToString() => ToPlainText();

    private static ImmutableArray<Inline> Normalize(IEnumerable<Inline> inlines)
    {
        var runs = ImmutableArray.CreateBuilder<Inline>();
        StringBuilder? joined = null;
        foreach (var inline in inlines)
        {
            if (inline is TextRun { Text.Length: 0 })
            {
                continue;
            }

            // Joined once they are all there: a text of many pieces would else be copied for each of them.
            if (inline is TextRun next && runs.Count > 0 && runs[^1] is TextRun last)
            {
                (joined ??= new StringBuilder(last.Text)).Append(next.Text);
            }
            else
            {
                Join(runs, ref joined);
                runs.Add(inline);
            }
        }

        Join(runs, ref joined);
        return runs.ToImmutable();
    }

    private static void Join(ImmutableArray<Inline>.Builder runs, ref StringBuilder? joined)
    {
        if (joined is not null)
        {
            runs[^1] = new TextRun(joined.ToString());
            joined = null;
        }
    }
}
