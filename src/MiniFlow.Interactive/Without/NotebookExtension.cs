namespace MiniFlow.Interactive;

/// <summary>Stands for the notebook commands in a build that could not have them.</summary>
public static class NotebookExtension
{
    /// <summary>Says that there are no commands, and what gives them.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public static void Load(object kernel) => throw new InvalidOperationException(
        "This MiniFlow.Interactive was built where Microsoft.DotNet.Interactive and Plotly.NET did not restore. "
        + "Pack it again where the package feed has them: dotnet pack src/MiniFlow.Interactive -p:MiniFlowGallery=true says what is missing.");
}
