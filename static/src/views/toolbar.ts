// pg-toolbar: what can be done to the cluster as a whole.

import { html } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Model } from "../model";
import { chip, obstacleNow } from "./action";
import { actsIcon, clusterIcon, healIcon, networkIcon, partitionIcon, writeIcon } from "./icons";
import { View } from "./view";

export class Toolbar extends View {
  protected override inputs(model: Model): readonly unknown[] {
    const { state, words, control, status } = model;
    return [state.cuts.length === 0, state.servers.length, words, control, status, model.looking];
  }

  protected override view(model: Model): TemplateResult {
    const { t } = model.words;
    return html`
      <div class="toolbar" role="toolbar" aria-label=${t("ui.toolbar")}>
        ${chip({
          label: t("ui.palette.open"),
          icon: actsIcon,
          key: "Control+K",
          why: undefined,
          press: () => this.raise({ kind: "dialog", dialog: "palette" }),
        })}
        ${chip({
          label: t("ui.client"),
          icon: writeIcon,
          key: "W",
          why: obstacleNow({ do: "workload", clients: 1 }, model),
          press: () => this.raise({ kind: "dialog", dialog: "client" }),
        })}
        <button class="chip" type="button" aria-haspopup="menu" @click=${({ currentTarget }: MouseEvent) => this.#open(currentTarget)}>
          ${clusterIcon}<span>${t("ui.cluster")}</span>
        </button>
        ${chip({
          label: t("ui.partition"),
          icon: partitionIcon,
          key: "P",
          why: obstacleNow({ do: "partition", groups: [] }, model),
          press: () => this.raise({ kind: "dialog", dialog: "partition" }),
        })}
        ${chip({
          label: t("ui.healAll"),
          icon: healIcon,
          key: "H",
          why: obstacleNow({ do: "healAll" }, model),
          press: () => this.raise({ kind: "command", command: { do: "healAll" } }),
        })}
        ${chip({
          label: t("ui.network"),
          icon: networkIcon,
          key: "N",
          why: obstacleNow({ do: "network" }, model),
          press: () => this.raise({ kind: "dialog", dialog: "network" }),
        })}
      </div>
    `;
  }

  #open(anchor: EventTarget | null): void {
    if (anchor instanceof Element) this.raise({ kind: "cluster", anchor });
  }
}
