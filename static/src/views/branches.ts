// pg-branches: the branches of the run beside the diagram, as a tree, once there is more than one.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import { branchLength, branchName } from "../deed";
import type { Model } from "../model";
import { telling, tree } from "../spacetime/tree";
import type { Twig } from "../spacetime/tree";
import { obstacleNow } from "./action";
import { View } from "./view";

export class Branches extends View {
  protected override inputs({ words, travel, playing, looking, control, status }: Model): readonly unknown[] {
    return [words, travel.branches, travel.branch, playing, looking, control, status];
  }

  protected override view(model: Model): TemplateResult | typeof nothing {
    const { travel, words } = model;
    const branches = telling(travel.branches ?? [], travel.branch);
    if (branches.length < 2) return nothing;
    const { t } = words;
    return html`
      <nav class="branches" aria-label=${t("ui.branches")} data-scrolls>
        <h3>${t("ui.branches")}</h3>
        <ol>
          ${tree(branches).map((twig) => this.#branch(twig, model))}
        </ol>
        <button class="chip small" type="button" data-testid="compare" @click=${() => this.raise({ kind: "dialog", dialog: "compare" })}>${t("ui.compare")}</button>
      </nav>
    `;
  }

  #branch({ branch, depth }: Twig, model: Model): TemplateResult {
    const { id } = branch;
    const { words } = model;
    const { branch: current } = model.travel;
    const why = id === current ? undefined : obstacleNow({ do: "switch", branch: id }, model);
    const [name, length] = [branchName(branch, words), branchLength(branch, words)];
    const whole = words.t("ui.branch.go", { id, name, length });
    return html`
      <li data-depth=${Math.min(depth, 6)}>
        <button type="button" aria-current=${id === current ? "true" : nothing} aria-disabled=${why === undefined ? nothing : "true"} aria-label=${whole} title=${why ?? whole}
          @click=${() => id !== current && this.raise({ kind: "command", command: { do: "switch", branch: id } })}
        ><b>${id}</b> <span>${name} <small>${length}</small></span></button>
      </li>
    `;
  }
}
