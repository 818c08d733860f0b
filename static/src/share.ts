// What can be had of a run, and from where.

import { number, record, text } from "./shape";
import type { Model } from "./model";
import type { Micros } from "./wire";

/** A link to a moment, as the server gives it; without an address it would be too long to stand in one. viewUrl is where the session
 *  itself can be watched; it is missing where that is not for this page to give away. */
export type MomentLink = { readonly url?: string; readonly at: Micros; readonly hash: string; readonly viewUrl?: string };

const link = record({ at: number, hash: text }, { url: text, viewUrl: text });

/** parseLink reads the server's answer; undefined if it is none. */
export function parseLink(answer: string | undefined): MomentLink | undefined {
  try {
    const value: unknown = JSON.parse(answer ?? "");
    return link(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** linkPath is where a link to the moment shown is had: also to one of the past, which only this page looks at. */
export function linkPath(model: Pick<Model, "looking" | "shown"> | undefined): string {
  return model?.looking === true ? `link?at=${Math.floor(model.shown)}` : "link";
}

/** The files in which a run can be had, by their names beside the session's address. */
export const files = ["events", "scenario", "sequence.mmd", "shiviz.log", "porcupine.html"] as const;

export type File = (typeof files)[number];

/** fileUrl is where a file of the run is had. */
export function fileUrl(base: string, file: File): string {
  return `${base}/${file}?download=1`;
}

export const pictures = ["stage", "spacetime"] as const;
export const themes = ["light", "dark"] as const;

export type Picture = {
  readonly picture: (typeof pictures)[number];
  readonly lang: "en" | "zh";
  readonly theme: (typeof themes)[number];
};

/** pictureUrl is where a picture of the moment that is shown is had. */
export function pictureUrl(base: string, { picture, lang, theme }: Picture): string {
  return `${base}/${picture}.svg?${new URLSearchParams({ lang, theme }).toString()}`;
}

/** pictureName is what a picture is called as a file. */
export function pictureName({ picture, lang, theme }: Picture, type: "svg" | "png"): string {
  return `raft-${picture}-${lang}-${theme}.${type}`;
}
