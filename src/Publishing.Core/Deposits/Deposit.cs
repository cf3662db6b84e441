using Publishing.Articles;

namespace Publishing.Deposits;

/// <summary>
/// A file in which articles are registered or deposited with somebody: Crossref, DOAJ, DataCite, RSCI, PubMed.
/// A new one is one file with one class, and one line in <see cref="DepositRegistry"/>.
/// </summary>
public abstract class Deposit
{
    /// <summary>The word by which it is asked for on the command line and in the API, such as <c>crossref</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What a person calls it, such as "Crossref deposit 5.4.0".</summary>
    public abstract string Title { get; }

    /// <summary>The media type of the file.</summary>
    public abstract string MediaType { get; }

    /// <summary>The end of the file's name, after a dot.</summary>
    public abstract string Suffix { get; }

    /// <summary>Whether it gives the full text (<see cref="PublishedArticle.Text"/>), which is read from the articles' sources only for those that do.</summary>
    public virtual bool TakesText => false;

    /// <summary>
    /// What the consumer would refuse of this one article (severity error) or grumble about (warning), without a file being written:
    /// the same problems that <see cref="Write"/> reports for it. None when it is ready.
    /// </summary>
    /// <param name="article">The article as anybody may see it.</param>
    public abstract IReadOnlyList<Problem> Check(PublishedArticle article);

    /// <summary>
    /// The file for these articles: those that the consumer would refuse are left out, each with the problems that say what is missing and where to mend it (severity error);
    /// what it would accept but grumble about is a warning. The same articles and moment give the same bytes.
    /// </summary>
    /// <param name="articles">The articles as anybody may see them (<see cref="Crosswalks.OpenArticle"/>), in the order in which they stand in their journal.</param>
    /// <param name="context">Who deposits, and when.</param>
    public abstract DepositFile Write(IReadOnlyList<PublishedArticle> articles, DepositContext context);
}
