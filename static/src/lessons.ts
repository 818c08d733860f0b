// The course's table of contents: how far this browser's learner is in each lesson. A script of its own; without it the page
// says the same but for that.

import { doneSteps, readProgress } from "./progress";

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
    const told = item.querySelector<HTMLElement>(".progress");
    const steps = tasks.split(" ");
    const done = doneSteps(progress, lesson, tasks);
    if (told === null || done === 0) continue;
    told.textContent = (told.dataset["told"] ?? "").replace("{done}", String(done)).replace("{n}", String(steps.length));
    item.toggleAttribute("data-done", done === steps.length);
  }
}

show();
addEventListener("pageshow", show); // also where the page comes back from the browser's memory
