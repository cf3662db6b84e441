namespace Publishing.Tests.Crosswalks;

/// <summary>A file that output is compared with; no file is no output. <c>./test --accept</c> writes it anew; then the difference is read in the commit.</summary>
internal static class GoldenFile
{
    public static void Compare(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
        {
            if (actual.Length == 0)
            {
                File.Delete(path);
            }
            else
            {
                File.WriteAllText(path, actual);
            }

            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected != actual)
        {
            Assert.Fail($"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)}: {FirstDifference(expected, actual)} If the change is meant, run ./test --accept and read the diff.");
        }
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).First(i => i >= old.Length || i >= now.Length || old[i] != now[i]);
        var (was, is_) = (line < old.Length ? old[line] : "(end of file)", line < now.Length ? now[line] : "(end of file)");
        var column = was.Zip(is_).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}, column {column + 1}:\n  expected: {Around(was, column)}\n  actual:   {Around(is_, column)}\n";
    }

    // A download is one long line.
    private static string Around(string line, int column)
    {
        var from = Math.Max(0, column - 60);
        return (from > 0 ? "…" : "") + line[from..Math.Min(line.Length, column + 100)] + (column + 100 < line.Length ? "…" : "");
    }
}
