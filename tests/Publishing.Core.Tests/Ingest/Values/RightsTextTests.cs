using Publishing.Ingest.Values;
using Publishing.Licensing;

namespace Publishing.Tests.Ingest.Values;

public sealed class RightsTextTests
{
    private readonly ImportNotes _notes = new();

    [Fact]
    public void The_same_licence_by_address_and_by_name_is_one()
    {
        var permissions = Of("https://creativecommons.org/licenses/by/4.0/legalcode", "This work is licensed under a Creative Commons Attribution 4.0 International License.", "CC BY 4.0");

        var license = Assert.Single(permissions.Licenses);
        Assert.Equal(CreativeCommons.By40, license.Url);
        Assert.StartsWith("This work", license.Text!.ToPlainText(), StringComparison.Ordinal);
        Assert.Empty(_notes.Problems);
    }

    [Fact]
    public void A_copyright_line_gives_year_and_holder()
    {
        var permissions = Of("Copyright (c) 2022 Ann Jones");

        Assert.Equal((2022, "Ann Jones"), (permissions.CopyrightYear, permissions.CopyrightHolder));
        Assert.Empty(permissions.Licenses);
    }

    [Theory]
    [InlineData("© 2019 Elsevier Ltd. All rights reserved.", "Elsevier Ltd.")]
    [InlineData("© 2019 Steppe Press, all rights reserved", "Steppe Press")]
    [InlineData("© 2019 All rights reserved.", null)]
    public void That_all_rights_are_reserved_is_not_part_of_the_holder(string line, string? holder)
    {
        var permissions = Of(line);

        Assert.Equal((line, 2019, holder), (permissions.CopyrightStatement, permissions.CopyrightYear, permissions.CopyrightHolder));
    }

    [Fact]
    public void What_is_called_a_copyright_statement_is_one_whatever_its_words()
    {
        var permissions = RightsText.AddCopyright(new Permissions(), "Published by Elsevier Ltd.", _notes);

        Assert.Equal(("Published by Elsevier Ltd.", null), (permissions.CopyrightStatement, permissions.CopyrightHolder));
        Assert.Empty(permissions.Licenses);
        Assert.Empty(_notes.Problems);
    }

    [Fact]
    public void A_licence_that_a_copyright_statement_names_is_read_too()
    {
        var permissions = RightsText.AddCopyright(new Permissions(), "© 2020 Ann Jones. This is an open access article under the CC BY 4.0 license.", _notes);

        Assert.StartsWith("© 2020 Ann Jones.", permissions.CopyrightStatement, StringComparison.Ordinal);
        Assert.Equal(CreativeCommons.By40, Assert.Single(permissions.Licenses).Url);
    }

    [Fact]
    public void Terms_that_name_no_licence_keep_their_words_with_a_problem()
    {
        var permissions = Of("Personal use is permitted.");

        Assert.Null(Assert.Single(permissions.Licenses).Url);
        Assert.Equal("license-unknown", Assert.Single(_notes.Problems).Code);
    }

    [Fact]
    public void Words_of_repositories_say_who_may_read()
    {
        Assert.NotNull(Of("info:eu-repo/semantics/openAccess").FreeToRead);
        Assert.Equal(AccessRight.Restricted, Of("info:eu-repo/semantics/embargoedAccess").StatedAccess);
        Assert.Equal(AccessRight.MetadataOnly, Of("closed access").StatedAccess);
    }

    private Permissions Of(params string[] texts) => texts.Aggregate(new Permissions(), (permissions, text) => RightsText.Add(permissions, text, _notes));
}
