using Publishing.Server.Cli;
using Publishing.Server.Operations;

// A regular expression that goes astray over somebody's text ends here, and does not hang a node.
AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", TimeSpan.FromSeconds(10));

// `publishing` and `publishing --Publishing:Name=value` serve; anything else is for the command line, which knows its verbs and refuses a misspelled one.
return args.All(ServerRun.IsSetting) ? await ServerRun.RunAsync(args) : await CommandLine.RunAsync(args);

/// <summary>The executable; public so that tests can start it in their own process.</summary>
public partial class Program;
