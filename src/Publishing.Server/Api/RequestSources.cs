using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Publishing.Ingest;

namespace Publishing.Server.Api;

/// <summary>The sources that a request carries: its body, or each file of a multipart form. Nothing is put on disk.</summary>
internal static class RequestSources
{
    private const int MostFiles = 1_000;

    /// <summary>All of them, together no larger than the bound.</summary>
    public static async Task<(IReadOnlyList<SourceFile> Sources, ProblemAnswer? Refusal)> ReadAsync(HttpRequest request, string? name, int maxBytes)
    {
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return await ReadFormAsync(request, HeaderUtilities.RemoveQuotes(type.Boundary).Value, maxBytes);
        }

        var bytes = await RequestBody.ReadAsync(request, maxBytes);
        return bytes is null ? ([], await RequestBody.TooLargeAsync(request, maxBytes)) : ([new SourceFile(name ?? "request body", bytes)], null);
    }

    private static async Task<(IReadOnlyList<SourceFile>, ProblemAnswer?)> ReadFormAsync(HttpRequest request, string? boundary, int maxBytes)
    {
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 200)
        {
            return ([], new ProblemAnswer(ProblemType.BadRequest, "The Content-Type multipart/form-data names no boundary."));
        }

        // Bounded by the whole form first, for what stands between the files counts too.
        var form = await RequestBody.ReadAsync(request, maxBytes);
        if (form is null)
        {
            return ([], await RequestBody.TooLargeAsync(request, maxBytes));
        }

        var sources = new List<SourceFile>();
        try
        {
            var reader = new MultipartReader(boundary, new MemoryStream(form));
            while (await reader.ReadNextSectionAsync(request.HttpContext.RequestAborted) is { } section)
            {
                if (ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) && disposition.IsFileDisposition())
                {
                    if (sources.Count == MostFiles)
                    {
                        return ([], new ProblemAnswer(ProblemType.TooLarge, $"The form has more than {MostFiles} files."));
                    }

                    var bytes = await RequestBody.ReadAsync(section.Body, maxBytes, null, request.HttpContext.RequestAborted);
                    sources.Add(new SourceFile((disposition.FileNameStar.Value ?? disposition.FileName.Value ?? "file").Trim('"'), bytes!));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return ([], new ProblemAnswer(ProblemType.BadRequest, $"The form is not multipart/form-data (RFC 7578): {exception.Message}"));
        }

        return sources.Count > 0 ? (sources, null) : ([], new ProblemAnswer(ProblemType.BadRequest, "The form has no file: give each part a filename, as 'curl -F file=@article.xml' does."));
    }
}
