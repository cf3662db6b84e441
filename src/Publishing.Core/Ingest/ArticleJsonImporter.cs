using System.Text;
using System.Text.Json;
using Publishing.Articles;
using Publishing.Ingest.Pieces;
using Publishing.Text;

namespace Publishing.Ingest;

/// <summary>Our own JSON, the schema of the API: one article, a list of them, or one a line.</summary>
public sealed class ArticleJsonImporter : Importer
{
    private const int LookedAt = 16 * 1024;

    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 64, AllowMultipleValues = true };

    private static readonly HashSet<string> Members =
        ArticleJson.Options.GetTypeInfo(typeof(Article)).Properties.Select(property => property.Name).ToHashSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Name => "json";

    /// <inheritdoc/>
    public override string Description => "articles in our own JSON, the schema of the API: one, a list, or one a line";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/json";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source)
    {
        var head = SourceText.Of(source.Bytes.Span[..Math.Min(source.Bytes.Length, LookedAt)]).Text;
        if (!head.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal) && !head.AsSpan().TrimStart().StartsWith("[", StringComparison.Ordinal))
        {
            return 0;
        }

        // Other kinds of JSON have an importer that is surer; one that nobody knows is at least told what is wrong with it.
        var names = FirstMembers(head);
        return names.Count == 0 ? 5 : 5 + (90 * names.Count(Members.Contains) / names.Count);
    }

    /// <inheritdoc/>
    public override RecordSplitter? Splitter(SourceFile beginning) => RecordSplitter.OfJson(beginning.Bytes.Span);

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        var text = SourceText.Of(source.Bytes.Span);
        var problems = text.Problems.ToList();
        var clean = JsonText.WithoutLoneSurrogates(text.Text, out var first);
        if (first >= 0)
        {
            problems.Add(Problem.Of(ProblemCodes.IllegalCharacters, "Escapes that stand for half of a character were taken out.", value: text.Text.Substring(first, 6), line: XmlPreparation.LineAt(text.Text, first)));
        }

        return KnownJson.Find(FirstMembers(clean)) is { } known
            ? ImportResult.Rejected(known.ToProblem())
            : new ImportResult(new Reading(Encoding.UTF8.GetBytes(clean)).Articles(), problems);
    }

    // The names of the members of the first object, as far as its beginning reaches.
    private static List<string> FirstMembers(string text)
    {
        var names = new List<string>();
        var head = Encoding.UTF8.GetBytes(text.Length > LookedAt ? text[..LookedAt] : text);
        var reader = new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(ReaderOptions));
        try
        {
            while (reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth <= 1))
            {
                var isMember = reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth <= 2;
                if (isMember)
                {
                    names.Add(reader.GetString()!);
                    if (!reader.TrySkip())
                    {
                        break;
                    }
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Where it is broken is for the reading to say.
        }

        return names;
    }

    /// <summary>One text while it is read, from its beginning to its end.</summary>
    private sealed class Reading(byte[] text)
    {
        private readonly List<ImportedArticle> _articles = [];
        private int _lineStart;
        private int _line = 1;

        public List<ImportedArticle> Articles()
        {
            for (var at = 0; at >= 0 && at < text.Length;)
            {
                at = ReadFrom(at);
            }

            return _articles;
        }

        // Reads to the end, or to what cannot be read: then it goes on in the next line, if articles stand one a line.
        private int ReadFrom(int start)
        {
            var reader = new Utf8JsonReader(text.AsSpan(start), ReaderOptions);
            var inList = false;
            var from = start;
            try
            {
                while (reader.Read())
                {
                    if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray && reader.CurrentDepth == 0)
                    {
                        inList = reader.TokenType == JsonTokenType.StartArray;
                    }
                    else
                    {
                        from = start + (int)reader.TokenStartIndex;
                        reader.Skip();
                        Accept(from, start + (int)reader.BytesConsumed - from);
                        from = start + (int)reader.BytesConsumed;
                    }
                }

                return -1;
            }
            catch (JsonException exception)
            {
                var broken = OffsetOf(start, exception);
                var (line, column) = Place(broken);
                Reject(new Article(), Problem.Of(ProblemCodes.MalformedJson, $"The JSON is not well-formed: {exception.Message.Split(" LineNumber:")[0]}", line: line, column: column));
                return inList ? -1 : NextObject(from);
            }
        }

        private int OffsetOf(int start, JsonException exception)
        {
            var offset = start;
            for (var line = exception.LineNumber ?? 0; line > 0; line--)
            {
                offset += text.AsSpan(offset).IndexOf((byte)'\n') + 1;
            }

            return Math.Min(offset + (int)(exception.BytePositionInLine ?? 0), text.Length);
        }

        // The next line that begins with an object: in one that goes over several lines, those further down are indented.
        private int NextObject(int offset)
        {
            while (text.AsSpan(offset).IndexOf((byte)'\n') is >= 0 and var newline)
            {
                offset += newline + 1;
                if (offset < text.Length && text[offset] == (byte)'{')
                {
                    return offset;
                }
            }

            return -1;
        }

        private void Accept(int start, int length)
        {
            using var document = JsonDocument.Parse(text.AsMemory(start, length), new JsonDocumentOptions { MaxDepth = 64 });
            var mistakes = JsonMistakes.Find<Article>(document.RootElement);
            if (mistakes.Count == 0)
            {
                _articles.Add(CopyEditor.Accept(document.RootElement.Deserialize<Article>(ArticleJson.Options)!, []));
                return;
            }

            var places = new JsonPlaces(text.AsSpan(start, length));
            Reject(Named(document.RootElement), [.. Folded(mistakes).Select(alike => ToProblem(alike, start + places.OffsetOf(alike[0].Place)))]);
        }

        // Fields that are not ours are said in one sentence for each object: the fields that are ours need be listed but once.
        private static IEnumerable<List<JsonMistake>> Folded(IReadOnlyList<JsonMistake> mistakes) => mistakes
            .GroupBy(mistake => mistake.Rule.Contains(": use ", StringComparison.Ordinal) ? mistake.Place[..(mistake.Place.LastIndexOf('/') + 1)] + mistake.Rule : mistake.Place + mistake.Rule)
            .Select(alike => alike.ToList());

        private Problem ToProblem(List<JsonMistake> alike, int offset)
        {
            const int mostNamed = 8;
            var (line, column) = Place(offset);
            var first = alike[0];
            var field = first.Place.Length == 0 ? null : first.Place[1..];
            var others = alike.Skip(1).Take(mostNamed - 1).Select(mistake => mistake.Place[(mistake.Place.LastIndexOf('/') + 1)..]);
            var named = string.Join(", ", others.Prepend(field ?? "The article"));
            var more = alike.Count > mostNamed ? $" and {alike.Count - mostNamed} more" : "";
            var problem = Problem.Of(first.Code, $"{named}{more}: {first.Rule}", field, first.Value, line, column);

            // Who writes our own JSON has its schema: a value that cannot be is not quietly left out, as it is of a page or of JATS.
            return first.IsOfValue ? problem with { Severity = ProblemSeverity.Error, Remedy = "Correct the value at the place named, or leave it out." } : problem;
        }

        // Lines are counted on from the last place: a text of nothing but mistakes is gone through once.
        private (int Line, int Column) Place(int offset)
        {
            if (offset < _lineStart)
            {
                (_lineStart, _line) = (0, 1);
            }

            while (text.AsSpan(_lineStart, offset - _lineStart).IndexOf((byte)'\n') is >= 0 and var newline)
            {
                _lineStart += newline + 1;
                _line++;
            }

            return (_line, Encoding.UTF8.GetCharCount(text.AsSpan(_lineStart, offset - _lineStart)) + 1);
        }

        // So that a report can name the one that it rejects.
        private static Article Named(JsonElement article) =>
            article.ValueKind == JsonValueKind.Object
            && article.TryGetProperty("titles", out var titles) && titles.ValueKind == JsonValueKind.Array && titles.GetArrayLength() > 0
            && titles[0] is { ValueKind: JsonValueKind.Object } title && title.TryGetProperty("text", out var words) && words.ValueKind == JsonValueKind.String
                ? new Article { Titles = [new Title(RichText.Plain(RunningText.Of(words.GetString()!)))] }
                : new Article();

        private void Reject(Article article, params Problem[] problems) => _articles.Add(new ImportedArticle(article, problems));
    }
}
