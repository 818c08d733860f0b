// The course's pages: how far this browser's learner is in each lesson, and a session that begins is told of it. A script of
// its own; without it the pages say the same but for that.

import { doneSteps, readProgress, told } from "./progress";

function show(): void {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem("pg-lessons");
  } catch {
    return; // nothing is kept here
  }
  const progress = readProgress(kept);
  for (const item of document.querySelectorAll<HTMLElement>("[data-lesson][data-tasks]")) {
    const { lesson = "", tasks = "" } = item.dataset;
    const line = item.querySelector<HTMLElement>(".progress");
    const steps = tasks.split(" ");
    const done = doneSteps(progress, lesson, tasks);
    if (line === null || done === 0) continue;
    line.textContent = (line.dataset["told"] ?? "").replace("{done}", String(done)).replace("{n}", String(steps.length));
    item.toggleAttribute("data-done", done === steps.length);
  }
  const lesson = document.querySelector<HTMLElement>("main[data-lesson]")?.dataset["lesson"] ?? "";
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name="reached"]')) field.value = told(progress, lesson);
}

show();
addEventListener("pageshow", show); // also where the page comes back from the browser's memory
