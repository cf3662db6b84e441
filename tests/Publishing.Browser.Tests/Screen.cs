namespace Publishing.Browser.Tests;

/// <summary>What a page is looked at with.</summary>
/// <param name="Width">Its width in CSS pixels; 320 is what a desktop has when it is magnified four times (WCAG 1.4.10).</param>
/// <param name="Dark">Whether the reader likes light letters on dark paper.</param>
public readonly record struct Screen(int Width, bool Dark)
{
    public static readonly Screen Desktop = new(1280, false);

    public static readonly Screen Phone = new(390, false);

    public static readonly IReadOnlyList<Screen> All = [Desktop, Desktop with { Dark = true }, Phone, new(320, true)];

    public override string ToString() => $"{Width} {(Dark ? "dark" : "light")}";
}
