// pg-terms: what explains a term beside it, when the pointer rests on it, when it has the focus, or at a tap. It stays
// while the pointer is on it, and goes on Escape (WCAG 1.4.13).

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import { finder, readGlossary } from "../glossary";
import type { Glossary, Term } from "../glossary";
import type { Model } from "../model";
import { View } from "./view";

/** Space kept to the term and to the window's edge, in CSS pixels. */
const gap = 6;

/** The way from a term to its explanation may lead over neither, for as long as this. */
const awayMs = 300;

export class Terms extends View {
  #glossary: Glossary | undefined;
  #shown: Term | undefined;
  #by: HTMLElement | undefined;
  #box: HTMLElement | undefined;
  #pointer = { x: NaN, y: NaN };
  #away: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    document.addEventListener("pointerover", (event) => this.#over(event));
    document.addEventListener("pointermove", (event) => this.#over(event), { passive: true });
    document.addEventListener("focusin", ({ target }) => this.#focused(target));
    document.addEventListener("click", (event) => this.#clicked(event));
    document.addEventListener("keydown", (event) => this.#pressed(event), { capture: true });
  }

  /** take is given the glossary once it is there. */
  take(glossary: Glossary): void {
    this.#glossary = glossary;
  }

  protected override inputs({ words }: Model): readonly unknown[] {
    return [words, this.#shown];
  }

  protected override view(): TemplateResult {
    const term = this.#shown;
    return html`
      <div class="explained" id="explained" role="tooltip" popover="manual">
        ${term === undefined
          ? nothing
          : html`<p class="word"><b>${term.word}</b>${term.other === term.word ? nothing : html` <span lang=${this.#glossary?.otherLang ?? nothing}>${term.other}</span>`}</p><p>${term.text}</p>`}
      </div>
    `;
  }

  #over(event: PointerEvent): void {
    const { target, pointerType } = event;
    if (pointerType === "touch") return;
    const term = termAt(target);
    const came = this.#moved(event);
    if (term !== undefined) {
      if (came) this.#show(term);
    } else if (target instanceof Element && target.closest(".explained") !== null) clearTimeout(this.#away);
    else if (this.#by !== undefined && this.#by !== document.activeElement) this.#hideSoon();
  }

  /** moved tells whether the pointer is elsewhere than before. A dialog that opens under a pointer at rest has not been
   *  pointed at: nothing there explains itself, and Escape closes the dialog. */
  #moved({ screenX, screenY }: PointerEvent): boolean {
    const moved = screenX !== this.#pointer.x || screenY !== this.#pointer.y;
    if (moved) this.#pointer = { x: screenX, y: screenY };
    return moved;
  }

  #focused(target: EventTarget | null): void {
    const term = termAt(target);
    if (term === undefined) this.#hide();
    else if (term.matches(":focus-visible")) this.#show(term);
  }

  /** A term that leads to the glossary explains itself here; with a modifier it is a link like any other. */
  #clicked(event: MouseEvent): void {
    const { target } = event;
    const term = termAt(target);
    if (term instanceof HTMLAnchorElement && !event.ctrlKey && !event.metaKey && !event.shiftKey && this.#glossary !== undefined) event.preventDefault();
    if (term !== undefined) this.#show(term);
    else if (target instanceof Element && target.closest(".explained") === null) this.#hide();
  }

  #pressed(event: KeyboardEvent): void {
    const term = termAt(event.target);
    if (event.key === "Escape" && this.#shown !== undefined) this.#hide();
    else if (term !== undefined && (event.key === "Enter" || event.key === " ")) this.#show(term);
    else return;
    // Neither does it close the dialog around, nor does the page play or pause.
    event.preventDefault();
    event.stopPropagation();
  }

  #show(by: HTMLElement): void {
    clearTimeout(this.#away);
    const term = this.#glossary?.terms.find(({ id }) => id === by.dataset["term"]);
    const box = this.#box ?? this.querySelector<HTMLElement>(".explained");
    if (term === undefined || box === null || this.#by === by) return;
    this.#hide();
    this.#box = box;
    this.#shown = term;
    this.#by = by;
    this.again();
    // What is outside of an open dialog can't be pointed at.
    (by.closest("dialog") ?? this).append(box);
    box.showPopover();
    by.setAttribute("aria-describedby", box.id);
    stand(box, by);
  }

  #hideSoon(): void {
    clearTimeout(this.#away);
    this.#away = setTimeout(() => this.#hide(), awayMs);
  }

  #hide(): void {
    clearTimeout(this.#away);
    if (this.#by === undefined) return;
    this.#by.removeAttribute("aria-describedby");
    this.#box?.hidePopover();
    if (this.#box !== undefined) this.append(this.#box);
    this.#shown = this.#by = undefined;
    this.again();
  }
}

/** fetchGlossary asks for the glossary in the page's language. */
export async function fetchGlossary(language: string): Promise<Glossary | undefined> {
  const answer = await fetch(`/glossary.json?lang=${language.slice(0, 2)}`);
  return answer.ok ? readGlossary(await answer.json()) : undefined;
}

/** marker makes what marks the terms in texts that stand together: all of them are one stop of the Tab key. */
export function marker({ terms }: Glossary): (texts: readonly string[]) => readonly unknown[] {
  const cut = finder(terms);
  return (texts) => {
    let first = true;
    return texts.map((text) =>
      cut(text).map((piece) => {
        if (piece.term === undefined) return piece.text;
        const stop = first ? 0 : -1;
        first = false;
        return html`<span class="explains" role="button" tabindex=${stop} data-term=${piece.term.id}>${piece.text}</span>`;
      }),
    );
  };
}

function termAt(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>(".explains, a[data-term]")) || undefined;
}

/** Below the term, or above it where there is no room below; never over it. */
function stand(box: HTMLElement, by: HTMLElement): void {
  const at = by.getClientRects()[0] ?? by.getBoundingClientRect();
  const below = at.bottom + gap + box.offsetHeight <= innerHeight;
  box.style.setProperty("--left", `${Math.max(gap, Math.min(at.left, innerWidth - box.offsetWidth - gap))}px`);
  box.style.setProperty("--top", `${Math.max(gap, below ? at.bottom + gap : at.top - gap - box.offsetHeight)}px`);
}
