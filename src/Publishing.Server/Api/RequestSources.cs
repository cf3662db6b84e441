using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Publishing.Ingest;
using Publishing.Ingest.Tables;
using Publishing.Server.Ingest.Archives;

namespace Publishing.Server.Api;

/// <summary>The sources that a request carries: its body, or each file of a multipart form. Nothing is put on disk.</summary>
internal static class RequestSources
{
    private const int MostFiles = 1_000;

    /// <summary>All of them.</summary>
    /// <param name="body">The body of the request.</param>
    /// <param name="contentType">What the request says that it is.</param>
    /// <param name="name">The name of the source, when it is the body.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<(IReadOnlyList<SourceFile> Sources, ProblemAnswer? Refusal)> ReadAsync(byte[] body, string? contentType, string? name, CancellationToken cancel) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? await ReadFormAsync(body, HeaderUtilities.RemoveQuotes(type.Boundary).Value, cancel)
            : ([new SourceFile(name ?? "request body", body)], null);

    /// <summary>Each of them; of an archive what is in it, of a large one its parts.</summary>
    public static async IAsyncEnumerable<FoundSource> FindAsync(IEnumerable<SourceFile> sources, int maxBytes, AskedReading? asked, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var source in sources)
        {
            if ((asked is null || source.Bytes.Length <= LargeSource.From(maxBytes)) && PackingOf.Start(source.Bytes.Span[..Math.Min(source.Bytes.Length, PackingOf.Enough)]).Packing == Packing.None)
            {
                yield return new FoundSource(source.Name, source, null);
                continue;
            }

            await foreach (var found in SourceSearch.InFileAsync(source.Name, () => new MemoryStream(Segment(source), writable: false), maxBytes, asked is null ? null : asked with { Mapping = source.Mapping }, cancel))
            {
                yield return found.Part is null ? found.ReadWith(source.Mapping) : found;
            }
        }
    }

    private static byte[] Segment(SourceFile source) => MemoryMarshal.TryGetArray(source.Bytes, out var array) && array.Offset == 0 && array.Count == array.Array!.Length ? array.Array : source.Bytes.ToArray();

    private static async Task<(IReadOnlyList<SourceFile>, ProblemAnswer?)> ReadFormAsync(byte[] form, string? boundary, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 200)
        {
            return ([], new ProblemAnswer(ProblemType.BadRequest, "The Content-Type multipart/form-data names no boundary."));
        }

        var (sources, mapping) = (new List<SourceFile>(), (TableMapping?)null);
        try
        {
            var reader = new MultipartReader(boundary, new MemoryStream(form));
            while (await reader.ReadNextSectionAsync(cancel) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                {
                    continue;
                }

                if (disposition.Name.Value?.Trim('"') == "mapping")
                {
                    mapping = TableMapping.Read(await RequestBody.ReadAsync(section.Body, form.Length, null, cancel), out var mistake);
                    if (mistake is not null)
                    {
                        return ([], new ProblemAnswer(ProblemType.BadRequest, $"The part 'mapping' of the form is not a mapping of columns: {mistake}"));
                    }
                }
                else if (disposition.IsFileDisposition())
                {
                    if (sources.Count == MostFiles)
                    {
                        return ([], new ProblemAnswer(ProblemType.TooLarge, $"The form has more than {MostFiles} files."));
                    }

                    var bytes = await RequestBody.ReadAsync(section.Body, form.Length, null, cancel);
                    sources.Add(new SourceFile((disposition.FileNameStar.Value ?? disposition.FileName.Value ?? "file").Trim('"'), bytes!));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return ([], new ProblemAnswer(ProblemType.BadRequest, $"The form is not multipart/form-data (RFC 7578): {exception.Message}"));
        }

        return sources.Count > 0 ? ([.. sources.Select(source => source with { Mapping = mapping })], null) : ([], new ProblemAnswer(ProblemType.BadRequest, "The form has no file: give each part a filename, as 'curl -F file=@article.xml' does."));
    }
}
