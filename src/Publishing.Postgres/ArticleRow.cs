using Publishing.Articles;
using Publishing.Postgres.Records;

namespace Publishing.Postgres;

/// <summary>A row of <c>articles</c> with what belongs to it, as it is read.</summary>
internal sealed class ArticleRow
{
    /// <summary>Selects rows of this form; what follows says which.</summary>
    public const string SelectSql = """
        select articles.id, journals.slug as Journal, issues.slug as Issue, articles.section, articles.state, articles.version,
            articles.document::text as Document, articles.problems::text as Problems, articles.verdicts::text as Verdicts,
            articles.source as SourceId, articles.source_key as SourceKey,
            articles.created_at as CreatedAt, articles.updated_at as UpdatedAt, articles.published_at as PublishedAt,
            articles.withdrawn_at as WithdrawnAt, articles.withdrawal_reason as WithdrawalReason,
            (
                select jsonb_agg(jsonb_build_object('format', format, 'stamp', to_char(stamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'deleted', deleted) order by format)::text
                from records
                where records.article = articles.id
            ) as Records,
            (
                select jsonb_agg(jsonb_build_object('article', notice.id, 'kind', kind, 'type', type, 'doi', notice_doi) order by notice.id, kind)::text
                from article_notices
                join articles as notice on notice.id = article_notices.article
                where article_notices.doi = lower((articles.document ->> 'doi') collate "C") and notice.journal = articles.journal and notice.id <> articles.id
            ) as Notices
        from articles
        join journals on journals.id = articles.journal
        left join issues on issues.id = articles.issue

        """;

    public long Id { get; init; }

    public string Journal { get; init; } = "";

    public string? Issue { get; init; }

    public string? Section { get; init; }

    public string State { get; init; } = "";

    public int Version { get; init; }

    public string Document { get; init; } = "";

    public string Problems { get; init; } = "";

    public string Verdicts { get; init; } = "";

    public long? SourceId { get; init; }

    public string? SourceKey { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; init; }

    public DateTime? PublishedAt { get; init; }

    public DateTime? WithdrawnAt { get; init; }

    public string? WithdrawalReason { get; init; }

    public string? Records { get; init; }

    public string? Notices { get; init; }

    public StoredArticle ToStored()
    {
        var formats = Formats();
        return new StoredArticle
        {
            Id = Id,
            Journal = Journal,
            Issue = Issue,
            Section = Section,
            State = States.Read(State),
            Version = Version,
            Article = ArticleJson.ReadArticle(Document),
            Problems = [.. StoredJson.Read<Problem[]>(Problems), .. formats.Where(format => !format.Valid && State == States.Published).Select(ProblemOf)],
            Formats = formats,
            Notices = Notices is null ? [] : [.. StoredJson.Read<NoticeRow[]>(Notices).Select(row => ArticleNotices.Read(row.Article, row.Kind, row.Type, row.Doi)).OfType<Notice>()],
            SourceId = SourceId,
            CreatedAt = CreatedAt,
            UpdatedAt = UpdatedAt,
            PublishedAt = PublishedAt,
            WithdrawnAt = WithdrawnAt,
            WithdrawalReason = WithdrawalReason,
        };
    }

    /// <summary>What became of it in each format; of a row that has its verdicts and records.</summary>
    public FormatVerdict[] Formats()
    {
        var records = Records is null ? [] : StoredJson.Read<RecordStamp[]>(Records).ToDictionary(record => record.Format, StringComparer.Ordinal);
        return
        [
            .. StoredJson.Read<RenderVerdict[]>(Verdicts).Select(verdict => records.TryGetValue(verdict.MetadataPrefix, out var record)
                ? new FormatVerdict(verdict.MetadataPrefix, verdict.Reason is null, verdict.Reason, record.Stamp, record.Deleted) { Failed = verdict.Failed == true, Unsaid = verdict.Unsaid == true }
                : new FormatVerdict(verdict.MetadataPrefix, verdict.Reason is null, verdict.Reason, Datestamp: null, Deleted: false) { Failed = verdict.Failed == true, Unsaid = verdict.Unsaid == true }),
        ];
    }

    // Made when it is read: so it goes when the format is valid again, whoever wrote the list of problems.
    private static Problem ProblemOf(FormatVerdict format) =>
        Problem.Of(format.Code, $"Harvesters {(format.IsKept ? "still get the former state of this article" : "do not get this article")} as {format.MetadataPrefix}: {format.Reason}");

    private sealed record NoticeRow(long Article, string Kind, string Type, string? Doi);

    private sealed record RecordStamp(string Format, DateTime Stamp, bool Deleted);
}
