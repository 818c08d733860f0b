// The page's few icons: strokes on a 20 by 20 grid, in the colour of the text around them.

import { html, svg } from "lit-html";
import type { TemplateResult } from "lit-html";

function icon(shape: TemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${shape}</svg>`;
}

export const playIcon = icon(svg`<path class="solid" d="M6 3.6v12.8L16.6 10z" />`);
export const pauseIcon = icon(svg`<path d="M7 4.2v11.6M13 4.2v11.6" />`);
export const stepIcon = icon(svg`<path class="solid" d="M4.6 4.2v11.6L12.6 10z" /><path d="M15.4 4.2v11.6" />`);
export const backIcon = icon(svg`<path class="solid" d="M15.4 4.2v11.6L7.4 10z" /><path d="M4.6 4.2v11.6" />`);
export const undoIcon = icon(svg`<path d="M6.5 8.5h6a4 4 0 0 1 0 8H8M9.5 5l-3.5 3.5L9.5 12" />`);
export const branchIcon = icon(svg`<path d="M3 14h14M6 14c4 0 3-8 7-8h3M13.5 3.5L16.5 6l-3 2.5" />`);
export const jumpIcon = icon(svg`<path d="M3 5l5 5-5 5M9 5l5 5-5 5M17 4v12" />`);
export const jumpBackIcon = icon(svg`<path d="M17 5l-5 5 5 5M11 5l-5 5 5 5M3 4v12" />`);
export const zoomInIcon = icon(svg`<circle cx="9" cy="9" r="5.5" /><path d="M13 13l4 4M6.5 9h5M9 6.5v5" />`);
export const zoomOutIcon = icon(svg`<circle cx="9" cy="9" r="5.5" /><path d="M13 13l4 4M6.5 9h5" />`);
export const fitIcon = icon(svg`<path d="M3 5v10M17 5v10M6 10h8M8 7.5L5.5 10 8 12.5M12 7.5l2.5 2.5-2.5 2.5" />`);
export const followIcon = icon(svg`<path d="M13 4v12M3 10h7M7.5 7l3 3-3 3" /><path class="solid" d="M11 3h4l-2 3z" />`);
export const actsIcon = icon(svg`<circle cx="9" cy="9" r="5.5" /><path d="M13 13l4 4M7 7.5h4M7 10.5h4" />`);
export const writeIcon = icon(svg`<path d="M4 16l.8-3.4L13.2 4.2a1.7 1.7 0 0 1 2.6 2.6L7.4 15.2z" />`);
export const partitionIcon = icon(
  svg`<circle cx="4.6" cy="6.5" r="2.1" /><circle cx="4.6" cy="13.5" r="2.1" /><circle cx="15.4" cy="10" r="2.1" /><path d="M10 3v14" stroke-dasharray="2.6 2.6" />`,
);
export const networkIcon = icon(svg`<path d="M3 7.5h12.5M12.5 4.5l3 3-3 3M17 12.5H4.5M7.5 9.5l-3 3 3 3" />`);
export const healIcon = icon(
  svg`<path d="M8.4 11.6a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2L10.3 5.5M11.6 8.4a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1.1-1.1" />`,
);
export const linksIcon = icon(
  svg`<circle cx="4.5" cy="10" r="2" /><circle cx="15.5" cy="10" r="2" /><path d="M6.5 10h1.5M12 10h1.5M8.8 7.8l2.4 4.4M11.2 7.8l-2.4 4.4" />`,
);
export const timeoutIcon = icon(svg`<circle cx="10" cy="11" r="6" /><path d="M10 11V7.5M8 2.8h4" />`);
export const crashIcon = icon(svg`<path class="solid" d="M11.2 2.5L4.8 11h4.4l-.6 6.5L15.2 9h-4.6z" />`);
export const restartIcon = icon(svg`<path d="M15.5 10a5.5 5.5 0 1 1-1.7-4M14.5 2.8v3.6h-3.6" />`);
export const clusterIcon = icon(
  svg`<circle cx="10" cy="4.5" r="2" /><circle cx="4.5" cy="14.5" r="2" /><circle cx="15.5" cy="14.5" r="2" /><path d="M9 6.3l-3.6 6.4M11 6.3l3.6 6.4M6.5 14.5h7" />`,
);
export const closeIcon = icon(svg`<path d="M5.5 5.5l9 9M14.5 5.5l-9 9" />`);
export const autoThemeIcon = icon(svg`<circle cx="10" cy="10" r="6" /><path class="solid" d="M10 4a6 6 0 0 1 0 12z" />`);
export const lightThemeIcon = icon(
  svg`<circle cx="10" cy="10" r="3.3" /><path d="M10 2.5v1.8M10 15.7v1.8M2.5 10h1.8M15.7 10h1.8M4.7 4.7l1.3 1.3M14 14l1.3 1.3M4.7 15.3L6 14M14 6l1.3-1.3" />`,
);
export const darkThemeIcon = icon(svg`<path d="M15.8 12.3A6.4 6.4 0 1 1 7.7 4.2a5 5 0 0 0 8.1 8.1z" />`);
