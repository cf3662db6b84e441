using System.Collections.Frozen;

namespace Publishing.Ingest.Bibtex;

/// <summary>The commands by which astronomers name journals, as the Astrophysics Data System exports them: <c>journal = {\apj}</c>. The styles of the journals define them.</summary>
internal static class JournalMacros
{
    private const string Table = """
        aj: The Astronomical Journal
        actaa: Acta Astronomica
        araa: Annual Review of Astronomy and Astrophysics
        apj: The Astrophysical Journal
        apjl: The Astrophysical Journal Letters
        apjlett: The Astrophysical Journal Letters
        apjs: The Astrophysical Journal Supplement Series
        apjsupp: The Astrophysical Journal Supplement Series
        ao: Applied Optics
        applopt: Applied Optics
        apss: Astrophysics and Space Science
        aap: Astronomy & Astrophysics
        astap: Astronomy & Astrophysics
        aapr: The Astronomy and Astrophysics Review
        aaps: Astronomy and Astrophysics Supplement Series
        azh: Astronomicheskii Zhurnal
        baas: Bulletin of the American Astronomical Society
        bain: Bulletin of the Astronomical Institutes of the Netherlands
        caa: Chinese Astronomy and Astrophysics
        cjaa: Chinese Journal of Astronomy and Astrophysics
        fcp: Fundamentals of Cosmic Physics
        gca: Geochimica et Cosmochimica Acta
        grl: Geophysical Research Letters
        iaucirc: International Astronomical Union Circular
        icarus: Icarus
        jcap: Journal of Cosmology and Astroparticle Physics
        jcp: The Journal of Chemical Physics
        jgr: Journal of Geophysical Research
        jqsrt: Journal of Quantitative Spectroscopy and Radiative Transfer
        jrasc: Journal of the Royal Astronomical Society of Canada
        maps: Meteoritics & Planetary Science
        memras: Memoirs of the Royal Astronomical Society
        memsai: Memorie della Società Astronomica Italiana
        mnras: Monthly Notices of the Royal Astronomical Society
        na: New Astronomy
        nar: New Astronomy Reviews
        nat: Nature
        nphysa: Nuclear Physics A
        pasa: Publications of the Astronomical Society of Australia
        pasj: Publications of the Astronomical Society of Japan
        pasp: Publications of the Astronomical Society of the Pacific
        physrep: Physics Reports
        physscr: Physica Scripta
        planss: Planetary and Space Science
        pra: Physical Review A
        prb: Physical Review B
        prc: Physical Review C
        prd: Physical Review D
        pre: Physical Review E
        prl: Physical Review Letters
        procspie: Proceedings of SPIE
        psj: The Planetary Science Journal
        qjras: Quarterly Journal of the Royal Astronomical Society
        rmxaa: Revista Mexicana de Astronomía y Astrofísica
        skytel: Sky & Telescope
        solphys: Solar Physics
        sovast: Soviet Astronomy
        ssr: Space Science Reviews
        zap: Zeitschrift für Astrophysik
        """;

    private static readonly FrozenDictionary<string, string> Titles = Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(": ", 2))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The title of the journal that a command stands for; null when the text is no such command.</summary>
    public static string? Find(string? text) => text is ['\\', .. var name] ? Titles.GetValueOrDefault(name.Trim()) : null;
}
