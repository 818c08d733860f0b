// Why the server refused a command, by the code that it gives.

import type { Translator } from "./i18n";

export function refusal(code: string, { t }: Translator): string {
  switch (code) {
    case "badCommand":
      return t("ui.refused.badCommand");
    case "unknownServer":
      return t("ui.refused.unknownServer");
    case "unknownBranch":
      return t("ui.refused.unknownBranch");
    case "impossible":
      return t("ui.refused.impossible");
    case "readOnly":
      return t("ui.refused.readOnly");
    case "tooFast":
      return t("ui.refused.tooFast");
    case "tooLarge":
      return t("ui.refused.tooLarge");
    case "notSaved":
      return t("ui.refused.notSaved");
    case "gone":
      return t("ui.refused.gone");
    default:
      return t("ui.refused.other");
  }
}
