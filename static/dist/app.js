import"./chunk-ZO6BMNFT.js";
