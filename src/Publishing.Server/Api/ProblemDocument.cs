namespace Publishing.Server.Api;

/// <summary>An error (RFC 9457), as <see cref="ProblemAnswer"/> writes it.</summary>
/// <param name="Type">The address of the kind of error; <c>/api/problem-types</c> lists them.</param>
/// <param name="Title">The kind in a few words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened this time.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="TraceId">By which the administrator finds it in the log.</param>
/// <param name="Errors">Every mistake of the request.</param>
public sealed record ProblemDocument(string Type, string Title, int Status, string Detail, string Remedy, string TraceId, IReadOnlyList<Mistake>? Errors = null);
