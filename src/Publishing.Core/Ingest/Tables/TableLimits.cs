namespace Publishing.Ingest.Tables;

/// <summary>What a table of articles has at most; what is beyond is no such table.</summary>
public static class TableLimits
{
    /// <summary>Columns: those of an author, times a hundred authors, fit ten times.</summary>
    public const int Columns = 16_384;

    /// <summary>Rows, as in an Excel sheet.</summary>
    public const int Rows = 1_048_576;

    /// <summary>Characters of one row.</summary>
    public const int RowCharacters = 16 * 1024 * 1024;

    /// <summary>Bytes that the parts of a workbook may unpack to.</summary>
    public const long UnpackedBytes = 1024L * 1024 * 1024;

    /// <summary>Parts of a workbook.</summary>
    public const int Parts = 10_000;

    /// <summary>Sheets of a workbook that are read.</summary>
    public const int Sheets = 500;

    /// <summary>Characters of the list of texts that a workbook keeps once.</summary>
    public const int SharedCharacters = 256 * 1024 * 1024;
}
