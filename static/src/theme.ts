// Runs before the page is painted, so that it never flashes in the wrong colours, and marks the
// document as one whose script runs.

import { chosenTheme, showTheme } from "./theme-choice";

// A page in another one has the theme that it was embedded with.
if (document.documentElement.dataset["theme"] === undefined) showTheme(chosenTheme());
document.documentElement.dataset["script"] = "";
