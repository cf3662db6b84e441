using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Deposits;
using Publishing.Licensing;
using Publishing.Representations;

namespace Publishing.Tests.Licensing;

/// <summary>One licence and access model, many spellings: what every form says is read back, and held against <see cref="Permissions"/>.</summary>
public sealed partial class OneLicenseModelTests
{
    public static TheoryData<string> Cases => [.. RightsCases.Names];

    [Fact]
    public void Every_format_and_representation_has_its_reader_of_licence_and_access()
    {
        var missing = CrosswalkRegistry.All.Select(crosswalk => crosswalk.Format.Prefix).Except(RightsReaders.Crosswalks.Keys).Select(prefix => $"the format '{prefix}' (RightsReaders.Crosswalks)")
            .Concat(RepresentationRegistry.All.Select(representation => representation.Name).Except(RightsReaders.Representations.Keys).Select(name => $"the representation '{name}' (RightsReaders.Representations)"))
            .Concat(DepositRegistry.All.Select(deposit => deposit.Name).Except(RightsReaders.Deposits.Keys).Select(name => $"the deposit '{name}' (RightsReaders.Deposits)"))
            .ToList();

        Assert.True(missing.Count == 0, $"Nothing holds the licence against the model in {string.Join(", ", missing)}: write how its readers find licence and access there, so that this test can.");
    }

    [Fact]
    public void No_reader_is_left_of_a_form_that_is_gone()
    {
        Assert.Empty(RightsReaders.Crosswalks.Keys.Except(CrosswalkRegistry.All.Select(crosswalk => crosswalk.Format.Prefix)));
        Assert.Empty(RightsReaders.Deposits.Keys.Except(DepositRegistry.All.Select(deposit => deposit.Name)));
        Assert.Empty(RightsReaders.Representations.Keys.Except(RepresentationRegistry.All.Select(representation => representation.Name)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_record_says_the_licence_and_the_access_of_the_model(string name)
    {
        var article = RightsCases.Load(name);
        foreach (var crosswalk in CrosswalkRegistry.All)
        {
            if (RightsReaders.Crosswalks.TryGetValue(crosswalk.Format.Prefix, out var read) && crosswalk.Render(article) is { } root)
            {
                Compare(crosswalk.Format.Prefix, article, read(root));
                NothingInvented(crosswalk.Format.Prefix, article, root.ToString(SaveOptions.DisableFormatting));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_representation_says_the_licence_and_the_access_of_the_model(string name)
    {
        var article = RightsCases.Load(name);
        foreach (var representation in RepresentationRegistry.All)
        {
            if (RightsReaders.Representations.TryGetValue(representation.Name, out var read) && representation.Write(article) is { } bytes)
            {
                Compare(representation.Name, article, read(bytes));
                NothingInvented(representation.Name, article, Encoding.UTF8.GetString(bytes));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_deposit_says_the_licence_and_the_access_of_the_model(string name)
    {
        var article = RightsCases.Load(name);
        foreach (var deposit in DepositRegistry.All)
        {
            // What a consumer would refuse has no file; what was built here is refused by none.
            var bytes = deposit.Write([article], new DepositContext(DateTime.UnixEpoch, "Example Press", "office@example.org", "Example Press")).Content;
            var isClosed = article.Article.Permissions.AccessOn(article.Today) is AccessRight.Embargoed or AccessRight.Restricted or AccessRight.MetadataOnly;
            if (deposit.Name.StartsWith("doaj", StringComparison.Ordinal) && isClosed)
            {
                // DOAJ has no word for access: all that it lists is open.
                Assert.Null(bytes);
                continue;
            }

            Assert.True(bytes is not null || name.StartsWith("fixture ", StringComparison.Ordinal), $"{deposit.Name} refuses the article.");
            if (bytes is not null && RightsReaders.Deposits.TryGetValue(deposit.Name, out var read))
            {
                Compare(deposit.Name, article, read(bytes));
                NothingInvented(deposit.Name, article, new StreamReader(new MemoryStream(bytes), detectEncodingFromByteOrderMarks: true).ReadToEnd());
            }
        }
    }

    // What was read is held against the model itself, and not against what another form says.
    private static void Compare(string form, PublishedArticle article, SaidRights said)
    {
        var permissions = article.Article.Permissions;
        var access = permissions.AccessOn(article.Today);
        var licenses = (said.OwnLicenses ? permissions.LicensesOf(article.Article.Version) : permissions.Licenses).Select(license => license.Url).OfType<string>().ToList();
        if (said.Licenses is { } read)
        {
            Same(form, "licences", string.Join(" ", said.OneLicense ? licenses.Take(1) : licenses), string.Join(" ", read));
        }

        if (said.Wordless is { } strings)
        {
            var words = permissions.Licenses.SelectMany(license => new[] { license.Url, license.Text?.ToPlainText() }).Append(permissions.CopyrightStatement).OfType<string>();
            Assert.All(words, word => Assert.DoesNotContain(strings, text => text.Contains(word, StringComparison.Ordinal)));
        }

        if (said.Access is { } right)
        {
            Same(form, "access", access, right.Value);
        }

        if (said.IsFree is { } free)
        {
            Same(form, "whether it is free", access is null ? (bool?)null : access == AccessRight.Open, free.Value);
        }

        if (said.Free is { } between)
        {
            Same(form, "when it may be read", permissions.FreelyReadable, between.Value);
        }

        if (said.EmbargoEnd is { } end)
        {
            Same(form, "the end of the embargo", access == AccessRight.Embargoed ? permissions.FreelyReadable?.Start : null, end.Value);
        }

        if (said.Copyright is { } copyright)
        {
            Same(form, "the copyright sentence", permissions.CopyrightStatement, copyright.Value);
        }
    }

    private static void Same<T>(string form, string what, T model, T said) =>
        Assert.True(EqualityComparer<T>.Default.Equals(model, said), $"{form} says another thing of {what} than the model.\n  model: {model}\n  {form}: {said}");

    // Wherever in a form it may stand: no licence of Creative Commons that the article does not name, and no other access right than the model's.
    private static void NothingInvented(string form, PublishedArticle article, string text)
    {
        var known = JsonSerializer.Serialize(article.Article, ArticleJson.Options);
        var invented = CreativeCommonsAddress().Matches(text).Select(match => match.Value.TrimEnd('.', ')')).Where(url => CreativeCommons.TryCanonicalize(url, out _) && !known.Contains(url, StringComparison.Ordinal)).Distinct().ToList();
        Assert.True(invented.Count == 0, $"{form} names licences that the article does not: {string.Join(", ", invented)}.");

        var access = article.Article.Permissions.AccessOn(article.Today);
        var terms = EuRepoAccess().Matches(text).Select(match => RightsReaders.AccessOf(match.Value)).Concat(CoarAccess().Matches(text).Select(match => (AccessRight?)RightsReaders.CoarAccessOf(match.Value)));
        Assert.All(terms, term => Same(form, "access", access, term));
    }

    [GeneratedRegex("https?://(?:www[.])?creativecommons[.]org/[A-Za-z0-9./_-]+", RegexOptions.CultureInvariant)]
    private static partial Regex CreativeCommonsAddress();

    [GeneratedRegex("info:eu-repo/semantics/[a-zA-Z]+Access", RegexOptions.CultureInvariant)]
    private static partial Regex EuRepoAccess();

    [GeneratedRegex("https?://purl[.]org/coar/access_right/c_[0-9a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex CoarAccess();
}
