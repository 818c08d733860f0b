// The small signs at a server's edge: what is not yet on its disk, a slow disk, a clock that is off, messages that
// wait for it, and that it joins or leaves.

import { nothing, svg } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Condition } from "../condition";
import type { Point, Stage } from "../geometry";
import type { Translator } from "../i18n";
import { kept, widthOf } from "../labels";
import type { Membership } from "../membership";
import type { ServerName } from "../wire";

type Badge = { readonly kind: string; readonly icon: string; readonly text: string; readonly x: number; readonly y: number };

/** badges draws them over a server; its label says the same. */
export function badges(server: ServerName, condition: Condition, at: Point, on: Stage): readonly TemplateResult[] {
  return listed(condition).map(({ kind, icon, text, x, y }) => {
    const { grow } = on;
    const width = (icon === "" ? 8 : 21) + (text === "" ? 0 : widthOf(text, 11));
    const cx = kept(at.x + x * on.radius, (grow * width) / 2 + 2, on.box);
    return svg`
      <g class="badge" data-badge=${kind} data-of=${server} transform="translate(${cx} ${at.y + y * on.radius}) scale(${grow})">
        <rect x=${-width / 2} y="-9" width=${width} height="18" rx="9" />
        ${icon === "" ? nothing : svg`<path transform="translate(${10 - width / 2} 0)" d=${icon} />`}
        <text x=${icon === "" ? 0 : 8} y="4">${text}</text>
      </g>
    `;
  });
}

function listed({ membership, unsaved, slow, rate, inbox, handsTo }: Condition): readonly Badge[] {
  const waiting = unsaved.entries > 0 ? `+${unsaved.entries}` : unsaved.vote ? "…" : "";
  const all: readonly (Badge | undefined)[] = [
    waiting === "" && slow === undefined
      ? undefined
      : { kind: "disk", icon: barrel, text: [waiting, slow === undefined ? "" : `${slow / 1000} ms`].join(" ").trim(), x: 0.8, y: 0.72 },
    rate === undefined ? undefined : { kind: "clock", icon: clock, text: `×${rate}`, x: 0.8, y: -0.78 },
    inbox === 0 ? undefined : { kind: "inbox", icon: envelope, text: String(inbox), x: -0.8, y: -0.78 },
    handsTo === undefined ? undefined : { kind: "transfer", icon: arrow, text: handsTo, x: 0, y: -1.02 },
    signs[membership] === undefined ? undefined : { kind: membership, icon: "", text: signs[membership], x: -0.8, y: 0.72 },
  ];
  return all.filter((badge) => badge !== undefined);
}

const signs: Readonly<Partial<Record<Membership, string>>> = { joining: "+", leaving: "−" };

const arrow = "M-5 0H4M0-4L4.5 0 0 4";
const barrel = "M-4-3.5C-4-6 4-6 4-3.5V3.5C4 6-4 6-4 3.5zM-4-3.5C-4-1.5 4-1.5 4-3.5";
const clock = "M0-5A5 5 0 1 1-.01-5zM0-2.6V0L2 1.5";
const envelope = "M-5.5-4H5.5V4H-5.5zM-5.5-4L0 .8 5.5-4";

/** told says the same in words, for who hears the page. */
export function told({ membership, unsaved, slow, rate, inbox, handsTo }: Condition, words: Translator): readonly string[] {
  const { t } = words;
  return [
    ...(membership === "voter" ? [] : [memberName(membership, words)]),
    ...(unsaved.entries === 0 ? [] : [t("ui.ring.unsaved", { n: unsaved.entries })]),
    ...(unsaved.vote ? [t("ui.ring.unsavedVote")] : []),
    ...(slow === undefined ? [] : [t("ui.ring.slow", { slow })]),
    ...(rate === undefined ? [] : [t("ui.ring.rate", { rate })]),
    ...(handsTo === undefined ? [] : [t("ui.ring.handsTo", { to: handsTo })]),
    ...(inbox === 0 ? [] : [t("ui.ring.inbox", { n: inbox })]),
  ];
}

/** memberName is the word for a server that is no plain voter. */
export function memberName(membership: Exclude<Membership, "voter">, { t }: Translator): string {
  switch (membership) {
    case "learner":
      return t("role.learner");
    case "joining":
      return t("ui.member.joining");
    case "leaving":
      return t("ui.member.leaving");
    case "outside":
      return t("ui.member.outside");
  }
}
