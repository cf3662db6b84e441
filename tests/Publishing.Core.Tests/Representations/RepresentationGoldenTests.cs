using System.Text;
using Publishing.Crosswalks;
using Publishing.Representations;
using Publishing.Tests.Crosswalks;

namespace Publishing.Tests.Representations;

/// <summary>Beside every article of <c>tests/data/articles</c> lie the files as which it is to be had.</summary>
public sealed class RepresentationGoldenTests
{
    // The others are a record that lies there already (GoldenTests), with a declaration before it.
    public static TheoryData<string, string> CasesAndNames => new(GoldenCase.Names.SelectMany(_ => RepresentationRegistry.All.Where(one => one is not (JatsRepresentation or JatsFullRepresentation or CrosswalkRepresentation)), (name, one) => (name, one.Name)));

    [Theory]
    [MemberData(nameof(CasesAndNames))]
    public void A_file_is_as_it_was_accepted(string name, string representation)
    {
        var golden = GoldenCase.Load(name);
        var one = RepresentationRegistry.All.Single(one => one.Name == representation);

        var file = one.Write(golden.Article with { Article = OpenArticle.Of(golden.Article.Article) });

        // What a representation cannot say has no file.
        GoldenFile.Compare(Path.Combine(golden.Folder, "download." + one.Suffix), file is null ? "" : Encoding.UTF8.GetString(file));
    }
}
