// Copies a text. Where the browser lets nobody use the clipboard, as in some frames, the text is selected instead.

/** copy tells whether the text is on the clipboard; if not, it is selected in the field. */
export async function copy(text: string, field: HTMLInputElement | HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.focus();
    field?.select();
    return false;
  }
}
