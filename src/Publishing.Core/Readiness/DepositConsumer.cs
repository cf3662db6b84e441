using Publishing.Articles;
using Publishing.Deposits;

namespace Publishing.Readiness;

/// <summary>A consumer to whom articles are sent: its <see cref="Deposit"/> knows what it refuses, and is asked.</summary>
public abstract class DepositConsumer(Deposit deposit) : Consumer
{
    /// <inheritdoc/>
    public override string Name => deposit.Name;

    /// <inheritdoc/>
    protected override IEnumerable<Problem?> Missing(PublishedArticle article) => deposit.Check(article);
}
