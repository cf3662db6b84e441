namespace Publishing.Postgres.Records;

/// <summary>The statements that read a page of a list: a range scan of one index, which reads the closed second in the same breath.</summary>
/// <remarks>
/// $1 format, $2 and $3 the key that the page begins behind, $4 the last stamp, $5 how many records, then in this order, where they occur, the set and the bytes.
/// There is always a row, for the clock; the record's columns are null in it when there are no records.
/// The clock's one row leads, read once and not again for each record, so the order of the range scan is the order of the result, and nothing is sorted.
/// </remarks>
internal static class PageSql
{
    /// <summary>The statement for all records or those of a set, with or without their metadata, bounded in bytes or not.</summary>
    public static string For(bool ofSet, bool withMetadata, bool bounded)
    {
        string[] metadata = withMetadata ? ["crc32", "length", "segment"] : ["null::integer", "null::integer", "null::bytea"];
        var page = ofSet ? OfSet(metadata) : OfAll(metadata);
        return $"""
            with now as materialized (
                select closed, stamped, {(ofSet ? PendingOfSet : PendingOfAll)} as pending
                from clock
            )
            select now.closed, now.stamped, now.pending, page.stamp, page.article, page.deleted, page.set_specs, page.crc32, page.length, page.segment
            from now
            left join lateral (
                {(bounded ? Bounded(page, ofSet ? "$7" : "$6") : page)}
            ) as page on true
            """;
    }

    /// <summary>The statement for where the records of a page stand, of all or of a set: one row, with the closed second and two arrays, which are null when there are none. An index holds it all.</summary>
    public static string Keys(bool ofSet) => $"""
        select clock.closed, listed.stamps, listed.articles
        from clock
        cross join lateral (
            select array_agg(stamp) as stamps, array_agg(article) as articles
            from (
                select stamp, article
                from {(ofSet ? "record_sets" : "records")}
                where format = $1
                  and (stamp, article) > ($2, $3)
                  and stamp <= least(clock.closed, $4)
                  {(ofSet ? "and set_spec = $6" : "")}
                order by stamp, article
                limit $5
            ) as page
        ) as listed
        """;

    private static string OfAll(string[] metadata) => $"""
        select stamp, article, deleted, array_to_string(set_specs, ' ') as set_specs, {metadata[0]} as crc32, {metadata[1]} as length, {metadata[2]} as segment
        from records
        where format = $1
          and (stamp, article) > ($2, $3)
          and stamp <= least(now.closed, $4)
        order by stamp, article
        limit $5
        """;

    // A record that has left the set is listed in it as deleted; its header names this set alone.
    // The inner limits keep the planner from joining the tables in a way of its own: a small one it would hash, and the order of the keys were lost.
    private static string OfSet(string[] metadata) => $"""
        select listed.stamp, listed.article, record.*
        from (
            select stamp, article
            from record_sets
            where set_spec = $6
              and format = $1
              and (stamp, article) > ($2, $3)
              and stamp <= least(now.closed, $4)
            order by stamp, article
            limit $5
        ) as listed
        cross join lateral (
            select
                deleted or not is_in as deleted,
                case when is_in then array_to_string(set_specs, ' ') else $6 end as set_specs,
                case when is_in then {metadata[0]} end as crc32,
                case when is_in then {metadata[1]} end as length,
                case when is_in then {metadata[2]} end as segment
            from records
            cross join lateral (select $6 = any (set_specs) as is_in) as membership
            where article = listed.article and format = $1 and (is_in or $6 = any (former_sets))
            limit 1
        ) as record
        """;

    // Up to the record that goes beyond the bound, which shows that there are more.
    private static string Bounded(string page, string bytes) => $"""
        select *
        from (
            select *, sum(length) over (order by stamp, article rows unbounded preceding) as upto
            from (
                {page}
            ) as unbounded
        ) as counted
        where upto is null or upto - coalesce(length, 0) < {bytes}
        """;

    private const string PendingOfAll = """
        exists (
            select
            from records
            where format = $1 and stamp > clock.closed and stamp <= $4
        )
        """;

    private const string PendingOfSet = """
        exists (
            select
            from record_sets
            where set_spec = $6 and format = $1 and stamp > clock.closed and stamp <= $4
        )
        """;
}
