using System.Text;
using Publishing.Ingest;
using Publishing.Ingest.Pieces;

namespace Publishing.Tests.Ingest.Pieces;

public sealed class RecordSplitterTests
{
    [Fact]
    public void Lines_of_JSON_end_records_and_blank_lines_are_none()
    {
        const string text = "{\"a\":1}\n\r\n{\"b\":\"x\\ny\"}\r\n{\"c\":3}";
        var splitter = LineSplitter.Of(Encoding.UTF8.GetBytes(text))!;
        Assert.Equal(["{\"a\":1}\n", "\r\n", "{\"b\":\"x\\ny\"}\r\n", "{\"c\":3}"], Pieces(splitter, text));
        Assert.Equal(2, splitter.Records);
    }

    [Theory]
    [InlineData("{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}\n")]
    [InlineData("title,doi\nWells,10.5555/1\n")]
    [InlineData("{\"a\":1}")]
    public void What_has_no_value_on_its_first_line_is_no_lines_of_JSON(string text) => Assert.Null(LineSplitter.Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void The_values_of_a_list_of_JSON_are_lists_of_their_own()
    {
        const string text = """ [ {"a":"},\"{[", "b":[1,{"c":2}]}, {"d":{}} ,{"e":3}] """;
        Assert.Equal([""" [ {"a":"},\"{[", "b":[1,{"c":2}]}]""", """[ {"d":{}} ]""", """[{"e":3}] """], Pieces(JsonArraySplitter.Of(Encoding.UTF8.GetBytes(text))!, text));
    }

    [Fact]
    public void Rows_end_where_no_quoted_cell_goes_on_and_each_piece_has_the_headings()
    {
        const string text = "My table\r\ntitle;note\r\n\"Wells\nand \"\"springs\"\"\";5\" deep\r\nRoads;\r\n\"Camels\";\"a\r\nb\"\r\n";
        var before = new List<int>();
        var splitter = new RowSplitter(2, (piece, rows) =>
        {
            before.Add(rows);
            return piece;
        });
        Assert.Equal(["My table\r\ntitle;note\r\n\"Wells\nand \"\"springs\"\"\";5\" deep\r\n", "My table\r\ntitle;note\r\nRoads;\r\n", "My table\r\ntitle;note\r\n\"Camels\";\"a\r\nb\"\r\n"], Pieces(splitter, text));
        Assert.Equal([0, 1, 2], before);
    }

    [Fact]
    public void Children_of_a_list_are_documents_with_all_that_stands_before_the_first()
    {
        const string head = "<?xml version=\"1.0\"?>\n<!DOCTYPE p:set [<!ENTITY x \"a>b\">]>\n<!-- <a>1</a> -->\n<p:set xmlns:p=\"urn:x\" note='/>'>\n  <date>2020</date>\n  ";
        var text = head + "<a n='1'><b/><![CDATA[</a>]]></a>\n  <a/><a><c>&x;</c></a>\n <token/>\n</p:set>\n";
        var splitter = XmlListSplitter.Below(Encoding.UTF8.GetBytes(text), "a", "set")!;
        Assert.Equal([head + "<a n='1'><b/><![CDATA[</a>]]></a></p:set>", head + "\n  <a/></p:set>", head + "<a><c>&x;</c></a></p:set>"], Pieces(splitter, text));
    }

    [Fact]
    public void A_list_further_down_is_closed_in_each_piece()
    {
        const string text = "<r><responseDate>x</responseDate><l><record>1</record><record>2</record></l></r>";
        var pieces = Pieces(XmlListSplitter.Below(Encoding.UTF8.GetBytes(text), "record", "r", "l")!, text);
        Assert.Equal(["<r><responseDate>x</responseDate><l><record>1</record></l></r>", "<r><responseDate>x</responseDate><l><record>2</record></l></r>"], pieces);
    }

    [Fact]
    public void A_list_that_was_cut_off_has_a_last_piece_that_shows_it()
    {
        const string text = "<set><a>1</a><a>2";
        Assert.Equal(["<set><a>1</a></set>", "<set><a>2"], Pieces(XmlListSplitter.OfRoot(Encoding.UTF8.GetBytes(text), "set")!, text));
        Assert.Equal(["[{}]", "[ {"], Pieces(JsonArraySplitter.Of("[{}, {"u8)!, "[{}, {"));
    }

    [Fact]
    public void Records_that_a_line_ends_or_begins_stay_whole()
    {
        const string ris = "TY  - JOUR\nTI  - Wells\nER  - \n\nTY  - JOUR\nER  -\n";
        Assert.Equal(["TY  - JOUR\nTI  - Wells\nER  - \n", "\nTY  - JOUR\nER  -\n"], Pieces(TaggedLineSplitter.EndingWith(Encoding.UTF8.GetBytes(ris), line => line.StartsWith("ER  -", StringComparison.Ordinal))!, ris));

        const string bib = "% mine\n@string{x = {X}}\n@article{a,\n title={@b}}\n@book{b}\n";
        var splitter = TaggedLineSplitter.BeginningWith(Encoding.UTF8.GetBytes(bib), line => line.StartsWith('@') && !line.StartsWith("@string", StringComparison.Ordinal))!;
        Assert.Equal(["% mine\n@string{x = {X}}\n@article{a,\n title={@b}}\n", "% mine\n@string{x = {X}}\n@book{b}\n"], Pieces(splitter, bib));
    }

    [Fact]
    public void What_is_written_in_two_bytes_a_character_is_not_split()
    {
        var text = Encoding.Unicode.GetBytes("[{\"a\":1},{\"a\":2}]");
        Assert.Null(JsonArraySplitter.Of(text));
        Assert.Null(LineSplitter.Of(text));
        Assert.Null(XmlListSplitter.OfRoot(Encoding.BigEndianUnicode.GetBytes("<a><b/></a>"), "a"));
        Assert.False(RowSplitter.Can(text));
    }

    // Shown one byte more at a time, and cut at every record.
    private static List<string> Pieces(RecordSplitter splitter, string text)
    {
        var (bytes, pieces, start, before) = (Encoding.UTF8.GetBytes(text), new List<string>(), 0, 0);
        for (var end = 1; end <= bytes.Length; end++)
        {
            splitter.Look(bytes.AsSpan(start..end));
            if (splitter.Cut > 0)
            {
                Add(bytes.AsSpan(start, splitter.Cut), isLast: false);
            }
        }

        if (splitter.IsInRecord)
        {
            Add(bytes.AsSpan(start), isLast: true);
        }

        return pieces;

        void Add(ReadOnlySpan<byte> records, bool isLast)
        {
            var length = records.Length;
            records = !isLast && splitter.Separator == records[^1] ? records[..^1] : records;
            byte[] piece = [.. pieces.Count == 0 ? default : splitter.Head.Span, .. records, .. isLast ? default : splitter.Tail.Span];
            pieces.Add(Encoding.UTF8.GetString(splitter.Complete(new SourceFile("a", piece), before).Bytes.Span));
            before = splitter.Records;
            start += length;
            splitter.Drop(length);
        }
    }
}
