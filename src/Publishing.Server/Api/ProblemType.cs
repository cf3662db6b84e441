using System.Reflection;

namespace Publishing.Server.Api;

/// <summary>A kind of error that the API answers with (RFC 9457 <c>type</c>); the API lists them at <c>/api/problem-types</c>.</summary>
/// <param name="Name">Its name, the last part of its address.</param>
/// <param name="Status">The HTTP status that it comes with.</param>
/// <param name="Title">What it is, in a few words that never change.</param>
/// <param name="Remedy">What to do, in one sentence.</param>
public sealed record ProblemType(string Name, int Status, string Title, string Remedy)
{
    /// <summary>The request cannot be understood.</summary>
    public static readonly ProblemType BadRequest = new("bad-request", 400, "The request cannot be understood", "Correct what the answer names and send it again.");

    /// <summary>A query parameter is wrong.</summary>
    public static readonly ProblemType BadParameter = new("bad-parameter", 400, "A parameter is wrong", "Correct the parameters that the answer names.");

    /// <summary>The body is no JSON.</summary>
    public static readonly ProblemType MalformedJson = new("malformed-json", 400, "The body is no JSON", "Mend the JSON at the place named.");

    /// <summary>No key was given where one is needed.</summary>
    public static readonly ProblemType KeyMissing = new("key-missing", 401, "A key is needed", "Send a key as 'Authorization: Bearer pub_…'; 'publishing keys create' makes one.");

    /// <summary>The key is not ours, or was revoked.</summary>
    public static readonly ProblemType KeyRefused = new("key-refused", 401, "The key is not accepted", "Use a key that 'publishing keys list' shows and that was not revoked.");

    /// <summary>The key's role does not allow it.</summary>
    public static readonly ProblemType RoleTooLow = new("role-too-low", 403, "The key may not do this", "Use a key with the role that the answer names.");

    /// <summary>There is no such thing, or none that the caller may see.</summary>
    public static readonly ProblemType NotFound = new("not-found", 404, "There is no such thing", "Check the address.");

    /// <summary>The method is not for this address.</summary>
    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405, "The method is not for this address", "Use a method that the Allow header names.");

    /// <summary>The body did not come in time.</summary>
    public static readonly ProblemType TooSlow = new("too-slow", 408, "The body came too slowly", "Send it again, over a faster line or in parts.");

    /// <summary>Something with the same name or keys exists.</summary>
    public static readonly ProblemType Duplicate = new("duplicate", 409, "It exists already", "Change the one that exists, or give another name.");

    /// <summary>The state of the thing does not allow it.</summary>
    public static readonly ProblemType WrongState = new("wrong-state", 409, "Its state does not allow it", "Read it again and see what its state allows.");

    /// <summary>The article was withdrawn.</summary>
    public static readonly ProblemType Withdrawn = new("withdrawn", 410, "The article was withdrawn", "Nothing can be done; harvesters are told that it was deleted.");

    /// <summary>Somebody changed it in the meantime.</summary>
    public static readonly ProblemType Stale = new("stale", 412, "It was changed in the meantime", "Read it again, apply your change to what it is now, and send its new ETag in If-Match.");

    /// <summary>The body is larger than is read.</summary>
    public static readonly ProblemType TooLarge = new("too-large", 413, "The body is too large", "Send less, or import the source in parts.");

    /// <summary>The body is of another kind than is read here.</summary>
    public static readonly ProblemType UnsupportedMediaType = new("unsupported-media-type", 415, "The body is of another kind", "Send the Content-Type that the answer names.");

    /// <summary>Fields of the document break their rules.</summary>
    public static readonly ProblemType Invalid = new("invalid", 422, "The document breaks its rules", "Correct every field that the answer names.");

    /// <summary>Every source of an import was rejected.</summary>
    public static readonly ProblemType Rejected = new("rejected", 422, "Nothing could be imported", "Correct what the outcome of each file names.");

    /// <summary>A change must say which version it changes.</summary>
    public static readonly ProblemType PreconditionRequired = new("precondition-required", 428, "The version to change is missing", "Read it first and send its ETag in If-Match.");

    /// <summary>A bug.</summary>
    public static readonly ProblemType Internal = new("internal", 500, "The server made a mistake", "Tell the administrator the trace id.");

    /// <summary>The database is away, or too much is going on.</summary>
    public static readonly ProblemType Unavailable = new("unavailable", 503, "The server cannot answer now", "Try again after the seconds that Retry-After names.");

    /// <summary>It took too long.</summary>
    public static readonly ProblemType TimedOut = new("timed-out", 504, "It took too long", "Ask for less at once, or try again later.");

    /// <summary>Every kind, by status.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
    [
        .. typeof(ProblemType).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<ProblemType>().OrderBy(type => type.Status),
    ];

    /// <summary>The kind that stands for a status that came without one.</summary>
    public static ProblemType OfStatus(int status) => status switch
    {
        401 => KeyMissing,
        403 => RoleTooLow,
        404 => NotFound,
        405 => MethodNotAllowed,
        408 => TooSlow,
        413 => TooLarge,
        415 => UnsupportedMediaType,
        503 => Unavailable,
        504 => TimedOut,
        >= 500 => Internal,
        _ => BadRequest,
    };
}
