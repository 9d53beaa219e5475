namespace Sayso.Cli;

/// <summary>Everything the command line itself has to say, by code.</summary>
internal static class HostMessages
{
    public const string BadLineCode = "SAY6101";
    public const string UnknownLayerCode = "SAY6102";
    public const string UnknownFormatCode = "SAY6103";
    public const string LaterCode = "SAY6104";
    public const string CannotWriteCode = "SAY6105";
    public const string CannotReadCode = "SAY6106";
    public const string UnknownMethodCode = "SAY6107";
    public const string BadSettingCode = "SAY6108";
    public const string NoDocumentsCode = "SAY6109";
    public const string UnknownTargetCode = "SAY6110";
    public const string NoNetworkCode = "SAY6111";
    public const string BadModelCode = "SAY6112";
    public const string BadArgumentsCode = "SAY6113";
    public const string NoSampleCode = "SAY6114";
    public const string UnfitCorrectionCode = "SAY6115";
    public const string UnexpectedCode = "SAY6199";

    public static string BadLine(string reason) => $"{BadLineCode} {reason}; this line was left out, the others were done";

    public static string UnknownLayer(string name) =>
        $"{UnknownLayerCode} layer \"{name}\" is not known; there are sentences, tokens, mentions, times, quantities, attributions, events, causes, claims, forecasts";

    public static string UnknownFormat(string name, IEnumerable<string> known) => $"{UnknownFormatCode} format \"{name}\" is not available; there are {string.Join(", ", known)}";

    public static string Later(string command) => $"{LaterCode} \"sayso {command}\" is not built yet; \"sayso report CASE -o FILE.html\" writes the case as one page meanwhile";

    public static string CannotWrite(string path, string reason) => $"{CannotWriteCode} {path} could not be written ({reason}); give another path or free some space";

    public static string CannotRead(string path, string reason) => $"{CannotReadCode} {path} could not be read ({reason}); check the path";

    public static string UnknownValue(string option, string value, IEnumerable<string> known) => $"{UnknownMethodCode} {option} \"{value}\" is not known; there are {string.Join(", ", known)}";

    public static string BadSetting(string setting) => $"{BadSettingCode} \"{setting}\" is not of the form concept=number";

    public static string NoDocuments(string path) => $"{NoDocumentsCode} nothing in {path} could be read; see the messages above";

    public static string UnknownTarget(string id) => $"{UnknownTargetCode} the case has nothing called \"{id}\"; the views show the ids in their first column";

    public static string NoNetwork(string address) => $"{NoNetworkCode} {address} is an address; Sayso does not fetch pages yet: save it and add the file";

    public static string BadModel(string reason) => $"{BadModelCode} the models could not be loaded ({reason}); give --model a folder with models, or check the installation";

    public static string BadArguments(string reason) => $"{BadArgumentsCode} {reason.TrimEnd('.')}; \"sayso --help\" shows the commands, \"sayso COMMAND --help\" their options";

    public static string NoSample() => $"{NoSampleCode} the sample is not there; \"sayso demo\" needs the folder samples/harbour of the repository";

    public static string UnfitCorrection(string kind, string id, string wants) => $"{UnfitCorrectionCode} \"{kind}\" does not fit \"{id}\" as given; it wants {wants}";

    public static string Unexpected(Exception problem) => $"{UnexpectedCode} something went wrong that should not ({problem.GetType().Name}: {problem.Message}); what was finished is kept. Please report it";
}
