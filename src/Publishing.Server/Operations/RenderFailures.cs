using Publishing.Postgres;

namespace Publishing.Server.Operations;

/// <summary>Writes down what kept articles from being rendered: the API and the editors are told no more than that it is written here.</summary>
public sealed partial class RenderFailures(ILogger<RenderFailures> logger)
{
    /// <summary>Writes one down, with its article and format.</summary>
    public void Log(RenderFailure failure)
    {
        if (failure.MetadataPrefix is { } format)
        {
            LogFormat(logger, failure.Exception, failure.Article, format);
        }
        else
        {
            LogUnreadable(logger, failure.Exception, failure.Article);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Article {Article} could not be rendered as {Format}, which is a fault of the server; the record that harvesters have of it, if any, stays as it is until the article, its journal or the format changes")]
    private static partial void LogFormat(ILogger logger, Exception exception, long article, string format);

    [LoggerMessage(Level = LogLevel.Error, Message = "Article {Article} was passed over, because it, its journal or its issue cannot be read as it is stored; the records that harvesters have of it stay as they are until one of them or a format changes")]
    private static partial void LogUnreadable(ILogger logger, Exception exception, long article);
}
