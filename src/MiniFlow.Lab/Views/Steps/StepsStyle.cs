namespace MiniFlow.Lab.Views;

/// <summary>The style sheet of an explanation, beside the one that all pictures have.</summary>
internal static class StepsStyle
{
    public static string Style { get; } =
        "<style>" +
        ".mf.mf-steps{width:min(100%,980px)}.mf-steps .split{display:flex;gap:22px;flex-wrap:wrap;align-items:flex-start}.mf-steps ol{flex:1 1 270px;min-width:min(270px,100%);max-width:600px}" +
        ".mf-steps .ctl{display:flex;gap:8px;align-items:center;margin:0 0 14px;max-width:620px}.mf-steps .ctl[hidden]{display:none}.mf-steps .ctl input{flex:1;min-width:90px;margin:0}" +
        $".mf-steps button{{font:600 16px/1 {Theme.Sans};width:32px;height:28px;border:1px solid {Ink.Line};border-radius:7px;background:{Ink.Raised};color:{Ink.Text};cursor:pointer;padding:0 0 2px}}" +
        $".mf-steps button:disabled{{opacity:.4;cursor:default}}.mf-steps output{{color:{Ink.Muted};font-size:12px;min-width:4.5em;text-align:right}}" +
        ".mf-steps ol{list-style:none;margin:0;padding:0}.mf-steps li{margin:0 0 18px}.mf-steps.live li{margin:0}.mf-steps.live li:not(.now){display:none}" +
        $".mf-steps .ph{{font-size:11px;color:{Ink.Muted};letter-spacing:.05em;text-transform:uppercase}}.mf-steps .ti{{font-weight:600;font-size:15px;margin:1px 0 8px}}" +
        $".mf-steps p{{margin:6px 0;color:{Ink.Muted}}}.mf-steps p.wa{{color:{Ink.Bad};font-weight:600}}" +
        ".mf-f{font-size:15px;line-height:2.3;margin:3px 0}.mf-f i{font-family:Cambria,Georgia,'Times New Roman',serif;font-size:1.06em}.mf-f b{font-weight:600;font-variant-numeric:tabular-nums}" +
        ".mf-f .fr{display:inline-flex;flex-direction:column;vertical-align:middle;text-align:center;line-height:1.25;margin:0 2px;font-size:.92em}" +
        ".mf-f .fr>span:first-child{border-bottom:1px solid currentColor;padding:0 3px}.mf-f .fr>span:last-child{padding:0 3px}.mf-f .sl{position:absolute;opacity:0;width:1px;overflow:hidden}" +
        $".mf-steps.live .i>rect,.mf-steps.live path.e{{transition:stroke .15s,fill .15s}}.mf-steps .i.lit>rect{{stroke:{Ink.Lit};stroke-width:2.5;fill:{Ink.LitFill}}}.mf-steps path.e.lit{{stroke:{Ink.Lit};stroke-width:2.6}}" +
        ".mf-steps .off{visibility:hidden}" +
        "</style>";
}
