// What the diagrams need of a canvas: its size in real pixels, and the colours of the style sheet.

import { grouped } from "../i18n";
import type { Translator } from "../i18n";
import { colours } from "../spacetime/paint";
import type { Fonts, Labels, Palette } from "../spacetime/paint";

export type Ink = { readonly palette: Palette; readonly fonts: Fonts };

/** inkOf reads what an element's drawings are drawn with. */
export function inkOf(element: Element): Ink {
  const probe = document.createElement("span");
  probe.style.setProperty("forced-color-adjust", "none"); // or all of them would be one
  element.append(probe);
  const style = getComputedStyle(probe);
  const read = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return style.color;
  };
  const palette = Object.fromEntries(colours.map((colour) => [colour, read(colour)])) as Palette;
  const fonts = { sans: getComputedStyle(element).fontFamily, mono: style.getPropertyValue("--mono") || "monospace" };
  probe.remove();
  return { palette, fonts };
}

export type Size = { readonly width: number; readonly height: number };

/** penFor gives a canvas a size, in CSS pixels, and what draws on it. */
export function penFor(canvas: HTMLCanvasElement, { width, height }: Size): CanvasRenderingContext2D | null {
  const ratio = devicePixelRatio;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  if (canvas.style.height !== `${height}px`) canvas.style.height = `${height}px`;
  if (canvas.style.width !== `${width}px`) canvas.style.width = `${width}px`;
  const ctx = canvas.getContext("2d");
  ctx?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return ctx;
}

/** labelsIn is what is written in a diagram, in the page's language. */
export function labelsIn({ t }: Translator): Labels {
  return {
    term: (term) => t("ui.ring.term", { term }),
    time: (at, step) => `${grouped(at, step < 1000)} ms`,
  };
}
