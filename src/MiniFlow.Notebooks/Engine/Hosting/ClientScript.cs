namespace MiniFlow.Notebooks;

/// <summary>Scripts for the page that shows a notebook.</summary>
internal static class ClientScript
{
    public static string Tag(string script) => $"<script type=\"text/javascript\">{script}</script>";

    /// <summary>A script that adds a style sheet. The CSS is a JavaScript string, so that no character of it ends the script.</summary>
    public static string AddingStyle(string css)
    {
        var text = System.Text.Json.JsonSerializer.Serialize(css, ProtocolJson.Default.String);
        return $"const style = document.createElement('style'); style.textContent = {text}; document.head.appendChild(style);";
    }
}
