using Publishing.Articles;
using Publishing.Deposits;

namespace Publishing.Readiness;

/// <summary>A consumer to whom articles are sent: its <see cref="Deposit"/> knows what it refuses and what it would like to have, and is asked.</summary>
public sealed class DepositConsumer : Consumer
{
    private readonly Deposit _deposit;

    private DepositConsumer(Deposit deposit, string title) => (_deposit, Title) = (deposit, title);

    /// <inheritdoc/>
    public override string Name => _deposit.Name;

    /// <inheritdoc/>
    public override string Title { get; }

    /// <summary>The consumer that a deposit is for; none when no such deposit is written.</summary>
    /// <param name="name">The deposit's name.</param>
    /// <param name="title">What a person calls the consumer.</param>
    public static IEnumerable<Consumer> Of(string name, string title) => DepositRegistry.All.Where(deposit => deposit.Name == name).Select(deposit => new DepositConsumer(deposit, title));

    /// <inheritdoc/>
    protected override IEnumerable<Problem?> Missing(PublishedArticle article) => _deposit.Check(article);
}
