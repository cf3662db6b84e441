using System.Text;

namespace Publishing.Representations;

/// <summary>A file of lines that each begin with a tag (RIS, EndNote). No value can end its line, for what follows would be a field of its own.</summary>
/// <param name="before">What stands before a tag.</param>
/// <param name="after">What stands between a tag and its value.</param>
internal sealed class TaggedLines(string before, string after)
{
    private readonly StringBuilder _lines = new();

    /// <summary>A line; none when there is nothing to say.</summary>
    public void Add(string tag, string? value)
    {
        if (CitedArticle.One(value) is { } line)
        {
            _lines.Append(before).Append(tag).Append(after).Append(line).Append("\r\n");
        }
    }

    /// <summary>A line for each value.</summary>
    public void Add(string tag, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Add(tag, value);
        }
    }

    /// <summary>A line whatever its value, such as the one that ends a record.</summary>
    public void End(string line) => _lines.Append(line).Append("\r\n");

    /// <summary>The lines in UTF-8, without a byte order mark.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_lines.ToString());
}
